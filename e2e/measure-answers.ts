import type { Told } from "@footbridge/contract/client.ts";
import type { MeasureName } from "@footbridge/contract/measure/operations.ts";
import type { Page } from "playwright";
import {
  areas,
  cells,
  definitions,
  everyone,
  groups,
  head,
  hidden,
  inAreas,
  namedAreas,
  long,
  one,
  programs,
  reports,
  sources,
  trend,
} from "./measure-cells.ts";

/** Answers of a server with much to tell, made up, for the states that a fresh application does not have. */
export type Answers = { readonly [N in MeasureName]?: Told<N> };

const submission = (rest: Partial<Told<"listSubmissions">["items"][number]>) => ({
  id: "s1",
  provider: "Hunts Point Learning",
  report: "PY2024Q4",
  fileName: "pirl-2025-06-30.csv",
  bytes: 3_120_455,
  sha256: "9b74c9897bac770ffc029102a200c5de5b0c1e5f0a7f3e9bd4f6a2c1d8e7b605",
  form: "pirl" as const,
  state: "checked" as const,
  revision: 1,
  receivedAt: "2025-08-11T13:02:11Z",
  checkedAt: "2025-08-11T13:02:40Z",
  rows: 12_480,
  counts: { error: 1432, warning: 310, repair: 12 },
  findings: [],
  ...rest,
});

const rules = [
  [
    "pirl.date-order",
    "error",
    1204,
    ["900", "901"],
    "The exit date lies before the entry date.",
    "Write the day the last service ended, on or after the entry date (900).",
  ],
  [
    "pirl.code-list",
    "error",
    228,
    ["1602", "1606", "923"],
    "A code that is not in the element’s list.",
    "Use a code of the list: 0, 1, 2, 3 or 9.",
  ],
  [
    "pirl.wage-without-job",
    "warning",
    310,
    ["1704"],
    "Wages in a quarter without employment.",
    "Mend the employment code (1602) or clear the wage.",
  ],
  [
    "pirl.padded-code",
    "repair",
    12,
    ["1303"],
    "A code without its leading zero; it was read with it.",
    "Nothing must be done.",
  ],
] as const;

const groupsOfFindings = rules.map(([code, severity, count, elements, message, fix]) => ({
  code,
  severity,
  count,
  elements: [...elements],
  message,
  fix,
  firstRows: [12, 48, 51],
}));

const cellFindings = Array.from({ length: 50 }, (_, index) => ({
  row: 12 + index * 7,
  element: "901",
  value: `2024${String((index % 12) + 1).padStart(2, "0")}31`,
  code: "pirl.date-order",
  severity: "error" as const,
  message: "The exit date lies before the entry date 2024-12-02.",
  fix: "On or after 2024-12-02.",
}));

const target = (metric: string, level: string) => ({
  id: metric,
  savedAt: "2025-07-01T12:00:00Z",
  agreement: "Bridge to Health Careers 2026",
  kind: "contract" as const,
  metric,
  program: "adult",
  group: "all",
  level,
  report: "PY2024Q4",
  window: "r4q" as const,
});

const scoreLine = (
  metric: string,
  rest: Partial<Told<"getScorecard">["programs"][number]["lines"][number]>,
) => {
  const definition = definitions.find(({ id }) => id === metric);
  if (definition === undefined) throw new Error(metric);
  const { name, family, unit, decimals, plain, kind } = definition;
  return { metric, name, family, unit, decimals, plain, kind, now: everyone, trend, ...rest };
};

