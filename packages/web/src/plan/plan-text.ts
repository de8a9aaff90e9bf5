import type { PlanStep, PlanTold } from "./ask.ts";

type PlanShown = NonNullable<PlanTold["plan"]>;
type Language = "en" | "es";

/** Steps that are over, for which nobody needs a message. */
const over: ReadonlySet<PlanStep["state"]> = new Set(["done", "failed"]);

/** A plan as a short message in the reader's language: what is ahead, when, and where; names and days alone. */
export function planText({ goal, steps }: Pick<PlanShown, "goal" | "steps">, language: Language): string {
  const head =
    goal === undefined ? [] : [`${goal.label[language] ?? goal.label.en} → ${dayIn(goal.arrives, language)}`];
  const ahead = steps.filter(({ state }) => !over.has(state));
  return [...head, ...ahead.map((step, place) => stepText(step, place + 1, language))].join("\n\n");
}

function stepText(
  { title, start, end, organization, site, note }: PlanStep,
  place: number,
  language: Language,
): string {
  const last = start === end ? "" : ` – ${dayIn(end, language)}`;
  const where = [organization?.name, organization?.phone, site].filter((part) => part !== undefined);
  return [
    `${place}. ${title[language] ?? title.en}`,
    `${dayIn(start, language)}${last}`,
    ...(where.length === 0 ? [] : [where.join(", ")]),
    ...(note === undefined ? [] : [note]),
  ].join("\n");
}

/** The address that opens a phone's own messages with the text in it; to nobody yet where no number is known. */
export const messageAddress = (text: string, phone: string | undefined): string =>
  `sms:${(phone ?? "").replaceAll(/[^+\d]/g, "")}?&body=${encodeURIComponent(text)}`;

const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === "es" ? "es-US" : "en-US", {
    dateStyle: "medium",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
