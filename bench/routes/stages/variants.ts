import type { CityRequest } from "@footbridge/core/generate/parameters.ts";
import { generatePersonas } from "@footbridge/core/generate/personas.ts";
import { makeInstance, questions } from "../instance.ts";
import type { Settings } from "../settings.ts";
import { anytime, unitOf, warmUp } from "./reference.ts";
import type { AnytimeFigures, Budget } from "./reference.ts";

/** Cities that differ from the reference in one respect each. */
const variants: readonly (readonly [name: string, request: CityRequest])[] = [
  ["other seed", { seed: 2 }],
  ["each credential first", { seed: 1, coverage: "each-first" }],
  ["800 credentials", { seed: 1, credentials: 800 }],
  ["40,000 offerings", { seed: 1, offerings: 40_600 }],
];

const budgets: readonly Budget[] = [
  { units: 63, proven: Number.NaN, p99: 105 },
  { units: 80, proven: 0.75, p99: Number.NaN },
  { units: 265, proven: 0.9, p99: Number.NaN },
  { units: 1050, proven: 0.96, p99: Number.NaN },
];

/** The anytime budgets on every variant, each in its own unit. */
export function onVariants(settings: Settings): readonly AnytimeFigures[] {
  if (settings.questionsOnVariant === 0) return [];
  return variants.flatMap(([name, request]) => {
    const instance = makeInstance(name, request);
    const unit = unitOf(instance, generatePersonas({ seed: 11, count: 300, town: instance.town })).p50;
    const queries = questions(instance, 11, settings.questionsOnVariant);
    warmUp(instance, queries.slice(0, 40));
    return budgets.map((budget) => anytime(instance, queries, budget, unit, settings.wallMs / 6));
  });
}
