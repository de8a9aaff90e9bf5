import type { Told } from "@footbridge/contract/client.ts";
import type { Definition } from "../../published/cells.ts";

/** What the address of the report says; every part may be missing. */
export interface Search {
  readonly metric?: string | undefined;
  readonly program?: string | undefined;
  readonly report?: string | undefined;
  readonly window?: string | undefined;
  readonly area?: string | undefined;
  readonly provider?: string | undefined;
  readonly version?: string | undefined;
  /** The day whose knowledge is asked for; absent: now. */
  readonly on?: string | undefined;
  /** Another version to hold beside it. */
  readonly against?: string | undefined;
  /** What the program spent, in dollars: total, administrative and training, parted by colons. */
  readonly spent?: string | undefined;
}

/** What is looked at: nothing missing but what may be. */
export interface Looked {
  readonly definition: Definition;
  readonly program: string;
  readonly report: string;
  readonly window: "cq" | "r4q";
  readonly area: string | undefined;
  readonly provider: string | undefined;
  readonly version: string | undefined;
  readonly on: string | undefined;
}

type Reports = Told<"listReports">["items"];

/** What most people come for. */
const firstMetric = "wioa.erq2";

/** Fills what the address leaves open: a metric, its first program with numbers, the newest report. */
export function lookedAt(
  search: Search,
  definitions: readonly Definition[],
  reports: Reports,
): Looked | undefined {
  const definition =
    definitions.find(({ id }) => id === search.metric) ??
    definitions.find(({ id }) => id === firstMetric) ??
    definitions[0];
  const report = reports.find((each) => each.report === search.report) ?? reports[0];
  if (definition === undefined || report === undefined) return undefined;
  const { programs } = definition;
  const program =
    search.program !== undefined && programs.includes(search.program)
      ? search.program
      : (programs.find((each) => report.programs.includes(each)) ?? programs[0]);
  if (program === undefined) return undefined;
  return {
    definition,
    program,
    report: report.report,
    window: search.window === "cq" ? "cq" : "r4q",
    area: search.area,
    provider: search.provider,
    version: search.version,
    on: isDay(search.on) ? search.on : undefined,
  };
}

/** A day as addresses and fields write it, of a year that can be meant. */
export const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** Of which records, and as known when: what every question of the page says. */
export const wholeQuery = ({ window, provider, on }: Pick<Looked, "window" | "provider" | "on">) => ({
  window,
  ...(provider === undefined ? {} : { provider }),
  ...(on === undefined ? {} : { asKnownOn: on }),
});

/** The question for the cells of every group, in the whole or in one area. */
export const groupsQuery = ({ definition, program, area, version, ...rest }: Looked) => ({
  ...wholeQuery(rest),
  metrics: definition.id,
  programs: program,
  ...(area === undefined ? {} : { areas: area }),
  ...(version === undefined ? {} : { versions: `${definition.id}@${version}` }),
});

/** The question for the cells of every area. */
export const areasQuery = (looked: Looked) => ({ ...groupsQuery(looked), groups: "all", areas: "*" });

/** The address of a download that holds exactly the cells of a question. */
export const downloadOf = (
  report: string,
  kind: "csv" | "json" | "parquet",
  query: Readonly<Record<string, string>>,
): string => `/api/v1/reports/${report}/cells.${kind}?${new URLSearchParams(query).toString()}`;
