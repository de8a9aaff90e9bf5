import { parseTarget } from "@footbridge/core/routes/read-target.ts";
import { personOfStanding } from "@footbridge/core/plan/person-of-standing.ts";
import type { City } from "@footbridge/core/plan/city.ts";
import { solve } from "@footbridge/core/routes/solve.ts";

/** The first questions take ten times as long, until the engine's code is compiled (routes.md B12). */
const questions = 150;
const patienceMs = 1500;
const each = { limitMs: 20, now: () => performance.now() };

/** Puts the personas' own questions, again and again, before anyone waits for an answer. */
export function warmUp(city: City): void {
  const asks = city.catalog.personas.flatMap((persona) =>
    persona.targets.flatMap((text) => {
      const target = parseTarget(text);
      return target.ok
        ? [{ person: personOfStanding(persona.standing, city.town.start), target: target.value }]
        : [];
    }),
  );
  const until = performance.now() + patienceMs;
  for (let count = 0; count < questions && asks.length > 0 && performance.now() < until; count += 1) {
    const ask = asks[count % asks.length];
    if (ask !== undefined) solve(city.snapshot, ask.person, ask.target, each);
  }
}