/** A city with a busy desk. */
export const busy = {
  listDefinitions: { items: [...definitions], programs, groups, areas: namedAreas },
  listReports: {
    items: reports.map((report) => ({
      report,
      windows: ["cq", "r4q"] as ("cq" | "r4q")[],
      end: "2025-06-30",
      computedAt: head.computedAt,
      submissions: 3,
      providers: sources.map(({ provider }) => provider),
      programs: ["adult", "youth"],
      areas,
    })),
    computing: [],
  },
  getReport: { ...head, sources: [...sources], missing: [...head.missing], cells: [...cells, ...inAreas] },
  getTrend: { reports: reports.toReversed(), cells: trend },
  getEvidence: {
    cell: everyone,
    definition: definitions.find(({ id }) => id === "wioa.erq2") ?? definitions[0],
    cohort: { from: "2023-07-01", to: "2024-06-30", on: "exit" },
    sources,
    ageDays: 12,
    head,
    peopleOpen: true,
  },
  getTargetProgress: {
    report: "PY2024Q4",
    items: [
      { target: target("wioa.erq2", "73"), cell: everyone, score: "97.8", standing: "near" },
      {
        target: target("wioa.meq2", "5400"),
        cell: one({ metric: "wioa.meq2", numerator: null, value: 7012.5 }),
        score: "129.8",
        standing: "met",
      },
      {
        target: target("wioa.cred", "68.5"),
        cell: one({ metric: "wioa.cred", ...hidden }),
        standing: "unknown",
      },
    ],
    programs: [{ agreement: target("", "").agreement, program: "adult", score: "98.4", failed: false }],
    indicators: [{ agreement: target("", "").agreement, indicator: "ERQ2", score: "89.9", failed: true }],
  },
  compareVersions: {
    metric: "wioa.erq2",
    from: definitions.find(({ id }) => id === "wioa.erq2") ?? definitions[0],
    to: definitions.find(({ id }) => id === "wioa.erq2") ?? definitions[0],
    why: {
      en: "From 2024 a youth in occupational training counts as placed.",
      es: "Desde 2024 cuenta la capacitación de jóvenes.",
    },
    differences: [
      { part: "numerator", from: "1602 in (1, 2, 3)", to: "1602 in (1, 2, 3) or 1900 in (1, 2)" },
    ],
    rows: ["all", "sex:1", "sex:2"].map((group) => ({
      from: one({ group }),
      to: one({ group, value: 0.71 }),
      moved: 0.71 - (one({ group }).value ?? 0),
    })),
  },
  listSubmissionProviders: { items: sources.map(({ provider }) => ({ provider, submissions: 4 })) },
  listSubmissions: {
    items: [
      submission({}),
      submission({
        id: "s2",
        provider: long,
        fileName: "Workforce reentry & literacy – final FINAL (2) copy.csv",
        state: "certified",
        counts: { error: 0, warning: 3, repair: 0 },
        certified: { at: "2025-08-12T14:05:00Z", by: "R. Alvarez" },
      }),
      submission({
        id: "s3",
        state: "checking",
        progress: { phase: "checking", bytes: 900_000, rows: 3600 },
      }),
      submission({
        id: "s4",
        state: "superseded",
        certified: { at: "2025-07-30T10:00:00Z", by: "R. Alvarez" },
        superseded: { at: "2025-08-12T14:05:00Z", by: "s2" },
      }),
      submission({ id: "s5", state: "refused" }),
    ],
    total: 5,
  },
  getSubmission: { ...submission({}), groups: groupsOfFindings, mayCertify: true },
  listSubmissionFindings: { items: cellFindings, next: "50", total: 1204 },
  getSubmissionHeadings: {
    headings: ["Start date", "End date", "Zip", "Works in Q2", "Notes"].map((heading, index) => ({
      column: index + 1,
      heading,
      ...(index < 1 ? { element: "900" } : {}),
      ...(index === 1 ? { suggestion: "901" } : {}),
      samples: ["2024-09-01", "2024-09-02", "2024-10-14"],
    })),
    elements: [
      { id: "900", name: "Date of Program Entry", kind: "date" },
      { id: "901", name: "Date of Program Exit", kind: "date" },
    ],
  },
  listPeopleLinks: {
    items: [0.97, 0.88, 0.61].map((weight, index) => ({
      id: `l${index}`,
      kind: "fuzzy" as const,
      state: "candidate" as const,
      left: { person: "p_4f1c9a20be7713", providers: ["Hunts Point Learning"], records: 2 },
      right: { person: "p_9d02e5517aa0c4", providers: [long], records: 1 },
      agree: ["birth date", "sex", "county"],
      differ: ["race"],
      weight,
    })),
    total: 3,
  },
  listLooks: {
    items: [0, 1, 2].map((index) => ({
      at: `2026-11-2${index}T14:05:00Z`,
      by: "R. Alvarez",
      reason:
        index === 0 ? "An audit of the second quarter" : `A question of ${long} about those without a job`,
      report: "PY2024Q4",
      window: index === 0 ? ("cq" as const) : ("r4q" as const),
      metric: "wioa.erq2",
      program: "adult",
      group: index === 1 ? "sex:2" : "all",
      ...(index === 2 ? { area: "staten-island" } : { side: "rest" as const }),
      ...(index === 1 ? { provider: long } : {}),
      people: 504,
    })),
    next: "look-3",
    total: 61,
  },
  getAppendix: {
    title: "Bridge to Health Careers 2026",
    programYear: 2025,
    programs: [],
    metrics: definitions
      .filter(({ id }) => id === "wioa.erq2" || id === "wioa.meq2")
      .map((definition) => ({ definition, targets: [] })),
    calendar: [1, 2, 3, 4].map((quarter) => ({
      report: `PY2025Q${quarter}`,
      end: "2025-09-30",
      due: "2025-11-14",
      windows: [],
    })),
    elements: [{ id: "901", name: "Date of Program Exit", kind: "date", codes: {}, metrics: ["wioa.erq2"] }],
  },
  getScorecard: {
    head,
    programs: [
      {
        program: "adult",
        name: { en: "Adult", es: "Adultos" },
        lines: [
          scoreLine("wioa.erq2", { yearBefore: trend[3], target: { level: "70", met: true } }),
          scoreLine("wioa.erq4", { yearBefore: trend[7], target: { level: "73", met: false } }),
          scoreLine("wioa.meq2", {
            now: one({ numerator: null, value: 7012.5 }),
            yearBefore: one({ value: 6800 }),
            trend: [],
          }),
          scoreLine("wioa.cred", { now: one(hidden), trend: [], target: { level: "60" } }),
          scoreLine("wioa.msg", {}),
          scoreLine("project.clients-served", {
            now: one({ numerator: 18_412, denominator: null, value: 18_412 }),
            trend: [],
          }),
        ],
      },
      { program: "youth", name: { en: "Youth", es: "Jóvenes" }, lines: [scoreLine("wioa.msg", {})] },
    ],
  },
} as unknown as Answers;

