import type {
  RouteAnswer,
  RouteItinerary,
  RouteStep,
  StudyRouteStep,
} from "@footbridge/core/plan/route-answer.ts";
import { dollars } from "../text/words.ts";

/** An answer for a reader in a terminal: what was found, then each itinerary with its steps. */
export function routeAnswerText(answer: RouteAnswer): string {
  const few = new Map(answer.choice.map((chosen) => [chosen.itinerary, chosen.best.join(", ")]));
  const lines = answer.itineraries.flatMap((itinerary, place) => [
    "",
    `${String(place + 1).padStart(3)}. ${headline(itinerary)}${label(few.get(itinerary.id))}`,
    ...(itinerary.job?.entryAssumed === true ? [wayInAssumed] : []),
    ...itinerary.assumes.map(({ label, value }) => `     if ${value ? "" : "not "}so: ${label.en}`),
    ...itinerary.steps.flatMap(stepLines),
  ]);
  const sources = answer.sources.map(
    ({ title, vintage, fictional }) => `  ${title} (${vintage}${fictional ? "; made up for the demo" : ""})`,
  );
  return `${[opening(answer), ...lines, "", ...(sources.length === 0 ? [] : ["Sources:", ...sources])].join("\n")}\n`;
}

const wayInAssumed = "     assumed: finishing a program listed for this job opens it; ask an employer first";

const label = (best: string | undefined): string => (best === undefined || best === "" ? "" : `  [${best}]`);

function opening({ status, target, start, itineraries, proven }: RouteAnswer): string {
  const to = `${target.label.en} (${target.target}), asked from ${start}`;
  switch (status) {
    case "already-open":
      return `${to}: already open. Nothing more is needed.`;
    case "closed":
      return `${to}: closed. No itinerary reaches it within these limits (proven). --why-not says what would open it.`;
    case "exact":
      return `${to}: ${itineraries.length} ${itineraries.length === 1 ? "route" : "routes"}, every best trade-off (proven).`;
    case "bounded":
      return `${to}: ${itineraries.length} found in the time allowed; nobody arrives before ${proven?.nobodyFasterThan ?? start}.`;
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function headline({ arrives, weeks, cost, chance, chanceAssumed, job }: RouteItinerary): string {
  const pay = job?.pay?.entry === undefined ? "" : ` · pay from ${dollars(job.pay.entry)} an hour`;
  const assumed = chanceAssumed ? " (assumed)" : "";
  return `${arrives} (${weeks} weeks) · you pay ${dollars(cost)}${pay} · all steps completed ${percent(chance)}${assumed}`;
}

function stepLines(step: RouteStep): string[] {
  if (step.kind === "work") {
    return [
      `     ${step.start} to ${step.end}  work: ${step.job.title.en}, ${dollars(step.payDuring.weekly)} a week`,
    ];
  }
  const where = step.site === undefined ? step.place : `${step.site.name}, ${step.place}`;
  return [
    `     ${step.start} to ${step.end}  ${step.programName.en} — ${step.organization.name}`,
    `         ${step.mode}, ${where}; ${step.weeklyHours} h a week${step.blocks.length === 0 ? "" : ` (${step.blocks.join(", ")})`}`,
    `         ${priceLine(step)}; completed by ${percent(step.completion.rate)}${step.completion.provenance.assumed === true ? " (assumed)" : ""}${notes(step)}`,
  ];
}

function priceLine({ price, cost }: StudyRouteStep): string {
  const paid = price.paidBy.map(({ name, amount }) => `${dollars(amount)} by ${name.en}`);
  const supports = price.supports.map(({ need, amount, onSite }) =>
    onSite ? `${need} on site` : `${need} ${dollars(amount)}`,
  );
  const parts = [`tuition ${dollars(price.tuition)}`, ...paid, `other ${dollars(price.other)}`, ...supports];
  return `you pay ${dollars(cost)} (${parts.join(", ")})`;
}

function notes({ seats, openEntry, expected }: StudyRouteStep): string {
  const said = [
    seats.waitlist ? "wait-list" : seats.left === undefined ? "seats unknown" : `${seats.left} seats left`,
    ...(openEntry ? ["no dates in the list: counted as open entry"] : []),
    ...(expected ? ["dates expected, not yet published"] : []),
  ];
  return `; ${said.join("; ")}`;
}
