import type { StudyRouteStep } from "@footbridge/core/plan/route-answer.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { Contact } from "../../catalog/contact.tsx";
import { BlockName } from "../../parts/block-name.tsx";
import { LanguageName } from "../../parts/language-name.tsx";
import { useWords } from "../../parts/words.ts";
import { ModeName } from "../../parts/mode-name.tsx";
import { SourceOf } from "../source.tsx";
import { Line } from "./lines.tsx";
import { Price } from "./price.tsx";
import { useFigures } from "../../i18n/figures.ts";

/** What only a class has: place, times, seats, price, results. */
export function StudyLines({ step }: { readonly step: StudyRouteStep }) {
  return (
    <>
      <Line name={<Trans>Where</Trans>}>
        <Where step={step} />
      </Line>
      <Line name={<Trans>Times</Trans>}>
        <Times step={step} />
      </Line>
      <Line name={<Trans>Seats</Trans>}>
        <Seats step={step} />
      </Line>
      <Line name={<Trans>Price</Trans>}>
        <Price step={step} />
      </Line>
      <Line name={<Trans>Who finishes</Trans>}>
        <Finish step={step} />
      </Line>
    </>
  );
}

function Where({ step }: { readonly step: StudyRouteStep }) {
  const { place } = useWords();
  const { organization, site } = step;
  return (
    <>
      <strong>{organization.name}</strong>
      <br />
      {site === undefined ? (
        <ModeName mode={step.mode} />
      ) : (
        [site.address, site.neighborhood ?? site.name, place(step.place)]
          .filter((part) => part !== undefined)
          .join(", ")
      )}
      <Contact organization={organization} />
    </>
  );
}

function Times({ step }: { readonly step: StudyRouteStep }) {
  return (
    <>
      {step.blocks.map((block) => (
        <span key={block} className="fb-part">
          <BlockName block={block} />
        </span>
      ))}
      {step.site === undefined ? undefined : (
        <span className="fb-part">
          <ModeName mode={step.mode} />
        </span>
      )}
      <span className="fb-part">
        <Plural value={step.weeklyHours} one="# hour a week" other="# hours a week" />
      </span>
      <span className="fb-part">
        <Trans>
          taught in <LanguageName code={step.language} />
        </Trans>
      </span>
      <span className="fb-block fb-quiet">
        <Plural
          value={step.hoursLeft}
          one="leaves you # hour of your week"
          other="leaves you # hours of your week"
        />
      </span>
      {step.openEntry ? (
        <p className="fb-note">
          <Trans>The list gives no dates. We took it that you can start any week. Ask the school.</Trans>
        </p>
      ) : undefined}
      {step.expected ? (
        <p className="fb-note">
          <Trans>These dates are what we expect from past years. Ask the school to be sure.</Trans>
        </p>
      ) : undefined}
    </>
  );
}

function Seats({ step }: { readonly step: StudyRouteStep }) {
  const { left, total, waitlist } = step.seats;
  if (waitlist) return <Trans>Full now. You would be on the wait list.</Trans>;
  if (left === undefined) return <Trans>Not known. Ask the school.</Trans>;
  if (total === undefined) return <Plural value={left} one="# seat left" other="# seats left" />;
  return (
    <Trans>
      <Plural value={left} one="# seat left" other="# seats left" /> of {total}
    </Trans>
  );
}

function Finish({ step }: { readonly step: StudyRouteStep }) {
  const { percent } = useFigures();
  const share = percent(step.completion.rate);
  return (
    <>
      <Trans>{share} of those who start</Trans> <SourceOf provenance={step.completion.provenance} />
    </>
  );
}
