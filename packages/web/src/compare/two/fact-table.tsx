import type { RouteItinerary, RouteStep } from "@footbridge/core/plan/route-answer.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { Say } from "../../i18n/say.tsx";
import { BlockName } from "../../parts/block-name.tsx";
import { ModeName } from "../../parts/mode-name.tsx";
import { Duration } from "../../results/duration.tsx";
import { PayWords } from "../../results/pay.tsx";
import { StepName } from "../../results/step-name.tsx";
import { Sideways } from "./sideways.tsx";
import { Sure } from "../../results/sure.tsx";

interface FactTableProps {
  readonly caption: string;
  readonly columns: readonly { readonly name: ReactNode; readonly itinerary: RouteItinerary }[];
}

/** Routes side by side: a column for each, a row for each fact. It scrolls sideways inside itself where it is too wide. */
export function FactTable({ caption, columns }: FactTableProps) {
  const { t } = useLingui();
  const row = (name: ReactNode, cell: (itinerary: RouteItinerary) => ReactNode) => (
    <tr>
      <th scope="row">{name}</th>
      {columns.map(({ itinerary }) => (
        <td key={itinerary.id}>{cell(itinerary)}</td>
      ))}
    </tr>
  );
  return (
    <Sideways label={caption}>
      <table className="usa-table usa-table--borderless">
        <caption className="usa-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" aria-label={t`What`} />
            {columns.map(({ name, itinerary }) => (
              <th key={itinerary.id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(<Trans>You get there</Trans>, (itinerary) => (
            <Arrives itinerary={itinerary} />
          ))}
          {row(<Trans>You pay</Trans>, (itinerary) => (
            <Pays itinerary={itinerary} />
          ))}
          {row(<Trans>You will earn</Trans>, (itinerary) => (
            <Earns itinerary={itinerary} />
          ))}
          {row(<Trans>How sure</Trans>, (itinerary) => (
            <Sure itinerary={itinerary} />
          ))}
          {row(<Trans>Better pay from</Trans>, (itinerary) => (
            <Better itinerary={itinerary} />
          ))}
          {row(<Trans>In 5 years, about</Trans>, (itinerary) => (
            <FiveYears itinerary={itinerary} />
          ))}
          {row(<Trans>Steps</Trans>, (itinerary) => (
            <Steps itinerary={itinerary} />
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

interface Of {
  readonly itinerary: RouteItinerary;
}

function Arrives({ itinerary }: Of) {
  const { shortDay } = useFigures();
  if (itinerary.weeks === 0) return <Trans>Now</Trans>;
  return (
    <>
      <strong>{shortDay(itinerary.arrives)}</strong>
      <span className="fb-quiet fb-block">
        <Trans>
          in <Duration weeks={itinerary.weeks} />
        </Trans>
      </span>
    </>
  );
}

function Pays({ itinerary: { cost } }: Of) {
  const { money } = useFigures();
  return <strong>{cost === 0 ? <Trans>Nothing</Trans> : money(cost)}</strong>;
}

function Earns({ itinerary: { job } }: Of) {
  return (
    <>
      <PayWords pay={job?.pay} />
      {job === undefined ? undefined : (
        <span className="fb-quiet fb-block">
          <Say text={job.title} />
        </span>
      )}
    </>
  );
}

function Better({ itinerary: { betterJob } }: Of) {
  const { shortDay } = useFigures();
  return betterJob === undefined ? <Trans>Not in this time</Trans> : <>{shortDay(betterJob.day)}</>;
}

/** Round to a thousand dollars, in cents: more digits would say more than anyone knows. */
const round = 100_000;

function FiveYears({ itinerary }: Of) {
  const { money } = useFigures();
  return <>{money(Math.round(itinerary.fiveYearEarnings / round) * round)}</>;
}

const Steps = ({ itinerary }: Of) => (
  <ol className="fb-beside__steps">
    {itinerary.steps.map((step, index) => (
      <li key={`${step.start}-${index}`}>
        <StepName step={step} />
        <StepFacts step={step} />
      </li>
    ))}
  </ol>
);

function StepFacts({ step }: { readonly step: RouteStep }) {
  const { shortDay, money } = useFigures();
  return (
    <span className="fb-quiet fb-block">
      <Trans>
        {shortDay(step.start)} to {shortDay(step.end)}
      </Trans>
      {step.kind === "work" ? undefined : (
        <>
          <span className="fb-block">{step.organization.name}</span>
          <span className="fb-block">
            {step.blocks.length === 0 ? <ModeName mode={step.mode} /> : undefined}
            {step.blocks.map((block) => (
              <span key={block} className="fb-part">
                <BlockName block={block} />
              </span>
            ))}
          </span>
        </>
      )}
      <span className="fb-block">
        <span className="fb-part">
          <Plural value={step.weeklyHours} one="# hour a week" other="# hours a week" />
        </span>
        {step.cost === 0 ? undefined : <span className="fb-part">{money(step.cost)}</span>}
      </span>
    </span>
  );
}
