import type { ClassInFull } from "@footbridge/contract/details-lists.ts";
import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFigures } from "../i18n/figures.ts";
import { BlockName, BlockTimes } from "../parts/block-name.tsx";
import { LanguageName } from "../parts/language-name.tsx";
import { ModeName } from "../parts/mode-name.tsx";
import { useWords } from "../parts/words.ts";
import { Duration } from "../results/duration.tsx";
import { Lines, Line } from "../results/step/lines.tsx";

/** One class: when it starts and ends, its place and hours, its seats, and its price by kind. */
export function ClassCard({ offering }: { readonly offering: ClassInFull }) {
  return (
    <li className="fb-class">
      <h3>
        <Dates offering={offering} />
      </h3>
      <Lines>
        <Line name={<Trans>Times</Trans>}>
          <Times offering={offering} />
        </Line>
        <Line name={<Trans>Where</Trans>}>
          <Where offering={offering} />
        </Line>
        <Line name={<Trans>Seats</Trans>}>
          <SeatsOf seats={offering.seats} />
        </Line>
        <Line name={<Trans>Price</Trans>}>
          <PriceOf price={offering.price} />
        </Line>
      </Lines>
    </li>
  );
}

function Dates({ offering: { start, end, weeks, anyTime } }: { readonly offering: ClassInFull }) {
  const { shortDay } = useFigures();
  if (!anyTime && start !== undefined && end !== undefined) {
    return (
      <Trans>
        {shortDay(start)} to {shortDay(end)}
      </Trans>
    );
  }
  if (weeks === undefined) return <Trans>Start any week</Trans>;
  return (
    <Trans>
      Start any week, <Duration weeks={weeks} />
    </Trans>
  );
}

function Times({ offering }: { readonly offering: ClassInFull }) {
  return (
    <>
      {offering.blocks.map((block) => (
        <span key={block} className="fb-part">
          <BlockName block={block} /> (<BlockTimes block={block} />)
        </span>
      ))}
      <span className="fb-part">
        <Plural value={offering.weeklyHours} one="# hour a week" other="# hours a week" />
      </span>
      <span className="fb-part">
        <Trans>
          taught in <LanguageName code={offering.language} />
        </Trans>
      </span>
      {offering.expected ? (
        <span className="fb-block fb-note">
          <Trans>These dates are what we expect from past years. Ask the school to be sure.</Trans>
        </span>
      ) : undefined}
    </>
  );
}

function Where({ offering: { site, mode, accessibility, supports } }: { readonly offering: ClassInFull }) {
  const { place, need } = useWords();
  const { list } = useFigures();
  const there = [...new Set([...accessibility, ...(site?.accessibility ?? []), ...supports])].map(need);
  return (
    <>
      {site === undefined ? (
        <ModeName mode={mode} />
      ) : (
        <>
          <span className="fb-part">
            {[site.address, site.neighborhood ?? site.name, place(site.place)]
              .filter((part) => part !== undefined)
              .join(", ")}
          </span>
          <span className="fb-part">
            <ModeName mode={mode} />
          </span>
        </>
      )}
      {there.length === 0 ? undefined : (
        <span className="fb-block fb-quiet">
          <Trans>There: {list(there)}</Trans>
        </span>
      )}
    </>
  );
}

function SeatsOf({ seats: { left, total, waitlist } }: Pick<ClassInFull, "seats">) {
  if (left === 0) return waitlist ? <Trans>Full now. There is a wait list.</Trans> : <Trans>Full now</Trans>;
  if (left === undefined) return <Trans>Not known. Ask the school.</Trans>;
  if (total === undefined) return <Plural value={left} one="# seat left" other="# seats left" />;
  return (
    <Trans>
      <Plural value={left} one="# seat left" other="# seats left" /> of {total}
    </Trans>
  );
}

function PriceOf({ price }: Pick<ClassInFull, "price">) {
  const { money } = useFigures();
  const kinds: readonly (readonly [ReactNode, number])[] = [
    [<Trans key="class">Class</Trans>, price.tuition],
    [<Trans key="fees">Fees</Trans>, price.fees],
    [<Trans key="books">Books</Trans>, price.books],
    [<Trans key="tools">Tools and clothes</Trans>, price.tools],
    [<Trans key="exam">Test</Trans>, price.exam],
    [<Trans key="other">Other</Trans>, price.other],
  ];
  const paid = kinds.filter(([, cents]) => cents > 0);
  const sum = paid.reduce((all, [, cents]) => all + cents, 0);
  return (
    <>
      <strong>{sum === 0 ? <Trans>Free</Trans> : money(sum)}</strong>
      {paid.length < 2 ? undefined : (
        <ul className="fb-sum-lines">
          {paid.map(([name, cents], index) => (
            // The kinds have a fixed order.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <span>{name}</span> <span>{money(cents)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
