import { atLeast, passed } from "../history/grades.ts";
import type { Day } from "../units/day.ts";
import { type Degree, type Given, type Rule, same, type Slot, slotsOf } from "./agreements.ts";
import type { Piece } from "./assign.ts";
import type { Brought } from "./brought.ts";
import { type RuleTrouble, saysOf } from "./check-agreements.ts";
import { unitsOf } from "./choices.ts";

/** Why something does not count for the degree. */
export type LeftOut =
  | "not-passed"
  | "no-grade-yet"
  | "developmental"
  | "non-credit"
  | "no-rule"
  | "rule-not-valid"
  | "grade-too-low"
  | "no-slot"
  | "slot-full"
  | "taken-twice";

/** Why something may count or not: only the registrar can say. */
export type InDoubt = RuleTrouble | "rules-differ" | "grade-unknown" | "place-unknown";

/** One of the answers that the registrar may give. */
export interface Answer {
  readonly rules: readonly string[];
  readonly gives: readonly Given[];
}

/** What becomes of one thing brought. */
export type Transferred =
  | { readonly state: "counts"; readonly gives: readonly Given[]; readonly rule?: string }
  | { readonly state: "left-out"; readonly why: LeftOut }
  | { readonly state: "in-doubt"; readonly why: InDoubt; readonly answers: readonly Answer[] };

const leftOut = (why: LeftOut): Transferred => ({ state: "left-out", why });

/** What a degree's college gives for something brought: by itself for its own courses, else by the rules valid on the day. */
export function transfer(
  brought: Brought,
  degree: Degree,
  rules: readonly Rule[],
  troubled: ReadonlyMap<string, RuleTrouble>,
): Transferred {
  const { course } = brought;
  if (course !== undefined) {
    const done = passed(course.grade);
    if (done === "no") return leftOut("not-passed");
    if (course.grade === undefined) return leftOut("no-grade-yet");
    if (same(brought.institution ?? "") === same(degree.institution)) {
      if (course.level !== "credit") return leftOut(course.level);
      const gives = [{ course: course.code, credits: course.credits }];
      if (done === "yes") return { state: "counts", gives };
      return { state: "in-doubt", why: "grade-unknown", answers: [{ rules: [], gives }] };
    }
  }
  const about = rules.filter((rule) => isAbout(rule, brought, degree));
  if (about.length === 0)
    return leftOut(course === undefined || course.level === "credit" ? "no-rule" : course.level);
  const valid = about.filter((rule) => holdsOn(rule, brought.day));
  return valid.length === 0 ? leftOut("rule-not-valid") : byRules(brought, valid, { degree, troubled });
}

const isAbout = ({ from, institution, degree: only }: Rule, brought: Brought, degree: Degree): boolean =>
  from.kind === brought.kind &&
  brought.codes.some((code) => same(code) === same(from.code)) &&
  same(institution) === same(degree.institution) &&
  (only === undefined || only === degree.id) &&
  (from.institution === undefined ||
    brought.institution === undefined ||
    same(from.institution) === same(brought.institution));

const holdsOn = ({ validFrom, validUntil }: Rule, day: Day): boolean =>
  (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil);

interface Weighed {
  readonly degree: Degree;
  readonly troubled: ReadonlyMap<string, RuleTrouble>;
}

function byRules(brought: Brought, rules: readonly Rule[], { degree, troubled }: Weighed): Transferred {
  const answers = [...Map.groupBy(rules, saysOf).values()];
  if (answers.length > 1)
    return {
      state: "in-doubt",
      why: "rules-differ",
      answers: answers.map((said) => ({ rules: said.map(({ id }) => id), gives: said[0]?.gives ?? [] })),
    };
  const [rule] = rules;
  if (rule === undefined) return leftOut("no-rule");
  const enough = atLeast(brought.course?.grade, rule.minimumGrade);
  if (enough === "no") return leftOut("grade-too-low");
  const trouble = troubled.get(rule.id);
  const answer = { rules: [rule.id], gives: rule.gives };
  if (trouble === "more-than-slot")
    return { state: "in-doubt", why: trouble, answers: bothReadings(rule, degree) };
  if (trouble !== undefined) return { state: "in-doubt", why: trouble, answers: [answer] };
  if (enough === "unknown") return { state: "in-doubt", why: "grade-unknown", answers: [answer] };
  if (rule.from.institution !== undefined && brought.institution === undefined)
    return { state: "in-doubt", why: "place-unknown", answers: [answer] };
  return { state: "counts", gives: rule.gives, rule: rule.id };
}

/** More credits than the slot holds: the rest is lost, or it counts as free credit. */
function bothReadings(rule: Rule, degree: Degree): readonly Answer[] {
  const holds = new Map(slotsOf(degree.asks).map(({ slot, credits }) => [slot, credits]));
  const lost = rule.gives.map((given) => ({
    ...given,
    credits: Math.min(given.credits, holds.get(given.slot ?? "") ?? given.credits),
  }));
  const rest = rule.gives.reduce((sum, { credits }, place) => sum + credits - (lost[place]?.credits ?? 0), 0);
  return [
    { rules: [rule.id], gives: lost },
    { rules: [rule.id], gives: [...lost, { credits: rest }] },
  ];
}

/** What is given, as pieces that fit the slots of the degree. */
export function piecesOf(brought: Brought, gives: readonly Given[], degree: Degree): readonly Piece[] {
  const slots = slotsOf(degree.asks);
  const resident = same(brought.institution ?? "") === same(degree.institution);
  return gives.map((given, place) => ({
    id: `${brought.id}#${place}`,
    resident,
    fits: slots
      .filter((slot) => takes(slot, given, brought.course?.grade))
      .map(({ slot }) => ({ slot, units: unitsOf(given.credits) })),
  }));
}

/** A slot takes what names it, the courses it lists, and anything where it takes any; a grade not known to be enough is not. */
function takes(slot: Slot, given: Given, grade: string | undefined): boolean {
  if (given.slot !== undefined) return given.slot === slot.slot;
  if (grade !== undefined && atLeast(grade, slot.minimumGrade) !== "yes") return false;
  if (slot.courses === "any") return true;
  return given.course !== undefined && slot.courses.some((code) => same(code) === same(given.course ?? ""));
}
