import { factsAsked, givesFact, type PathwayStep } from "../model/pathway.ts";
import { type Asked, askOf, type Ground } from "./ask.ts";

/**
 * Whether a step gets a person on: it gives something that they lack and that another step, still closed to them, asks
 * for. A step that no other asks for is an end in itself, for those who lack something it gives. So nobody who reads
 * well sits in a reading class.
 */
export function worthOf(
  step: PathwayStep,
  others: readonly { readonly step: PathwayStep; readonly open: Asked; readonly done: Uint8Array }[],
  ground: Ground,
): Asked {
  const after = others.flatMap((other) => {
    if (other.step.id === step.id) return [];
    const lacking = factsAsked(other.step)
      .filter((fact) => givesFact(step, fact))
      .map((fact) => askOf({ has: fact }, ground));
    return lacking.length === 0 ? [] : [{ ...other, lacking }];
  });
  if (after.length === 0) {
    const held = step.gives.map((fact) => askOf({ has: fact }, ground));
    return (person) => held.length === 0 || held.some((has) => !has(person));
  }
  return (person) =>
    after.some(
      ({ open, done, lacking }) => done[person] !== 1 && !open(person) && lacking.some((has) => !has(person)),
    );
}
