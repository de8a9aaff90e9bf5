import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Persona } from "../packages/core/src/model/persona.ts";

interface Named {
  readonly en: string;
  readonly es: string;
}
interface Course {
  readonly name: Named;
  readonly requires?: readonly string[];
  readonly gives?: readonly string[];
}
interface Fund {
  readonly name: Named;
  readonly eligible: readonly string[];
}

const folder = join(import.meta.dirname, "../data/city");

/** The rows of a file of the demo city, as its authors wrote them: what a page says is held against these. */
const rowsOf = (file: string): readonly unknown[] =>
  (JSON.parse(readFileSync(join(folder, file), "utf8")) as { readonly rows: readonly unknown[] }).rows;

export const personas = rowsOf("personas.json") as readonly Persona[];
const courses = globSync("courses-*.json", { cwd: folder }).flatMap(
  (file) => rowsOf(file) as readonly Course[],
);
const funds = rowsOf("streams.json") as readonly Fund[];

/** Names of the places in the words of the page. */
export const placeNames: ReadonlyMap<string, string> = new Map(
  (rowsOf("places.json") as readonly { readonly id: string; readonly name: Named }[]).map(({ id, name }) => [
    name.en,
    id,
  ]),
);

/** What a person holds on the way: facts, and what is true of them. */
export interface Holds {
  readonly facts: readonly string[];
  readonly attributes: readonly string[];
  /** Not told: may be so, where the page says that the route rests on it. */
  readonly unknown: readonly string[];
}

/** Lines of the authors (`reading:4`, `is snap | is veteran`, `not foreign-degree`) that a person does not meet. */
export const unmet = (lines: readonly string[], holds: Holds): readonly string[] =>
  lines.filter((line) => !line.split(" | ").some((part) => meets(part.trim(), holds)));

function meets(part: string, { facts, attributes, unknown }: Holds): boolean {
  if (part.startsWith("is ")) return [...attributes, ...unknown].includes(part.slice(3));
  if (part.startsWith("not ")) return !attributes.includes(part.slice(4));
  return facts.some((fact) => holds(fact, part));
}

/** `reading:5` holds `reading:4`; what is no mark on a scale holds itself only. */
function holds(fact: string, asked: string): boolean {
  const mark = /^(.+):(\d+)$/;
  const [, scale, has] = mark.exec(fact) ?? [];
  const [, same, wants] = mark.exec(asked) ?? [];
  return fact === asked || (scale !== undefined && scale === same && Number(has) >= Number(wants));
}

/** Every class of a name; several schools may teach it under one name. */
export const coursesNamed = (name: string): readonly Course[] =>
  courses.filter((course) => course.name.en === name);

/** Who may be paid by the fund of this name; a fund that nobody wrote down pays nobody. */
export const eligibleFor = (fund: string): readonly string[] =>
  funds.find(({ name }) => name.en === fund)?.eligible ?? ["a fund that the city has"];
