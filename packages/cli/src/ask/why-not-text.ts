import type { ToldChange, WhyNotAnswer } from "@footbridge/contract/why-not.ts";
import { addWeeks } from "@footbridge/core/units/day.ts";
import { dollars } from "../text/words.ts";

type Way = WhyNotAnswer["ways"][number];

/** What would open a closed door, for a reader in a terminal: what one can do about it, then what nobody can. */
export function whyNotAnswerText(answer: WhyNotAnswer): string {
  const { status, target, missingBridges, complete } = answer;
  const name = `${target.label.en} (${target.target})`;
  if (status === "already-open") return `${name}: already open. Nothing more is needed.\n`;
  if (status === "open") return `${name}: open. Nothing has to change.\n`;
  if (status === "not-now") return `${name}: no class is ahead that any change would open.\n`;
  const fixed = answer.ways.filter((way) => way.changes.some(isFixed));
  const brought = answer.ways.filter((way) => !fixed.includes(way) && isBrought(way));
  const doable = answer.ways.filter((way) => !fixed.includes(way) && !brought.includes(way));
  return [
    `${name}: closed. ${opening(doable.length, complete)}`,
    ...doable.flatMap((way, place) => wayLines(answer, way, `${String(place + 1).padStart(3)}.`)),
    ...(brought.length === 0 ? [] : ["Open to people who have this already, from elsewhere:"]),
    ...brought.flatMap((way) => wayLines(answer, way, "   -")),
    ...(fixed.length === 0 ? [] : ["Open only to people of whom this is true; it cannot be changed:"]),
    ...fixed.flatMap((way) => wayLines(answer, way, "   -")),
    ...missingBridges.map(({ label }) => `Missing bridge: nobody here gives “${label.en}”.`),
    ...(complete ? [] : ["There may be more ways: not all was tried."]),
    "",
  ].join("\n");
}

function opening(doable: number, complete: boolean): string {
  if (doable === 1) return "This would open it:";
  if (doable > 1) return "Any one of these would open it, the least first:";
  return complete ? "Nothing that you could change opens it." : "No change was found that opens it.";
}

const isFixed = (change: ToldChange): boolean => change.kind === "attribute" && !change.untold;

/** It opens a job to whoever has gained something; to enter a program one gains it first. */
const isBrought = ({ changes, offering }: Way): boolean =>
  offering === undefined && changes.some(({ kind, advice }) => kind === "fact" || advice.nobodyGives);

function wayLines(answer: WhyNotAnswer, way: Way, mark: string): string[] {
  const advice = way.changes.flatMap(({ advice: { programs, jobs, nobodyGives } }) => [
    ...programs.map(({ name, ready }) => `given by ${name.en}${ready ? " (can be begun now)" : ""}`),
    ...jobs.map(({ title }) => `gained by work as ${title.en}`),
    ...(nobodyGives ? ["nobody here gives it"] : []),
  ]);
  const changes = way.changes.map((change) => changeWords(answer, change)).join("; and ");
  return [
    `${mark} ${changes}${way.exact ? "" : " (perhaps less would do)"} → ${thenWords(way)}`,
    ...[...new Set(advice)].map((line) => `       ${line}`),
  ];
}

/** Whoever has all that a target asks for is there without a step. */
function thenWords({ arrives, cost, offering }: Way): string {
  if (arrives === undefined)
    return offering === undefined ? "open at once: nothing else is asked for" : "open";
  if (cost === undefined) return `there on ${arrives}`;
  return `there on ${arrives}, ${cost === 0 ? "at no cost" : `for ${dollars(cost)}`}`;
}

function changeWords({ start }: WhyNotAnswer, change: ToldChange): string {
  const words = change.label?.en;
  switch (change.kind) {
    case "budget":
      return `have ${dollars(change.more)} more to spend (${dollars(change.to)} in all)`;
    case "hours":
      return `have ${change.more} hours a week more (${change.to} in all)`;
    case "place":
      return `travel to ${words ?? change.place}`;
    case "mode":
      return `take classes this way: ${words ?? change.mode}`;
    case "block":
      return `be free: ${words ?? change.block}`;
    case "support":
      return `find ${words ?? change.need} yourself`;
    case "level":
    case "fact":
      return `have ${words ?? change.fact}`;
    case "deadline":
      return `take ${change.more} weeks more (${change.to} in all, until ${addWeeks(start, change.to)})`;
    case "parallel":
      return `take ${change.to} classes at a time`;
    case "income-floor":
      return `live on ${dollars(change.to)} a week (${dollars(change.less)} less)`;
    case "waitlist":
      return "accept a wait-list";
    case "attribute":
      return `${change.untold ? "tell us if so: " : ""}${change.value ? "" : "not: "}${words ?? change.attribute}`;
  }
}
