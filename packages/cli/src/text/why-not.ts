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
  const opening =
    answer.ways.length === 0
      ? `${target} is closed, and no ${answer.complete ? "one or two changes open" : "change was found that opens"} it.\n`
      : `${target} is closed. Any one of these would open it, the least first:\n`;
  const bridges = answer.missingBridges.map((fact) => `Missing bridge: nobody here gives ${fact}.\n`);
  const more = answer.complete ? "" : "There may be more ways: not all was tried.\n";
  return [
    opening,
    ...answer.ways.map((way, place) => wayText(person, way, place + 1)),
    ...bridges,
    more,
  ].join("");
}

function wayText(person: Person, way: WayOpen, number: number): string {
  const changes = way.changes.map((change) => changeText(change));
  const arrives =
    way.itinerary === undefined
      ? ""
      : ` Then the soonest arrival is ${addWeeks(person.start, way.itinerary.vector[0] ?? 0)}.`;
  const advice = way.changes.flatMap((change) => adviceLines(change.advice));
  const lines = [...new Set(advice)].map((line) => `       ${line}\n`).join("");
  return `${pad(String(number), 4)}. ${changes.join("; and ")}.${arrives}\n${lines}`;
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
      return `${change.untold ? "tell that" : "only if"} you ${change.value ? "are" : "are not"}: ${change.attribute}${change.untold ? "" : " (cannot be changed)"}`;
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
