import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Told } from "@footbridge/contract/client.ts";

const data = join(import.meta.dirname, "../data/metrics");
const read = (path: string): unknown => JSON.parse(readFileSync(join(data, path), "utf8"));

type Definition = Told<"listDefinitions">["items"][number];
type Cell = Told<"getReport">["cells"][number];

interface Stored extends Omit<Definition, "version" | "versions"> {
  readonly versions: readonly Definition[];
}

/** The project's own definitions, as the server tells them. */
export const definitions: readonly Definition[] = readdirSync(data)
  .filter((file) => file.endsWith(".json"))
  .map((file) => {
    const { versions, ...metric } = read(file) as Stored;
    const now = versions.at(-1);
    if (now === undefined) throw new Error(`${file} has no version`);
    const { id, name, family, standing, kind, unit, decimals, better } = metric;
    const { version, valid, source, plain, programs } = now;
    return {
      id,
      name,
      family,
      standing,
      kind,
      unit,
      decimals,
      better,
      version,
      valid,
      source,
      plain,
      programs,
      versions: ["2014", version],
      exact: [
        { part: "cohort", text: "901 in the quarter that lies 4 quarters before the report" },
        { part: "population", text: "903 in (1, 2, 3) and 901 present and 923 not in (01, 02, 03, 04)" },
        { part: "numerator", text: "1602 in (1, 2, 3)" },
      ],
      elements: ["901", "903", "923", "1602"],
    };
  });

interface GroupKind {
  readonly id: string;
  readonly groups: readonly {
    readonly id: string;
    readonly name: { readonly en: string; readonly es: string };
  }[];
}
export const groups = (read("shared/groups.json") as readonly GroupKind[]).flatMap(
  ({ id: kind, groups: members }) => members.map(({ id, name }) => ({ id, kind, name })),
);
export const programs = (read("shared/programs.json") as Told<"listDefinitions">["programs"]).map(
  ({ id, name }) => ({
    id,
    name,
  }),
);

/** A number between 0 and 1 that is the same each time for the same name. */
const drawn = (name: string): number =>
  [...Buffer.from(name)].reduce((sum, byte) => (sum * 31 + byte) % 9973, 7) / 9973;

export const one = (rest: Partial<Cell>): Cell => {
  const seed = drawn(JSON.stringify(rest));
  const denominator = Math.round(60 + seed * 900);
  const numerator = Math.round(denominator * (0.55 + 0.3 * seed));
  return {
    metric: "wioa.erq2",
    program: "adult",
    group: "all",
    numerator,
    denominator,
    value: numerator / denominator,
    version: "2016",
    suppressed: false,
    ...rest,
  };
};
export const hidden = { numerator: null, denominator: null, value: null, suppressed: true } as const;

export const reports = [
  "PY2024Q4",
  "PY2024Q3",
  "PY2024Q2",
  "PY2024Q1",
  "PY2023Q4",
  "PY2023Q3",
  "PY2023Q2",
  "PY2023Q1",
];
export const long =
  "Brooklyn Partnership for Health Careers, Adult Literacy and Workforce Reentry at Eastern Parkway";
export const sources = ["Hunts Point Learning", long, "Queens Adult School"].map((provider) => ({
  provider,
  report: "PY2024Q4",
  certifiedAt: "2025-08-12T14:05:00Z",
  rows: 12_480,
}));
export const head = {
  report: "PY2024Q4",
  window: "r4q",
  end: "2025-06-30",
  computedAt: "2025-08-12T14:06:00Z",
  release: "3f6c0c1e9a7d5b2f8e4a1c0d9b8a7f6e5d4c3b2a1908f7e6d5c4b3a291807f6e",
  rules: "2026-01",
  sources,
  missing: ["Staten Island Works"],
  stale: false,
} as const;

export const everyone = one({ numerator: 1259, denominator: 1763, value: 1259 / 1763 });
export const cells = groups
  .filter(({ kind }) => kind !== "borough")
  .map(({ id }) => {
    if (id === "all") return everyone;
    if (drawn(id) < 0.16) return one({ group: id, ...hidden });
    if (drawn(id) > 0.95)
      return one({
        group: id,
        value: null,
        display: { bound: "at-least", percent: 95 },
        numerator: null,
        suppressed: true,
      });
    return one({ group: id });
  });
export const namedAreas = (read("shared/areas.json") as Told<"listDefinitions">["areas"]).map(
  ({ id, name }) => ({ id, name }),
);
export const areas = namedAreas.map(({ id }) => id);
export const inAreas = areas.map((area) => one({ area, ...(area === "staten-island" ? hidden : {}) }));
export const trend = reports.toReversed().map((period, index) =>
  one({
    period,
    ...(index === 2 ? hidden : { value: 0.63 + 0.011 * index + 0.02 * drawn(period) }),
    ...(period === "PY2024Q4" ? { value: everyone.value } : {}),
  }),
);
