import type { Plan, PlanStep, StepState } from "@footbridge/core/personal-plan/plan.ts";

type Language = "en" | "es";

const states: Readonly<Record<Language, Readonly<Record<StepState, string>>>> = {
  en: { planned: "planned", enrolled: "enrolled", done: "done", failed: "not completed", moved: "put off" },
  es: {
    planned: "previsto",
    enrolled: "inscrito",
    done: "hecho",
    failed: "no completado",
    moved: "aplazado",
  },
};

/** A plan as a letter that reads on any phone. */
export function planLetter(plan: Plan, to: string): { readonly subject: string; readonly body: string } {
  const language: Language = to === "es" ? "es" : "en";
  const spanish = language === "es";
  const goal = plan.goal === undefined ? undefined : (plan.goal.label[language] ?? plan.goal.label.en);
  const aim = spanish ? "Tu meta" : "Your goal";
  const head = [
    ...(goal === undefined ? [] : [`${aim}: ${goal}`]),
    ...(plan.goal === undefined
      ? []
      : [`${spanish ? "Llegas el" : "You get there on"} ${dayIn(plan.goal.arrives, language)}`]),
  ];
  const foot = spanish
    ? "Entra en tu página para cambiarlo, o habla con quien te ayuda. Un plan no aparta un lugar."
    : "Sign in to your own page to change it, or talk to the person who helps you. A plan does not hold a seat.";
  const steps = plan.steps.map((step, place) => stepLine(step, place, language));
  return {
    subject: spanish ? "Tu plan" : "Your plan",
    body: [head.join("\n"), ...steps, foot].filter((part) => part !== "").join("\n\n"),
  };
}

function stepLine(step: PlanStep, place: number, language: Language): string {
  const { title, start, end, state, organization, site, note } = step;
  const last = start === end ? "" : ` – ${dayIn(end, language)}`;
  return [
    `${place + 1}. ${title[language] ?? title.en} (${states[language][state]})`,
    `   ${dayIn(start, language)}${last}`,
    ...(organization === undefined
      ? []
      : [`   ${[organization.name, organization.phone ?? ""].join(" ").trim()}`]),
    ...(site === undefined ? [] : [`   ${site}`]),
    ...(note === undefined ? [] : [`   ${note}`]),
  ].join("\n");
}

const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === "es" ? "es-US" : "en-US", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
