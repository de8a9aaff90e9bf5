import type { ToldChange, WhyNotAnswer } from "@footbridge/contract/why-not.ts";
import { dollars } from "../text/words.ts";

type Way = WhyNotAnswer["ways"][number];

/** What would open a closed door, for a reader in a terminal. */
export function whyNotAnswerText({ status, target, ways, missingBridges, complete }: WhyNotAnswer): string {
  const name = `${target.label.en} (${target.target})`;
  if (status === "already-open") return `${name}: already open. Nothing more is needed.\n`;
  if (status === "open") return `${name}: open. Nothing has to change.\n`;
  if (status === "not-now") return `${name}: no class is ahead that any change would open.\n`;
  const opening =
    ways.length === 0
      ? `${name}: closed, and ${complete ? "no one or two changes open it" : "no change was found that opens it"}.`
      : `${name}: closed. Any one of these would open it, the least first:`;
  const bridges = missingBridges.map(({ label }) => `Missing bridge: nobody here gives “${label.en}”.`);
  const more = complete ? [] : ["There may be more ways: not all was tried."];
  return `${[opening, ...ways.flatMap(wayLines), ...bridges, ...more].join("\n")}\n`;
}

function wayLines(way: Way, place: number): string[] {
  const then =
    way.arrives === undefined
      ? ""
      : ` → ${way.arrives}${way.cost === undefined ? "" : `, ${dollars(way.cost)}`}`;
  const advice = way.changes.flatMap(({ advice: { programs, jobs, nobodyGives } }) => [
    ...programs.map(({ name, ready }) => `given by ${name.en}${ready ? " (can be begun now)" : ""}`),
    ...jobs.map(({ title }) => `gained by work as ${title.en}`),
    ...(nobodyGives ? ["nobody here gives it"] : []),
  ]);
  const changes = way.changes.map(changeWords).join("; and ");
  return [
    `${String(place + 1).padStart(3)}. ${changes}${then}`,
    ...[...new Set(advice)].map((line) => `       ${line}`),
  ];
}

function changeWords(change: ToldChange): string {
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
      return `take ${change.more} weeks more (${change.to} in all)`;
    case "parallel":
      return `take ${change.to} classes at a time`;
    case "income-floor":
      return `live on ${dollars(change.to)} a week (${dollars(change.less)} less)`;
    case "waitlist":
      return "accept a wait-list";
    case "attribute":
      return `${change.untold ? "tell us if so" : "only if so; it cannot be changed"}: ${change.value ? "" : "not "}${words ?? change.attribute}`;
  }
}
