import type { Benchmark } from "./journey-knowledge.ts";

/** Why a score tells no level. */
export type NoLevel = "unknown-test" | "outside-scale" | "outside-form";

/** The level of a score by the benchmarks of `data/journey/tests.json`; National Reporting System, spec §5. */
export function levelOf(
  knowledge: { readonly tests: { readonly tests: readonly Benchmark[] } },
  given: { readonly test: string; readonly subject: string; readonly form?: string | undefined },
  score: number,
): { readonly level: number; readonly benchmark: Benchmark } | NoLevel {
  const benchmark = knowledge.tests.tests.find(
    ({ test, subject }) => same(test, given.test) && same(subject, given.subject),
  );
  if (benchmark === undefined) return "unknown-test";
  const found =
    benchmark.exitFrom !== undefined && score >= benchmark.exitFrom
      ? 7
      : benchmark.levels.find(
          ({ from, to }) => (from === undefined || score >= from) && (to === undefined || score <= to),
        )?.level;
  if (found === undefined) return "outside-scale";
  const form = given.form === undefined ? undefined : benchmark.forms?.[given.form.toUpperCase()];
  if (form !== undefined && (found < form[0] || found > form[1])) return "outside-form";
  return { level: found, benchmark };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.trim().toLowerCase();
