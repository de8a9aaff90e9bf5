import "../styles/scorecard.css";
import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useFigures } from "../i18n/figures.ts";
import { useSay } from "../i18n/say.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { useMeasured } from "../published/ask.ts";
import { sayingOf } from "../published/cells.ts";
import { ScoreRow } from "./score-row.tsx";
import { dayIn } from "../published/day-in.ts";

const route = getRouteApi("/scorecard");

type Scorecard = Told<"getScorecard">;

/** How well programs of the city work, in plain words, on one page. */
export function ScorecardPage() {
  const { t } = useLingui();
  const { report, program } = route.useSearch();
  const { data, trouble, again } = useMeasured("getScorecard", {
    query: report === undefined ? {} : { report },
  });
  const shown = data?.programs.find((each) => each.program === program) ?? data?.programs[0];
  return (
    <div className="fb-score">
      <PageHeading title={t`How well do job programs work?`} />
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {data === undefined && trouble === undefined ? <Loading lines={8} /> : undefined}
      {data !== undefined && (data.head === undefined || shown === undefined) ? (
        <p className="fb-lede">
          <Trans>No numbers yet. They come here when the first programs have sent in their facts.</Trans>
        </p>
      ) : undefined}
      {data?.head === undefined || shown === undefined ? undefined : (
        <Card told={data} head={data.head} shown={shown} />
      )}
    </div>
  );
}

interface CardProps {
  readonly told: Scorecard;
  readonly head: NonNullable<Scorecard["head"]>;
  readonly shown: Scorecard["programs"][number];
}

function Card({ told, head, shown }: CardProps) {
  const { longDay } = useFigures();
  const withheld = shown.lines.some(({ now }) => sayingOf(now).says === "withheld");
  return (
    <>
      <p className="fb-lede">
        <Trans>What happened to the people who used them, up to {longDay(dayIn(head.end))}.</Trans>
      </p>
      <ProgramChoice told={told} now={shown.program} />
      <ul className="fb-score__rows">
        {shown.lines.map((line) => (
          <ScoreRow key={line.metric} line={line} />
        ))}
      </ul>
      {withheld ? (
        <p className="fb-quiet">
          <Trans>Striped: too few people. We hide small numbers so that no one can be picked out.</Trans>
        </p>
      ) : undefined}
      <p className="fb-quiet">
        <Plural
          value={head.sources.length}
          one="From # list that a program sent in and signed."
          other="From # lists that programs sent in and signed."
        />{" "}
        <Trans>Worked out on {longDay(dayIn(head.computedAt))}.</Trans>
      </p>
      <p className="fb-row fb-no-print">
        <button type="button" className="usa-button usa-button--outline" onClick={() => window.print()}>
          <Trans>Print this page</Trans>
        </button>
        <Link to="/report" search={{ report: head.report, program: shown.program }}>
          <Trans>See all the numbers</Trans>
        </Link>
      </p>
    </>
  );
}

function ProgramChoice({ told: { programs }, now }: { readonly told: Scorecard; readonly now: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const nameOf = ({ program, name }: Scorecard["programs"][number]): string =>
    name === undefined ? program : say(name);
  const [only] = programs;
  if (programs.length < 2)
    return only === undefined ? undefined : <p className="fb-score__program">{nameOf(only)}</p>;
  return (
    <p className="fb-score__choice">
      <label htmlFor="score-program">
        <Trans>Program</Trans>
      </label>
      <select
        id="score-program"
        className="usa-select"
        value={now}
        onChange={({ target }) =>
          void navigate({
            to: "/scorecard",
            search: (search) => ({ ...search, program: target.value }),
            replace: true,
          })
        }
      >
        {programs.map((each) => (
          <option key={each.program} value={each.program}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </p>
  );
}
