import type { Element } from "../../records/element.ts";
import type { Day } from "../../units/day.ts";
import type { Door } from "./enrolment.ts";
import type { StateRow } from "./row.ts";
import { stateRows, usualAsOf } from "./state.ts";
import { pirlLines } from "./write-pirl.ts";
import { type TemplateColumn, templateLines } from "./write-template.ts";

/** One file of the demo city as a provider would hand it in. */
export interface DemoSubmission {
  /** Id of the organization in the demo city. */
  readonly organization: string;
  readonly title: string;
  readonly fileName: string;
  readonly form: "pirl" | "template";
  readonly asOf: Day;
  readonly lines: () => Iterable<string>;
}

/** What the files are written with: the official elements and the template's columns. */
export interface DemoForms {
  readonly elements: readonly Element[];
  readonly columns: readonly TemplateColumn[];
}

/** Records of the job centers, of an adult school and of a privately funded school; some people are in two of them. */
export function demoSubmissions(
  seed: number,
  forms: DemoForms,
  asOf: Day = usualAsOf,
): readonly DemoSubmission[] {
  const own = forms.elements.filter(({ origin }) => origin !== "public-file");
  const submission = (
    organization: string,
    title: string,
    form: "pirl" | "template",
    rows: () => Iterable<StateRow>,
  ): DemoSubmission => ({
    organization,
    title,
    fileName: `${organization}-${asOf}.csv`,
    form,
    asOf,
    lines: () => (form === "pirl" ? pirlLines(rows(), own, "PIRL") : templateLines(rows(), forms.columns)),
  });
  return [
    submission("work-office", "Job centers", "pirl", () => jobCenters(seed, asOf)),
    submission("second-bell", "Adult education", "pirl", () => adultSchool(seed, asOf)),
    submission("copperline", "Privately funded training", "template", () => privateSchool(seed, asOf)),
  ];
}

const centerDoors: Readonly<Partial<Record<Door, number>>> = {
  es: 45,
  adult: 22,
  dw: 12,
  youth: 12,
  reportable: 9,
};

const jobCenters = (seed: number, asOf: Day): Iterable<StateRow> =>
  stateRows({ people: 4500, seed, asOf, doors: centerDoors });

const adultSchool = (seed: number, asOf: Day): Iterable<StateRow> =>
  withPeopleOf(
    stateRows({ people: 1600, seed, asOf, doors: { aefla: 1 }, firstPerson: 10_000 }),
    stateRows({ people: 400, seed, asOf, doors: centerDoors }),
  );

/** Its people are in no federal program: what they do is paid by gifts and fees. */
function* privateSchool(seed: number, asOf: Day): Generator<StateRow> {
  const rows = withPeopleOf(
    stateRows({ people: 700, seed, asOf, doors: { adult: 1 }, firstPerson: 20_000 }),
    stateRows({ people: 120, seed, asOf, doors: centerDoors }),
  );
  for (const row of rows) {
    if (row["1302"] === undefined) continue;
    yield {
      ...row,
      "903": "0",
      "904": "0",
      "905": "0",
      "910": "0",
      "917": "0",
      "918": "0",
      "program-name": "Trades training",
    };
  }
}

/** Rows of which the first belong to people who are also elsewhere: who they are stays the same in both files. */
function* withPeopleOf(rows: Iterable<StateRow>, others: Iterable<StateRow>): Generator<StateRow> {
  const shared = new Map<string, StateRow>();
  for (const other of others)
    if (Number(other["100"]?.slice(1)) % 4 === 0) shared.set(other["100"] ?? "", whoOf(other));
  const who = [...shared.values()];
  const names = new Map<string, StateRow>();
  for (const row of rows) {
    const id = row["100"] ?? "";
    const other = names.get(id) ?? who[names.size];
    if (other === undefined) yield row;
    else {
      names.set(id, other);
      yield { ...row, ...other };
    }
  }
}

/** Identifier, home, birth, sex, origin: what a person tells everyone alike. */
const whoOf = (row: StateRow): StateRow =>
  Object.fromEntries(Object.entries(row).filter(([id]) => /^(10[0-3]|200|201|21[0-5]|borough)$/.test(id)));
