import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Asked } from "../../api/asked.ts";
import { useSay } from "../../i18n/say.tsx";
import { askMeasure } from "../../published/ask.ts";
import { type Definition, levelOf } from "../../published/cells.ts";
import { TargetMark } from "../../published/target-mark.tsx";
import { useNumbers, useSaid } from "../cell-words.tsx";
import { useDeed } from "../deed.ts";
import { useQuarters } from "../quarter-words.ts";
import { WorkTrouble } from "../work-trouble.tsx";

type Progressed = Told<"getTargetProgress">;
type Item = Progressed["items"][number];

interface ProgressProps {
  readonly asked: Asked<Progressed>;
  readonly known: Told<"listDefinitions">;
  /** One agreement alone. */
  readonly only: string | undefined;
}

/** What was promised beside what is, agreement by agreement, with the federal scores. */
export function Progress({ asked: { data, trouble, again }, known, only }: ProgressProps) {
  const items = data?.items.filter(({ target }) => only === undefined || target.agreement === only) ?? [];
  const agreements = [...new Set(items.map(({ target }) => target.agreement))];
  return (
    <section className="fbw-section" aria-labelledby="progress">
      <h2 id="progress">
        <Trans>Progress against targets</Trans>
      </h2>
      <WorkTrouble trouble={trouble} again={again} />
      {data !== undefined && items.length === 0 ? (
        <p className="fbw-empty">
          <Trans>
            No target is kept yet. Kept targets stand here beside their numbers, quarter by quarter.
          </Trans>
        </p>
      ) : undefined}
      {agreements.map((agreement) => (
        <Agreement
          key={agreement}
          agreement={agreement}
          items={items.filter(({ target }) => target.agreement === agreement)}
          programs={data?.programs.filter((each) => each.agreement === agreement) ?? []}
          indicators={data?.indicators.filter((each) => each.agreement === agreement) ?? []}
          known={known}
          report={data?.report}
          again={again}
        />
      ))}
    </section>
  );
}

interface AgreementProps {
  readonly agreement: string;
  readonly items: readonly Item[];
  readonly programs: Progressed["programs"];
  readonly indicators: Progressed["indicators"];
  readonly known: Told<"listDefinitions">;
  readonly report: string | undefined;
  readonly again: () => void;
}

function Agreement({ agreement, items, programs, indicators, known, report, again }: AgreementProps) {
  const { t } = useLingui();
  const { short } = useQuarters();
  const labels = {
    due: t`Due`,
    target: t`Target`,
    now: report === undefined ? t`Now` : short(report),
    score: t`Score`,
  };
  return (
    <div className="fbw-wide-table">
      <table className="fbw-table fbw-cards fbw-agreement">
        <caption>{agreement}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Metric</Trans>
            </th>
            <th scope="col">{labels.due}</th>
            <th scope="col" className="fbw-number">
              {labels.target}
            </th>
            <th scope="col" className="fbw-number">
              {labels.now}
            </th>
            <th scope="col" className="fbw-number">
              {labels.score}
            </th>
            <th scope="col">
              <Trans>Standing</Trans>
            </th>
            <th scope="col" className="fb-no-print" aria-label={t`Remove`} />
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const definition = known.items.find(({ id }) => id === item.target.metric);
            return definition === undefined ? undefined : (
              <Row
                key={item.target.id}
                item={item}
                definition={definition}
                known={known}
                labels={labels}
                again={again}
              />
            );
          })}
        </tbody>
      </table>
      {programs.length + indicators.length === 0 ? undefined : (
        <Scores programs={programs} indicators={indicators} known={known} />
      )}
    </div>
  );
}

interface RowProps extends Pick<AgreementProps, "known" | "again"> {
  readonly item: Item;
  readonly definition: Definition;
  /** What the columns are called: on a phone each number carries its own, for there is no room for a head. */
  readonly labels: Readonly<Record<"due" | "target" | "now" | "score", string>>;
}

function Row({ item: { target, cell, score, standing }, definition, known, labels, again }: RowProps) {
  const say = useSay();
  const said = useSaid(definition);
  const numbers = useNumbers(definition);
  const { short } = useQuarters();
  const program = known.programs.find(({ id }) => id === target.program)?.name;
  const deed = useDeed(() => askMeasure("removePerformanceTarget", { params: { id: target.id } }), again);
  const name = say(definition.name);
  return (
    <tr>
      <th scope="row">
        <Link
          to="/report"
          search={{
            metric: target.metric,
            program: target.program,
            window: target.window,
            provider: target.provider,
          }}
        >
          {name}
        </Link>
        <span className="fbw-under">
          {program === undefined ? target.program : say(program)}
          {target.provider === undefined ? "" : `, ${target.provider}`}
        </span>
      </th>
      <td data-label={labels.due}>{short(target.report)}</td>
      <td className="fbw-number" data-label={labels.target}>
        {numbers.of(levelOf(target.level, definition))}
      </td>
      <td className="fbw-number" data-label={labels.now}>
        {cell === undefined ? "–" : said(cell)}
      </td>
      <td className="fbw-number" data-label={labels.score}>
        {score ?? "–"}
      </td>
      <td className="fbw-agreement__standing">
        <StandingWord standing={standing} />
      </td>
      <td className="fb-no-print">
        <RemoveButton name={name} busy={deed.busy} onClick={() => deed.run()} />
      </td>
    </tr>
  );
}

interface RemoveProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onClick: () => void;
}

const RemoveButton = ({ name, busy, onClick }: RemoveProps) => (
  <button type="button" className="fbw-text-button" disabled={busy} onClick={onClick}>
    <Trans>
      Remove<span className="usa-sr-only"> {name}</span>
    </Trans>
  </button>
);

function StandingWord({ standing }: { readonly standing: Item["standing"] }) {
  if (standing === "unknown") return <Trans>not known</Trans>;
  return (
    <span className="fbw-state-word">
      <TargetMark met={standing === "met"} />
      <span>
        {standing === "met" ? <Trans>met</Trans> : undefined}
        {standing === "near" ? <Trans>not met</Trans> : undefined}
        {standing === "failing" ? <Trans>below half</Trans> : undefined}
      </span>
    </span>
  );
}

function Scores({ programs, indicators, known }: Pick<AgreementProps, "programs" | "indicators" | "known">) {
  const say = useSay();
  const programName = (id: string): string => {
    const name = known.programs.find((each) => each.id === id)?.name;
    return name === undefined ? id : say(name);
  };
  const metricName = (id: string): string => {
    const name = known.items.find((each) => each.id === id || each.id === `wioa.${id.toLowerCase()}`)?.name;
    return name === undefined ? id : say(name);
  };
  const rows = [
    ...programs.map(({ program, ...rest }) => ({ name: programName(program), ...rest })),
    ...indicators.map(({ indicator, ...rest }) => ({ name: metricName(indicator), ...rest })),
  ];
  return (
    <table className="fbw-table fbw-table--dense fbw-scores">
      <caption>
        <Trans>
          Overall scores by the federal rules, of what is promised here: means, cut off to a tenth; below 90
          fails
        </Trans>
      </caption>
      <tbody>
        {rows.map(({ name, provider, score, failed }) => (
          <tr key={`${name} ${provider ?? ""}`}>
            <th scope="row">
              {name}
              {provider === undefined ? undefined : <span className="fbw-under">{provider}</span>}
            </th>
            <td className="fbw-number">{score}</td>
            <td>
              <span className="fbw-state-word">
                <TargetMark met={!failed} />
                <span>{failed ? <Trans>fails</Trans> : <Trans>passes</Trans>}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
