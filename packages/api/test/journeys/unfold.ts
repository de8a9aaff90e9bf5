import type { Happening, JourneyEvent, JourneyProgram } from "@footbridge/core/history/event.ts";
import { usualAsOf } from "@footbridge/core/generate/state/state.ts";
import type { StateRow } from "@footbridge/core/generate/state/row.ts";
import type { Seeded } from "@footbridge/core/units/seeded.ts";
import { addDays, type Day } from "@footbridge/core/units/day.ts";

/** What was written down of one happening. */
type Told = readonly [day: Day, body: Happening];

const serviceElements: Readonly<Record<string, string>> = {
  "1101": "self-directed-search",
  "1100": "information",
  "1103": "labor-market-information",
  "1102": "career-guidance",
  "1104": "job-search",
  "1105": "employment-referral",
  "1112": "unemployment-claim",
  "1113": "program-referral",
  "1116": "basic-other",
  "1202": "employment-plan",
  "1203": "work-experience",
  "1206": "financial-literacy",
  "1207": "english-instruction",
  "1210": "prevocational",
  "1409": "supportive",
  "1503": "follow-up",
};
const youthElements: Readonly<Record<string, string>> = {
  "1402": "tutoring",
  "1405": "youth-work-experience",
  "1407": "concurrent-education",
  "1408": "leadership",
  "1410": "mentoring",
  "1411": "youth-guidance",
  "1414": "youth-labor-market",
  "1415": "college-preparation",
  "1412": "youth-follow-up",
};
const programOf: Readonly<Record<string, JourneyProgram>> = {
  "903": "adult",
  "904": "dw",
  "905": "youth",
  "910": "aefla",
  "917": "vr",
  "918": "es",
};
const facts = /^([1-8]\d\d(-[A-C])?|907|908|909|911|914|916|919|921|93[0-9]|2413|borough)$/;

const on = (row: StateRow, element: string): Day | undefined => row[element] as Day | undefined;

export const programsOf = (row: StateRow): readonly JourneyProgram[] =>
  Object.entries(programOf).flatMap(([element, program]) => ((row[element] ?? "0") === "0" ? [] : [program]));

/** The happenings that one row tells of, written without looking at how they are folded. */
function told(row: StateRow, only: boolean): readonly Told[] {
  const entry = on(row, "900");
  if (entry === undefined) throw new Error("a row without entry");
  const programs = programsOf(row);
  const main = programs[0] ?? "none";
  return [
    [entry, { kind: "intake", facts: factsOf(row) }],
    // Services may lie far apart in a made-up period: they were planned so.
    [entry, { kind: "planned-gap", program: main, until: on(row, "901") ?? usualAsOf, reason: "as planned" }],
    ...programs.flatMap((program) => grounds(row, program, entry)),
    ...services(row, main, programs, entry),
    ...studies(row, main, entry),
    ...attained(row),
    ...leaving(row, main),
    ...(only ? work(row, entry) : []),
  ];
}

const factsOf = (row: StateRow): Record<string, string> =>
  Object.fromEntries(
    [
      ...new Set([
        ...Object.keys(row),
        "410",
        "203",
        "701",
        "702",
        "919",
        "914",
        "935",
        "301",
        "302",
        "303",
        "305",
      ]),
    ]
      .filter((element) => facts.test(element) && element !== "100")
      .map((element) => [element, row[element] ?? ""]),
  );

function grounds(row: StateRow, program: JourneyProgram, entry: Day): readonly Told[] {
  const element = Object.keys(programOf).find((one) => programOf[one] === program) ?? "";
  const service = (id: string): Told => [entry, { kind: "service", program, service: id }];
  return [
    [entry, { kind: "eligibility", program, eligible: true, code: row[element] ?? "1" }],
    ...(program === "youth" ? [service("objective-assessment"), service("service-strategy")] : []),
    ...(program === "vr" ? [service("vr-plan")] : []),
  ];
}