const paths: readonly (readonly [RegExp, MeasureName])[] = [
  [/\/definitions$/, "listDefinitions"],
  [/\/reports$/, "listReports"],
  [/\/reports\/[^/]+$/, "getReport"],
  [/\/reports\/[^/]+\/evidence$/, "getEvidence"],
  [/\/reports\/[^/]+\/versions$/, "compareVersions"],
  [/\/trend$/, "getTrend"],
  [/\/performance-targets\/progress$/, "getTargetProgress"],
  [/\/submission-providers$/, "listSubmissionProviders"],
  [/\/submissions$/, "listSubmissions"],
  [/\/submissions\/[^/]+$/, "getSubmission"],
  [/\/submissions\/[^/]+\/findings$/, "listSubmissionFindings"],
  [/\/submissions\/[^/]+\/headings$/, "getSubmissionHeadings"],
  [/\/people-links$/, "listPeopleLinks"],
  [/\/looks$/, "listLooks"],
  [/\/appendix$/, "getAppendix"],
  [/\/scorecard$/, "getScorecard"],
];

/** Puts these answers in the server's place; what is not among them is passed on. */
export async function answerWith(page: Page, answers: Answers): Promise<void> {
  await page.route(/\/api\/v1\//, async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = paths.find(([path]) => path.test(pathname))?.[1];
    const answer = name === undefined ? undefined : answers[name];
    if (route.request().method() !== "GET" || answer === undefined) await route.fallback();
    else await route.fulfill({ json: answer });
  });
}
