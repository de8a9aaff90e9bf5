import { error, warning } from "../finding.ts";
import type { Checked, Finding } from "../finding.ts";
import { levelOf } from "../model/requirement.ts";
import { factImplies } from "../rules/leaf.ts";
import type { Target } from "./person.ts";
import { suggestion } from "./read/nearest.ts";
import { longestWord, short } from "./read/sheet.ts";
import { wordsOfTown } from "./read/words.ts";
import type { Town } from "./town.ts";

const forms = "Write occupation:ID, sector:ID, wage:CENTS or fact:ID.";

/** Reads `occupation:ID`, `sector:ID`, `wage:CENTS` or `fact:ID`; with a town, also whether it is there. */
export function parseTarget(text: string, town?: Town): Checked<Target> {
  const colon = text.indexOf(":");
  const kind = text.slice(0, Math.max(0, colon));
  const id = text.slice(colon + 1);
  if (colon < 0 || id === "") return bad("target.form", `"${short(text)}" is no target.`, forms);
  if (id.length > longestWord) {
    return bad(
      "target.too-long",
      "This target's id is too long.",
      `Ids have at most ${String(longestWord)} characters.`,
    );
  }
  if (kind === "wage") return wageOf(id);
  if (kind === "fact") return factOf(id, town);
  if (kind !== "occupation" && kind !== "sector") {
    return bad("target.kind", `"${short(kind)}" is no kind of target.`, forms);
  }
  if (town !== undefined) {
    const known = namesOf(town, kind);
    if (!known.has(id)) {
      const fix = suggestion(id, known, `The town has ${String(known.size)} of this kind: ${some(known)}.`);
      return bad(`target.unknown-${kind}`, `The town has no ${kind} "${short(id)}".`, fix);
    }
  }
  return { ok: true, value: { kind, id }, findings: [] };
}

/** What one may ask "why not?" about: a target, or a program by its id. */
export type Ask = Target | { readonly kind: "program"; readonly id: string };

/** Reads a target, or `program:ID`. */
export function parseAsk(text: string, town?: Town): Checked<Ask> {
  if (!text.startsWith("program:")) return parseTarget(text, town);
  const id = text.slice("program:".length);
  const known = new Set((town?.programs ?? []).map((program) => program.id));
  if (town === undefined || known.has(id)) return { ok: true, value: { kind: "program", id }, findings: [] };
  const fix = suggestion(id, known, `The town has ${String(known.size)} programs: ${some(known)}.`);
  return bad("target.unknown-program", `The town has no program "${short(id)}".`, fix);
}

/** The text that `parseTarget` and `parseAsk` read back. */
export function targetText(target: Ask): string {
  if (target.kind === "wage") return `wage:${String(target.atLeast)}`;
  return `${target.kind}:${target.kind === "fact" ? target.fact : target.id}`;
}

function wageOf(text: string): Checked<Target> {
  const wage = /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  if (wage !== undefined) return { ok: true, value: { kind: "wage", atLeast: wage }, findings: [] };
  return bad(
    "target.wage",
    `"${short(text)}" is no wage.`,
    "Write whole cents per hour: wage:2500 is $25 an hour.",
  );
}

function factOf(fact: string, town: Town | undefined): Checked<Target> {
  const findings: Finding[] = [];
  if (town !== undefined && !given(town, fact)) {
    const { facts } = wordsOfTown(town);
    const message = `No class and no work in the town gives "${short(fact)}".`;
    const fix = suggestion(
      fact,
      [...facts.keys()].filter((other) => other !== fact),
      "Check its spelling.",
    );
    findings.push(warning("target.nobody-gives", "target", message, fix));
  }
  return { ok: true, value: { kind: "fact", fact }, findings };
}

const given = (town: Town, fact: string): boolean => {
  const scale = levelOf(fact) !== undefined;
  const gives = (other: string): boolean => (scale ? factImplies(other, fact) : other === fact);
  return (
    town.programs.some((program) => program.gives.some(gives)) ||
    town.occupations.some((job) => job.experience.some((experience) => gives(experience.gives)))
  );
};

const namesOf = (town: Town, kind: "occupation" | "sector"): ReadonlySet<string> =>
  new Set(
    town.occupations.flatMap((job) =>
      kind === "occupation" ? [job.id] : job.sector === undefined ? [] : [job.sector],
    ),
  );

const some = (names: ReadonlySet<string>): string =>
  names.size === 0 ? "none" : `${[...names].slice(0, 8).join(", ")}${names.size > 8 ? ", …" : ""}`;

const bad = (code: string, message: string, fix: string): Checked<never> => ({
  ok: false,
  findings: [error(code, "target", message, fix)],
});