function services(
  row: StateRow,
  main: JourneyProgram,
  programs: readonly JourneyProgram[],
  entry: Day,
): readonly Told[] {
  const last = on(row, "901");
  const list: Told[] = [];
  const given = (day: Day | undefined, program: JourneyProgram, service: string, hours?: number): void => {
    if (day !== undefined)
      list.push([day, { kind: "service", program, service, ...(hours ? { hours } : {}) }]);
  };
  for (const [element, service] of Object.entries(serviceElements)) given(on(row, element), main, service);
  for (const [element, service] of Object.entries(youthElements)) given(on(row, element), "youth", service);
  for (const program of programs) {
    // Each of several programs has served the person on the first day; only the first elements of a class would show more.
    if (program === "aefla") given(entry, program, "class", 12);
    if (program === "aefla") given(last, program, "class", 2);
    if (program !== main && program !== "youth" && program !== "aefla") again(list, program);
  }
  return list;
}

/** The other programs of a common exit count one of the same services as theirs too. */
function again(list: Told[], program: JourneyProgram): void {
  const own = list.find(
    ([, body]) =>
      body.kind === "service" &&
      !["self-directed-search", "information", "supportive", "follow-up"].includes(body.service) &&
      !body.service.includes("youth") &&
      !body.service.includes("labor-market"),
  );
  if (own === undefined || own[1].kind !== "service") return;
  list.push([own[0], { ...own[1], program }]);
}

const trainings = [
  ["1302", "1303", "1306", "1307", "1308"],
  ["1309", "1310", "1311", "1312", "1313"],
  ["1314", "1315", "1316", "1317", "1318"],
] as const;

function studies(row: StateRow, main: JourneyProgram, entry: Day): readonly Told[] {
  const level =
    row["1332"] === "1"
      ? ("postsecondary" as const)
      : row["1401"] === "1"
        ? ("secondary" as const)
        : undefined;
  const study = level === undefined ? {} : { study: level };
  const list: Told[] = [];
  const id = (place: number): string => `${row["100"]}-${entry}-study-${place}`;
  for (const [place, [start, type, occupation, completed, end]] of trainings.entries()) {
    const day = on(row, start);
    if (day === undefined) continue;
    list.push([
      day,
      {
        kind: "enrollment",
        program: main,
        title: "A class",
        training: row[type] ?? "06",
        ...study,
        ...(row[occupation] === undefined ? {} : { occupation: row[occupation] }),
        ...(row["1305"] === undefined ? {} : { cip: row["1305"] }),
        ...(row["1301"] === undefined ? {} : { provider: row["1301"] }),
        account: row["1319"] === "1",
        pell: row["1320"] === "1",
      },
    ]);
    named(list, id(place));
    const ended = on(row, end);
    if (ended !== undefined)
      list.push([ended, { kind: "completion", enrollment: id(place), completed: row[completed] === "1" }]);
  }
  if (list.length > 0) return list;
  const day = on(row, "1811");
  if (day === undefined) return list;
  list.push([day, { kind: "enrollment", program: main, title: "A class", ...study }]);
  named(list, id(0));
  const ended = on(row, "1813");
  const last = ended ?? on(row, "901");
  if (last !== undefined)
    list.push([last, { kind: "completion", enrollment: id(0), completed: ended !== undefined }]);
  return list;
}

const names = new WeakMap<object, string>();
const named = (list: readonly Told[], id: string): void => {
  const last = list.at(-1);
  if (last !== undefined) names.set(last[1], id);
};

function attained(row: StateRow): readonly Told[] {
  const list: Told[] = [];
  for (const [type, date] of [
    ["1800", "1801"],
    ["1802", "1803"],
    ["1804", "1805"],
  ] as const) {
    const [kind, day] = [row[type], on(row, date)];
    if (kind !== undefined && kind !== "0" && day !== undefined)
      list.push([day, { kind: "credential", type: kind, name: "A credential" }]);
  }
  const gains = {
    "1806": "level",
    "1807": "postsecondary-transcript",
    "1808": "secondary-transcript",
    "1809": "training-milestone",
    "1810": "skills-progression",
  } as const;
  for (const [element, gain] of Object.entries(gains)) {
    const day = on(row, element);
    if (day !== undefined) list.push([day, { kind: "skill-gain", gain }]);
  }
  return list;
}

