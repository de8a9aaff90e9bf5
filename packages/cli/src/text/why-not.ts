import type { Ask } from "@footbridge/core/routes/read-target.ts";
import { targetText } from "@footbridge/core/routes/read-target.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import type { Advice, Change, WayOpen, WhyNot } from "@footbridge/core/routes/why-not.ts";
import { addWeeks } from "@footbridge/core/units/day.ts";
import { dollars, pad } from "./words.ts";

/** An explanation for a reader in a terminal: the smallest changes, the least first, each with what to do about it. */
export function whyNotText(person: Person, ask: Ask, answer: WhyNot): string {
  const target = targetText(ask);
  if (answer.status === "already-open") return `${target} is already open: nothing more is needed.\n`;
  if (answer.status === "open") return `${target} is open: nothing has to change.\n`;
  if (answer.status === "not-now") return `${target} has no class ahead that any change would open.\n`;
  const fixed = answer.ways.filter((way) => way.changes.some(isFixed));
  const brought = answer.ways.filter((way) => !fixed.includes(way) && isBrought(way));
  const doable = answer.ways.filter((way) => !fixed.includes(way) && !brought.includes(way));
  return [
    `${target} is closed. ${opening(doable.length, answer.complete)}\n`,
    ...doable.map((way, place) => wayText(person, way, `${pad(String(place + 1), 4)}.`)),
    ...(brought.length === 0 ? [] : ["Open to people who have this already, from elsewhere:\n"]),
    ...brought.map((way) => wayText(person, way, "    -")),
    ...(fixed.length === 0 ? [] : ["Open only to people of whom this is true; it cannot be changed:\n"]),
    ...fixed.map((way) => wayText(person, way, "    -")),
    ...answer.missingBridges.map((fact) => `Missing bridge: nobody here gives ${fact}.\n`),
    answer.complete ? "" : "There may be more ways: not all was tried.\n",
  ].join("");
}

function opening(doable: number, complete: boolean): string {
  if (doable === 1) return "This would open it:";
  if (doable > 1) return "Any one of these would open it, the least first:";
  return complete ? "Nothing that the person could change opens it." : "No change was found that opens it.";
}

const isFixed = (change: Change): boolean => change.kind === "attribute" && !change.untold;

/** It opens a job to whoever has gained something; to enter a program one gains it first. */
const isBrought = ({ changes, offering }: WayOpen): boolean =>
  offering === undefined && changes.some(({ kind, advice }) => kind === "fact" || advice.nobodyGives);

function wayText(person: Person, way: WayOpen, mark: string): string {
  const changes = way.changes.map((change) => changeText(change)).join("; and ");
  const advice = way.changes.flatMap((change) => adviceLines(change.advice));
  const lines = [...new Set(advice)].map((line) => `       ${line}\n`).join("");
  const sure = way.exact ? "" : " (perhaps less would do)";
  return `${mark} ${changes}${sure}. ${thenText(person, way)}\n${lines}`;
}

/** Whoever has all that a target asks for is there without a step. */
function thenText(person: Person, { itinerary, offering }: WayOpen): string {
  const [weeks] = itinerary?.vector ?? [];
  if (weeks !== undefined) return `Then one can be there on ${addWeeks(person.start, weeks)}.`;
  return offering === undefined ? "Then it is open at once." : `Then ${offering} can be taken.`;
}

export function changeText(change: Change): string {
  switch (change.kind) {
    case "budget":
      return `have ${dollars(change.more)} more to spend (${dollars(change.to)} in all)`;
    case "hours":
      return `have ${String(change.more)} hours a week more (${String(change.to)} in all)`;
    case "place":
      return change.place === "online" ? "take classes online" : `travel to ${change.place}`;
    case "mode":
      return `take ${change.mode} classes`;
    case "block":
      return `be free on ${change.block}`;
    case "support":
      return `find ${change.need} yourself`;
    case "level":
      return `reach ${change.scale} ${String(change.to)}${change.from === undefined ? "" : ` (now ${String(change.from)})`}`;
    case "fact":
      return `have ${change.fact}`;
    case "deadline":
      return `take ${String(change.more)} weeks more`;
    case "parallel":
      return `take ${String(change.to)} classes at a time`;
    case "income-floor":
      return `live on ${dollars(change.to)} a week (${dollars(change.less)} less)`;
    case "waitlist":
      return "accept a wait-list";
    case "attribute":
      return `${change.untold ? "tell us if so: " : ""}${change.value ? "" : "not: "}${change.attribute}`;
  }
}

function adviceLines(advice: Advice): readonly string[] {
  const programs = advice.programs.map(
    ({ program, ready }) => `${program}${ready ? " (can be begun now)" : ""}`,
  );
  return [
    ...(advice.classes.length === 0
      ? []
      : [`for ${advice.classes.map((entry) => `${entry.program} (${entry.offering})`).join(", ")}`]),
    ...(programs.length === 0 ? [] : [`given by ${programs.join(", ")}`]),
    ...(advice.jobs.length === 0 ? [] : [`gained by work as ${advice.jobs.join(", ")}`]),
    ...(advice.nobodyGives ? ["nobody here gives it"] : []),
  ];
}
