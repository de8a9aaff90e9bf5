import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import { Say, useSay } from "../../i18n/say.tsx";
import { Loading } from "../../parts/loading.tsx";
import { useMeasured } from "../../published/ask.ts";
import { quarterOf } from "../../published/quarters.ts";
import { ExactForm } from "../exact-form.tsx";
import { useQuarters } from "../quarter-words.ts";
import { WorkTrouble } from "../work-trouble.tsx";
import { type Draft, plainLevel, targetsOf } from "./draft.ts";
import { dayIn } from "../../published/day-in.ts";

type Appendix = Told<"getAppendix">;

interface PreviewProps {
  readonly draft: Draft;
  readonly known: Told<"listDefinitions">;
}

const queryOf = (draft: Draft) => {
  const { agreement, metrics, report } = draft;
  const year = quarterOf(report)?.year;
  const targets = targetsOf(draft).map(({ metric, program, level }) =>
    [metric, program, level, report].join(":"),
  );
  return {
    metrics: metrics.join(","),
    ...(targets.length === 0 ? {} : { targets: targets.join(",") }),
    ...(agreement.trim() === "" ? {} : { title: agreement.trim() }),
    ...(year === undefined ? {} : { programYear: year }),
  };
};

/** The appendix as it will be attached, while it is being chosen. */
export function AppendixPreview({ draft }: PreviewProps) {
  const query = queryOf(draft);
  const { data, trouble, again, moving } = useMeasured(
    "getAppendix",
    draft.metrics.length === 0 ? undefined : { query },
    { family: "appendix" },
  );
  const address = new URLSearchParams(
    Object.entries(query).map(([key, value]) => [key, String(value)]),
  ).toString();
  return (
    <section className="fbw-appendix" aria-labelledby="appendix">
      <div className="fbw-section__head">
        <h2 id="appendix">
          <Trans>Appendix</Trans>
        </h2>
        {draft.metrics.length === 0 ? undefined : (
          <p className="fbw-bar-of-links fb-no-print">
            <a href={`/api/v1/appendix.html?${address}`} target="_blank" rel="noreferrer">
              <Trans>Page to print</Trans>
            </a>
            <a href={`/api/v1/appendix?${address}`} download="appendix.json">
              JSON
            </a>
          </p>
        )}
      </div>
      {draft.metrics.length === 0 ? (
        <p className="fbw-empty">
          <Trans>
            Nothing is chosen yet. Each metric you choose brings its definition in plain and in exact form,
            the days its reports look at, and the data elements a provider must keep.
          </Trans>
        </p>
      ) : (
        <>
          <WorkTrouble trouble={trouble} again={again} />
          {data === undefined && trouble === undefined ? <Loading lines={6} /> : undefined}
          {data === undefined ? undefined : <Text told={data} draft={draft} moving={moving} />}
        </>
      )}
    </section>
  );
}

function Text({
  told,
  draft,
  moving,
}: {
  readonly told: Appendix;
  readonly draft: Draft;
  readonly moving: boolean;
}) {
  const say = useSay();
  return (
    <div className={moving ? "fbw-sheet fb-moving" : "fbw-sheet"}>
      <h3>{told.title}</h3>
      <p className="fbw-quiet">
        <Trans>Program year {told.programYear}</Trans>
      </p>
      <ol className="fbw-sheet__metrics">
        {told.metrics.map(({ definition }) => (
          <li key={definition.id}>
            <strong>{say(definition.name)}</strong> <code>{definition.id}</code>
            <Level level={draft.levels.get(definition.id)} definition={definition} />
            <p>
              <Say text={definition.plain} />
            </p>
            <ExactForm exact={definition.exact} />
          </li>
        ))}
      </ol>
      <Calendar told={told} />
      <Elements told={told} />
    </div>
  );
}

interface LevelProps {
  readonly level: string | undefined;
  readonly definition: Appendix["metrics"][number]["definition"];
}

function Level({ level, definition: { kind, unit } }: LevelProps) {
  if (level === undefined || level.trim() === "") return undefined;
  const figure = plainLevel(level);
  const money = unit.startsWith("dollars") ? `$${figure}` : figure;
  return (
    <span className="fbw-tag">
      <Trans>target {kind === "rate" ? `${figure} %` : money}</Trans>
    </span>
  );
}

function Calendar({ told: { calendar } }: { readonly told: Appendix }) {
  const { shortDay } = useFigures();
  const { short } = useQuarters();
  return (
    <table className="fbw-table fbw-table--dense">
      <caption>
        <Trans>Reporting calendar</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Report</Trans>
          </th>
          <th scope="col">
            <Trans>Quarter ends</Trans>
          </th>
          <th scope="col">
            <Trans>File due</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {calendar.map(({ report, end, due }) => (
          <tr key={report}>
            <th scope="row">{short(report)}</th>
            <td>{shortDay(dayIn(end))}</td>
            <td>{shortDay(dayIn(due))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Elements({ told: { elements } }: { readonly told: Appendix }) {
  return (
    <details className="fbw-twin">
      <summary>
        <Plural value={elements.length} one="# data element needed" other="# data elements needed" />
      </summary>
      <table className="fbw-table fbw-table--dense">
        <caption className="usa-sr-only">
          <Trans>Data elements needed</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Element</Trans>
            </th>
            <th scope="col">
              <Trans>Name</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {elements.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">
                <code>{id}</code>
              </th>
              <td>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
