import { inject } from "vitest";

/**
 * The address of an application that stories share, started for the first that asks: one of today for each worker, since
 * it answers so many questions a minute; one on a day that stays the same; one for what would disturb others.
 */
export async function shared(name: "today-0" | "today-1" | "steady" | "spare"): Promise<string> {
  const answer = await fetch(`${inject("starter")}/${name}`);
  const said = await answer.text();
  if (answer.ok) return said;
  throw new Error(said);
}
