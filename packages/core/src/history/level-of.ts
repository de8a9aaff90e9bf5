import type { Benchmark } from "./journey-knowledge.ts";

/** Why a score tells no level. */
export type NoLevel = "unknown-test" | "outside-scale" | "outside-form" | "unknown-form";

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
  if (given.form === undefined || benchmark.forms === undefined) return { level: found, benchmark };
  const form = benchmark.forms[letterOf(given.form)];
  if (form === undefined) return "unknown-form";
  return found < form[0] || found > form[1] ? "outside-form" : { level: found, benchmark };
}

/** `11M`, `12-m` and `M` are one form: the number tells the series alone. */
const letterOf = (form: string): string => form.toUpperCase().replaceAll(/[^A-Z]/g, "");

const same = (a: string, b: string): boolean => a.toLowerCase() === b.trim().toLowerCase();
