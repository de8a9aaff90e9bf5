import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { useFigures } from "../i18n/figures.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { Duration } from "../results/duration.tsx";
import { PayWords } from "../results/pay.tsx";
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
  const rows = useOrdered(
    jobs.filter(({ job }) => sector === "" || job.sector === sector),
    column,
  );
  return (
    <section>
      <SectorFilter sectors={sectors} sector={sector} onSector={setSector} />
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
              <Trans>Pay</Trans>
            </Head>
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, firstRows)).map((row) => (
            <Row key={row.target} row={row} sectors={sectors} />
          ))}
        </tbody>
      </table>
      {all || rows.length <= firstRows ? undefined : (
        <button type="button" className="fb-text-button" onClick={() => setAll(true)}>
          <Trans>Show all {rows.length} jobs</Trans>
        </button>
      )}
    </section>
  );
}

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
          <Trans>Open to you now</Trans>
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
        <PayWords pay={row.job.pay} />
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
