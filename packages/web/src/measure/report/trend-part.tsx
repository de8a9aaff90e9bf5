import { Trans, useLingui } from "@lingui/react/macro";
import { useMeasured } from "../../published/ask.ts";
import { type Cell, drawnAt, sayingOf } from "../../published/cells.ts";
import { useNumbers, useSaid } from "../cell-words.tsx";
import { Trend } from "../drawing/trend.tsx";
import { useFigures } from "../../i18n/figures.ts";
import { useQuarters } from "../quarter-words.ts";
import { moved, nameOf, quarterOf } from "../../published/quarters.ts";
import type { Search } from "./asked.ts";
import type { PartProps } from "./shared.ts";

interface TrendProps extends PartProps {
  readonly go: (change: Partial<Search>) => void;
}

/** Quarters shown before the one in sight. */
const before = 11;

/** The number over the last twelve quarters: a sentence, a line, a table whose quarters can be gone to. */
export function TrendPart({ looked, level, go }: TrendProps) {
  const { t } = useLingui();
  const { definition, area } = looked;
  const quarter = quarterOf(looked.report);
  const { data } = useMeasured(
    "getTrend",
    {
      query: {
        window: looked.window,
        metric: definition.id,
        programs: looked.program,
        groups: "all",
        ...(area === undefined ? {} : { areas: area }),
        ...(looked.provider === undefined ? {} : { provider: looked.provider }),
        ...(looked.on === undefined ? {} : { asKnownOn: looked.on }),
        ...(quarter === undefined ? {} : { from: nameOf(moved(quarter, -before)) }),
      },
    },
    { family: "trend" },
  );
  if (data === undefined || data.reports.length < 2) return undefined;
  const cells = new Map(
    data.cells.filter((cell) => cell.area === area).map((cell) => [cell.period ?? "", cell] as const),
  );
  return (
    <section className="fbw-part-of" aria-labelledby="trend">
      <h2 id="trend">
        <Trans>Over time</Trans>
      </h2>
      <TrendSentence cells={cells} reports={data.reports} looked={looked} />
      <Trend
        reports={data.reports}
        cells={cells}
        written={definition}
        here={looked.report}
        level={level?.value}
        levelWord={t`target`}
        withheldWord={t`withheld`}
      />
      <TrendTable cells={cells} reports={data.reports} looked={looked} go={go} />
    </section>
  );
}

interface KnownProps extends Pick<TrendProps, "looked"> {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly reports: readonly string[];
}

function TrendSentence({ cells, reports, looked }: KnownProps) {
  const numbers = useNumbers(looked.definition);
  const said = useSaid(looked.definition);
  const { short } = useQuarters();
  const told = reports.flatMap((report) => {
    const cell = cells.get(report);
    const value = cell === undefined ? undefined : drawnAt(cell);
    return cell === undefined || value === undefined ? [] : [{ report, value, cell }];
  });
  const [first] = told;
  const last = told.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const [then, now] = [said(first.cell), said(last.cell)];
  if ([first, last].some(({ cell }) => sayingOf(cell).says === "bound")) {
    return (
      <p className="fbw-summary">
        <Trans>
          From {then} in {short(first.report)} to {now} in {short(last.report)}.
        </Trans>
      </p>
    );
  }
  return (
    <p className="fbw-summary">
      <Trans>
        From {then} in {short(first.report)} to {now} in {short(last.report)}:{" "}
        {numbers.apart(last.value - first.value)}.
      </Trans>
    </p>
  );
}

function TrendTable({ cells, reports, looked, go }: KnownProps & Pick<TrendProps, "go">) {
  const said = useSaid(looked.definition);
  const { long } = useQuarters();
  const { number } = useFigures();
  return (
    <details className="fbw-twin">
      <summary>
        <Trans>Table: over time</Trans>
      </summary>
      <table className="fbw-table fbw-table--dense">
        <caption className="usa-sr-only">
          <Trans>Over time</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Quarter</Trans>
            </th>
            <th scope="col" className="fbw-number">
              <Trans>Figure</Trans>
            </th>
            <th scope="col" className="fbw-number">
              <Trans>Numerator</Trans>
            </th>
            <th scope="col" className="fbw-number">
              <Trans>Denominator</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.toReversed().map((report) => {
            const cell = cells.get(report);
            return (
              <tr key={report}>
                <th scope="row">
                  {report === looked.report ? (
                    <strong>{long(report)}</strong>
                  ) : (
                    <button type="button" className="fbw-text-button" onClick={() => go({ report })}>
                      {long(report)}
                    </button>
                  )}
                </th>
                <td className="fbw-number">{cell === undefined ? "–" : said(cell)}</td>
                <td className="fbw-number">{counted(cell?.numerator, number)}</td>
                <td className="fbw-number">{counted(cell?.denominator, number)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

const counted = (count: number | null | undefined, number: (value: number) => string): string =>
  count === null || count === undefined ? "–" : number(count);
