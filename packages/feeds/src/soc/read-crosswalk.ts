import { error, type Finding } from "@footbridge/core/finding.ts";
import type { FeedResult } from "@footbridge/core/model/import.ts";
import type { Source } from "@footbridge/core/model/provenance.ts";
import { feedResult, type ReadOptions, Records } from "../feed-result.ts";
import type { InputFile } from "../table/input-file.ts";
import type { TableKind } from "../table/kind.ts";
import { readTable, type Verdict } from "../table/read-table.ts";
import type { Row } from "../table/row.ts";
import { cipCrosswalkKind } from "./kinds.ts";

/** Codes with the codes they stand for, in the order of the file. */
export type Pairs = ReadonlyMap<string, readonly string[]>;

/** What a crosswalk says, and the fate of its rows. Pairs are no records of the catalog: lists are read against them. */
export interface CrosswalkRead {
  readonly pairs: Pairs;
  readonly result: FeedResult;
}

interface Direction {
  readonly from: string;
  readonly to: string;
  readonly fromShape: RegExp;
  /** The code that says that nothing on the other side matches. */
  readonly noFrom?: string;
  readonly noTo?: string;
  readonly source: Source;
}

const socShape = /^\d\d-\d{4}$/;

const cipToSoc: Direction = {
  from: "CIP2020Code",
  to: "SOC2018Code",
  fromShape: /^\d\d\.\d{4}$/,
  noFrom: "99.9999",
  noTo: "99-9999",
  source: {
    id: "cip-2020-soc-2018",
    title: "CIP 2020 to SOC 2018 crosswalk",
    publisher: "National Center for Education Statistics and U.S. Bureau of Labor Statistics",
    vintage: "2020",
    licence: "public domain",
  },
};

const socToSoc: Direction = {
  from: "SOCCode2010",
  to: "SOCCode2018",
  fromShape: socShape,
  source: {
    id: "soc-2010-soc-2018",
    title: "SOC 2010 to SOC 2018 crosswalk",
    publisher: "U.S. Bureau of Labor Statistics",
    vintage: "2017",
    licence: "public domain",
  },
};

/** Reads a crosswalk of either kind. One code may stand for several: all are kept. */
export async function readCrosswalk(
  file: InputFile,
  kind: TableKind,
  options: ReadOptions = {},
): Promise<CrosswalkRead> {
  const direction = kind === cipCrosswalkKind ? cipToSoc : socToSoc;
  const pairs = new Map<string, string[]>();
  const table = await readTable(
    file,
    kind,
    (row) => judgePair(pairs, direction, row),
    (rows) => options.progress?.(file.name, rows),
  );
  const { source } = direction;
  return { pairs, result: feedResult(source.id, [table], new Records(), source) };
}

function judgePair(pairs: Map<string, string[]>, direction: Direction, row: Row): Verdict {
  const from = row.cell(direction.from);
  const to = row.cell(direction.to);
  if (from === direction.noFrom) return { findings: [noMatch(row, direction.from, to)] };
  if (!direction.fromShape.test(from)) return { findings: [malformed(row, direction.from, from)] };
  if (!socShape.test(to)) return { findings: [malformed(row, direction.to, to)] };
  const others = pairs.get(from) ?? [];
  pairs.set(from, others);
  if (to !== direction.noTo && !others.includes(to)) others.push(to);
  return { findings: [] };
}

const noMatch = (row: Row, column: string, code: string): Finding =>
  error(
    "crosswalk.no-match",
    row.at(column),
    `Nothing matches ${code}, says the crosswalk.`,
    "Nothing to do.",
  );

const malformed = (row: Row, column: string, value: string): Finding =>
  error(
    "crosswalk.code-malformed",
    row.at(column),
    `“${value.slice(0, 40)}” is no code.`,
    "Compare the row with the published crosswalk.",
  );

/** The pairs as a reference file: one line per code, in order. */
export const pairsAsCsv = (fromName: string, toName: string, pairs: Pairs): string =>
  `${fromName},${toName}\n${[...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, to]) => `${from},${to.join(" ")}\n`)
    .join("")}`;
