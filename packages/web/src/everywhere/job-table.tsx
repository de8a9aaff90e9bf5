import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { useFigures } from "../i18n/figures.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { Duration } from "../results/duration.tsx";
import { HourlyRange } from "./hourly-range.tsx";
import { type ReachableJob, payOf, useGo } from "./go.ts";
import type { SectorNames } from "./sector-names.ts";

type Column = "job" | "time" | "pay";

interface TableProps {
  readonly jobs: readonly ReachableJob[];
  readonly sectors: SectorNames;
}

/** Rows shown before “show all”. */
const firstRows = 25;

/** The same jobs as a table that can be put in order. */
export function JobTable({ jobs, sectors }: TableProps) {
  const [column, setColumn] = useState<Column>("time");
  const [sector, setSector] = useState("");
  const [all, setAll] = useState(false);
  const [grouped, setGrouped] = useState(false);
  const rows = useOrdered(
    jobs.filter(({ job }) => sector === "" || job.sector === sector),
    column,
  );
  return (
    <section>
      <SectorFilter sectors={sectors} sector={sector} onSector={setSector} />
      <div className="usa-checkbox">
        <input
          className="usa-checkbox__input"
          type="checkbox"
          id="grouped"
          checked={grouped}
          onChange={() => setGrouped(!grouped)}
        />
        <label className="usa-checkbox__label" htmlFor="grouped">
          <Trans>Group by field</Trans>
        </label>
      </div>
      <table className="usa-table usa-table--borderless fb-jobs">
        <caption className="usa-sr-only">
          <Trans>Jobs you could get to</Trans>
        </caption>
        <thead>
          <tr>
            <Head column="job" now={column} onColumn={setColumn}>
              <Trans>Job</Trans>
            </Head>
            <Head column="time" now={column} onColumn={setColumn}>
              <Trans>Soonest</Trans>
            </Head>
            <Head column="pay" now={column} onColumn={setColumn}>
              <Trans>Pay an hour</Trans>
            </Head>
          </tr>
        </thead>
        {grouped ? (
          <Groups rows={rows} sectors={sectors} />
        ) : (
          <Rows rows={all ? rows : rows.slice(0, firstRows)} sectors={sectors} />
        )}
      </table>
      {all || grouped || rows.length <= firstRows ? undefined : (
        <button type="button" className="fb-text-button" onClick={() => setAll(true)}>
          <Trans>Show all {rows.length} jobs</Trans>
        </button>
      )}
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly ReachableJob[];
  readonly sectors: SectorNames;
}

const Rows = ({ rows, sectors }: RowsProps) => (
  <tbody>
    {rows.map((row) => (
      <Row key={row.target} row={row} sectors={sectors} />
    ))}
  </tbody>
);

/** The rows of each field under its name, in the order chosen; fields without a name come last. */
function Groups({ rows, sectors }: RowsProps) {
  const { number } = useFigures();
  const named = [...sectors.ids, undefined].map((id) => ({
    name: sectors.nameOf(id),
    members: rows.filter(({ job }) => id === job.sector || (id === undefined && !known(job.sector, sectors))),
  }));
  return named
    .filter(({ members }) => members.length > 0)
    .map(({ name, members }) => (
      <tbody key={name?.en ?? ""}>
        <tr className="fb-jobs__field">
          <th scope="rowgroup" colSpan={3}>
            {name === undefined ? <Trans>Other fields</Trans> : <Say text={name} />} ({number(members.length)}
            )
          </th>
        </tr>
        {members.map((row) => (
          <Row key={row.target} row={row} sectors={sectors} />
        ))}
      </tbody>
    ));
}

const known = (sector: string | undefined, sectors: SectorNames): boolean =>
  sector !== undefined && sectors.ids.includes(sector);

function useOrdered(jobs: readonly ReachableJob[], column: Column): readonly ReachableJob[] {
  const say = useSay();
  const orders: { readonly [C in Column]: (a: ReachableJob, b: ReachableJob) => number } = {
    job: (a, b) => say(a.job.title).localeCompare(say(b.job.title)),
    time: (a, b) => a.weeks - b.weeks || (payOf(b) ?? 0) - (payOf(a) ?? 0),
    pay: (a, b) => (payOf(b) ?? 0) - (payOf(a) ?? 0),
  };
  return jobs.toSorted(orders[column]);
}

interface HeadProps {
  readonly column: Column;
  readonly now: Column;
  readonly onColumn: (column: Column) => void;
  readonly children: ReactNode;
}

function Head({ column, now, onColumn, children }: HeadProps) {
  const sorted = column === now ? (column === "pay" ? "descending" : "ascending") : "none";
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" className="fb-text-button" onClick={() => onColumn(column)}>
        {children}
        {column === now ? <span aria-hidden="true"> {column === "pay" ? "▾" : "▴"}</span> : undefined}
      </button>
    </th>
  );
}

function Row({ row, sectors }: { readonly row: ReachableJob; readonly sectors: SectorNames }) {
  const go = useGo();
  const { shortDay } = useFigures();
  const sector = sectors.nameOf(row.job.sector);
  return (
    <tr>
      <th scope="row">
        <button type="button" className="fb-text-button" onClick={() => go(row)}>
          <Say text={row.job.title} />
        </button>
        {sector === undefined ? undefined : (
          <span className="fb-quiet fb-block">
            <Say text={sector} />
          </span>
        )}
      </th>
      <td>
        {row.openNow ? (
          <Trans>Now</Trans>
        ) : (
          <>
            {shortDay(row.arrives)}
            <span className="fb-quiet fb-block">
              <Duration weeks={row.weeks} />
            </span>
          </>
        )}
      </td>
      <td>
        <HourlyRange pay={row.job.pay} />
      </td>
    </tr>
  );
}

interface FilterProps {
  readonly sectors: SectorNames;
  readonly sector: string;
  readonly onSector: (sector: string) => void;
}

function SectorFilter({ sectors, sector, onSector }: FilterProps) {
  const { t } = useLingui();
  const say = useSay();
  return (
    <p className="fb-order">
      <label htmlFor="sector">
        <Trans>Field</Trans>
      </label>
      <select
        className="usa-select"
        id="sector"
        value={sector}
        onChange={(event) => onSector(event.target.value)}
      >
        <option value="">{t`All fields`}</option>
        {sectors.ids.map((id) => {
          const name = sectors.nameOf(id);
          return (
            <option key={id} value={id}>
              {name === undefined ? id : say(name)}
            </option>
          );
        })}
      </select>
    </p>
  );
}
