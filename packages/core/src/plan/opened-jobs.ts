import type { Person } from "../routes/person.ts";
import type { TownOccupation } from "../routes/town.ts";
import { hold } from "../rules/held.ts";
import { verdictOf } from "../rules/verdict.ts";
import type { City } from "./city.ts";

/** Which jobs the facts of an itinerary open, beyond those open to the person at the outset. */
export class OpenedJobs {
  readonly #person: Person;
  readonly #closedAtOutset: readonly TownOccupation[];
  readonly #known = new Map<string, readonly TownOccupation[]>();

  constructor(city: City, person: Person) {
    this.#person = person;
    const held = hold(person.facts, person.attributes, person.unknown);
    this.#closedAtOutset = city.town.occupations.filter(
      (occupation) => verdictOf(occupation.requires, held) !== "met",
    );
  }

  /** Best paid first. Nothing the person has not told is counted on. */
  by(gained: readonly string[]): readonly TownOccupation[] {
    const key = [...new Set(gained)].sort().join("|");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const held = hold([...this.#person.facts, ...gained], this.#person.attributes, this.#person.unknown);
    const opened = this.#closedAtOutset
      .filter((occupation) => verdictOf(occupation.requires, held) === "met")
      .sort((a, b) => b.hourlyWage - a.hourlyWage || a.id.localeCompare(b.id));
    this.#known.set(key, opened);
    return opened;
  }
}
