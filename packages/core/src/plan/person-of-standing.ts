import type { Standing } from "../model/persona.ts";
import type { Person } from "../routes/person.ts";
import { type Day, mondayFrom } from "../units/day.ts";

/** A person's standing as the engine asks for it, from the first Monday on or after `day`. */
export function personOfStanding(standing: Standing, day: Day): Person {
  return { format: "footbridge-person/1", start: mondayFrom(day), ...standing };
}
