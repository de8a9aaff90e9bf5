import type { Finding } from "@footbridge/core/finding.ts";
import { warning } from "@footbridge/core/finding.ts";
import { type Issue, misshapen, otherForm } from "@footbridge/core/model/misshapen.ts";
import { type PathwayStep, pathwayStepSchema } from "@footbridge/core/model/pathway.ts";
import { requirementOf, viewCondition } from "./condition.ts";
import { listIn, membersOf } from "./members.ts";
import { type Entry, mapIn, stepSets, wordsIn } from "./roots.ts";

/** Something read, and what was wrong with it. */
export interface Reading<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** What one field of the core's type takes. */
interface FieldSchema {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean;
    readonly error?: { readonly issues: readonly Issue[] } | undefined;
  };
}

/** What a card is called while nobody gave it a title. */
export const untitled = "Untitled";

/** The longest words that the core takes, by field; more stays in the document and is told. */
const longest = { words: 200, line: 500, note: 1000 } as const;

/** A text cut to what the core takes; nothing where it is empty. */
export function cut(
  entry: Entry,
  key: string,
  length: keyof typeof longest,
  at: string,
  findings: Finding[],
): string | undefined {
  const words = wordsIn(entry, key);
  if (words.length > longest[length]) findings.push(tooLong(at, words.length, longest[length]));
  return words === "" ? undefined : words.slice(0, longest[length]);
}

export const tooLong = (at: string, length: number, most: number): Finding =>
  warning(
    "pathway.text-too-long",
    at,
    `This has ${length} signs; ${most} are taken.`,
    "Say it shorter, or put the rest in a note.",
    { length, most },
  );

/** A step as the core has it; what is wrong in it is left out and told. */
export function readStep(id: string, entry: Entry): Reading<PathwayStep | undefined> {
  const findings: Finding[] = [];
  const raw = rawStep(id, entry, findings);
  const whole = pathwayStepSchema.safeParse(raw);
  if (whole.success) return { value: whole.data, findings };
  const kept = keepRight(raw, pathwayStepSchema.shape, `steps.${id}`, findings);
  const mended = pathwayStepSchema.safeParse({ title: untitled, kind: "training", ...kept, id });
  return { value: mended.success ? mended.data : undefined, findings };
}

/** The fields that hold by themselves; each of the others is told. */
export function keepRight(
  raw: Readonly<Record<string, unknown>>,
  shape: Readonly<Record<string, FieldSchema>>,
  place: string,
  findings: Finding[],
): Record<string, unknown> {
  const kept = Object.entries(raw).filter(([field, value]) => {
    if (value === undefined) return false;
    const read = shape[field]?.safeParse(value);
    if (read === undefined || read.success) return read !== undefined;
    const [issue] = read.error?.issues ?? [];
    const { said, values } = issue === undefined ? otherForm : misshapen(issue);
    const message = `This cannot be read: ${said}.`;
    findings.push(warning("pathway.field-wrong", `${place}.${field}`, message, "Write it anew.", values));
    return false;
  });
  return Object.fromEntries(kept);
}

function rawStep(id: string, entry: Entry, findings: Finding[]): Record<string, unknown> {
  const at = (field: string): string => `steps.${id}.${field}`;
  const title = cut(entry, "title", "words", at("title"), findings);
  if (title === undefined)
    findings.push(warning("pathway.step.untitled", at("title"), "This card has no title.", "Give it one."));
  const everyWeeks = entry.get("intake.everyWeeks");
  const rate = entry.get("completion.rate");
  const hourly = entry.get("wage.hourly");
  return {
    id,
    kind: entry.get("kind") ?? "training",
    title: title ?? untitled,
    record: entry.get("record"),
    after: requirementOf(viewCondition(mapIn(entry, "after"))),
    requires: requirementOf(viewCondition(mapIn(entry, "requires"))),
    ...Object.fromEntries(stepSets.map((set) => [set, membersOf(mapIn(entry, set))])),
    weeks: entry.get("weeks"),
    weeklyHours: entry.get("weeklyHours"),
    intake:
      everyWeeks === undefined
        ? undefined
        : {
            firstWeek: entry.get("intake.firstWeek"),
            everyWeeks,
            seats: entry.get("intake.seats") ?? 0,
          },
    completion:
      rate === undefined
        ? undefined
        : { rate, source: cut(entry, "completion.source", "line", at("completion"), findings) },
    price: entry.get("price"),
    cost: entry.get("cost"),
    wage:
      hourly === undefined
        ? undefined
        : { hourly, source: cut(entry, "wage.source", "line", at("wage"), findings) },
    keeps: cut(entry, "keeps", "line", at("keeps"), findings),
    partners: rawPartners(id, entry, findings),
    at: entry.get("at"),
    group: entry.get("group"),
  };
}

const rawPartners = (id: string, entry: Entry, findings: Finding[]): readonly unknown[] =>
  listIn(mapIn(entry, "partners")).map(({ entry: partner }) => ({
    organization: partner.get("organization"),
    role: cut(partner, "role", "words", `steps.${id}.partners`, findings) ?? untitled,
    commitment: cut(partner, "commitment", "note", `steps.${id}.partners`, findings),
  }));