function leaving(row: StateRow, main: JourneyProgram): readonly Told[] {
  const exit = on(row, "901");
  if (exit === undefined) return [];
  const school = row["1812"];
  return [
    [
      exit,
      {
        kind: "exit",
        program: main,
        reason: row["923"] ?? "00",
        ...(school === undefined ? {} : { school }),
      },
    ],
  ];
}

const sources = { "1": "ui", "2": "federal", "3": "military", "4": "supplemental" } as const;
const kinds = { "1": "unsubsidized", "2": "apprentice", "3": "military" } as const;

/** Wage records, before and after; each belongs to a calendar quarter. */
function work(row: StateRow, entry: Day): readonly Told[] {
  const list: Told[] = [];
  for (const [element, quarters] of [
    ["1702", -1],
    ["1701", -2],
    ["1700", -3],
  ] as const) {
    const wage = row[element];
    if (wage !== undefined)
      list.push([
        entry,
        { kind: "wage", quarter: quarterFrom(entry, quarters), cents: cents(wage), source: "ui" },
      ]);
  }
  const exit = on(row, "901");
  if (exit === undefined) return list;
  const after = [
    ["1600", "1601", "1703", "1614"],
    ["1602", "1603", "1704", "1615"],
    ["1604", "1605", "1705", "1616"],
    ["1606", "1607", "1706", "1617"],
  ] as const;
  for (const [place, [employed, match, wage, industry]] of after.entries()) {
    const status = row[employed];
    if (status === undefined || status === "9") continue;
    const quarter = quarterFrom(exit, place + 1);
    const employer = place === 3 && row["1618"] !== "1" ? "another" : "one";
    list.push([
      exit,
      status === "0"
        ? { kind: "wage", quarter, cents: 0, source: "ui" }
        : {
            kind: "wage",
            quarter,
            cents: cents(row[wage] ?? "0"),
            source: sources[row[match] as keyof typeof sources],
            as: kinds[status as keyof typeof kinds],
            employerNumber: employer,
            ...(row[industry] === undefined ? {} : { industry: row[industry] }),
          },
    ]);
  }
  return list;
}

const cents = (text: string): number => Math.round(Number(text) * 100);

function quarterFrom(day: Day, quarters: number): string {
  const number = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) + quarters;
  return `${Math.floor(number / 4)}Q${(number % 4) + 1}`;
}

/**
 * A person's rows as the events that would have led to them, some of them told wrong at first and corrected, in an order
 * of arrival that has nothing to do with what happened when.
 */
export function unfold(rows: readonly StateRow[], random: Seeded): readonly JourneyEvent[] {
  const person = rows[0]?.["100"] ?? "";
  const events: JourneyEvent[] = [];
  const add = (happened: Day, body: JourneyEvent["body"], id?: string): string => {
    const own = id ?? `${person}-${events.length}`;
    const recordedAt = new Date(1_700_000_000_000 + events.length * 60_000).toISOString();
    events.push({ id: own, person, happened, recordedAt, by: "a", org: "o", source: "typed", body });
    return own;
  };
  for (const [day, body] of rows.flatMap((row) => told(row, rows.length === 1))) {
    const luck = random.below(100);
    if (luck === 0) {
      const wrong = add(addDays(day, -400), body, names.get(body));
      add(day, { kind: "correction", of: wrong, reason: "wrong day", instead: { happened: day, body } });
    } else if (luck === 1) {
      const id = add(day, body, names.get(body));
      const mistake = add(day, { kind: "correction", of: id, reason: "by mistake" });
      add(day, { kind: "correction", of: mistake, reason: "it was right" });
    } else add(day, body, names.get(body));
    if (luck === 2) {
      const never = add(day, { kind: "credential", type: "5", name: "Somebody else's" });
      add(day, { kind: "correction", of: never, reason: "another person" });
    }
  }
  return shuffled(events, random);
}

function shuffled<T>(list: readonly T[], random: Seeded): readonly T[] {
  const copy = [...list];
  for (let place = copy.length - 1; place > 0; place -= 1) {
    const other = random.below(place + 1);
    [copy[place], copy[other]] = [copy[other] as T, copy[place] as T];
  }
  return copy;
}
