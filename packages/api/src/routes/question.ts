import { error, type Finding, warning } from "@footbridge/core/finding.ts";
import type { Standing } from "@footbridge/core/model/persona.ts";
import { onlinePlace } from "@footbridge/core/plan/town-of-catalog.ts";
import { personOfStanding } from "@footbridge/core/plan/person-of-standing.ts";
import { readPerson } from "@footbridge/core/routes/read-person.ts";
import { nearest } from "@footbridge/core/routes/read/nearest.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import { addWeeks, type Day } from "@footbridge/core/units/day.ts";
import type { Generation } from "../city/generation.ts";
import { notFound, unusable } from "../door/trouble.ts";
import { knowsFact } from "./known-words.ts";

interface Asker {
  readonly standing?: Standing | undefined;
  readonly persona?: string | undefined;
  readonly start?: Day | undefined;
}

/** The person who asks, and what looks odd about what they told; throws what makes the question unusable. */
export function personOf(
  asker: Asker,
  generation: Generation,
): { person: Person; findings: readonly Finding[] } {
  const standing = asker.standing ?? standingOfPersona(asker.persona ?? "", generation);
  const read = readPerson(personOfStanding(standing, asker.start ?? generation.start));
  const findings = [
    ...read.findings.map((finding) => ({ ...finding, at: `body.standing.${finding.at}` })),
    ...placeFindings(standing, generation),
    ...startFindings(asker.start, generation.start),
    ...wordFindings(standing, generation),
  ];
  if (!read.ok || findings.some(({ severity }) => severity === "error")) throw unusable(findings);
  return { person: read.value, findings };
}

function standingOfPersona(id: string, { view }: Generation): Standing {
  const persona = view.one("personas", id);
  if (persona === undefined) throw notFound("persona", id, view.near("personas", id));
  return persona.standing;
}

/** Weeks into the future from which a question may start: beyond it no dates are known. */
const farthestStart = 156;

function startFindings(start: Day | undefined, monday: Day): readonly Finding[] {
  if (start === undefined || (start >= monday && start <= addWeeks(monday, farthestStart))) return [];
  const message = `Questions are answered from ${monday} to ${addWeeks(monday, farthestStart)}.`;
  return [error("question.start-out-of-range", "body.start", message, "Leave it out to ask from today.")];
}

function placeFindings(standing: Standing, { view }: Generation): readonly Finding[] {
  const known = new Set([...view.catalog.places.map(({ id }) => id), onlinePlace]);
  const told: readonly (readonly [at: string, place: string])[] = [
    ["body.standing.home", standing.home],
    ...standing.places.map((place, index) => [`body.standing.places[${index}]`, place] as const),
  ];
  return told.flatMap(([at, place]) => {
    if (known.has(place)) return [];
    const near = nearest(place, known);
    const fix = near.length === 0 ? "See /api/v1/places." : `Did you mean ${near.join(" or ")}?`;
    return [error("question.unknown-place", at, `There is no place “${place}”.`, fix)];
  });
}

/** Words that nothing in the catalog asks for are no hindrance, but may be misspelled. */
function wordFindings(standing: Standing, { known }: Generation): readonly Finding[] {
  const odd = (
    key: "facts" | "attributes" | "unknown",
    words: ReadonlySet<string>,
    knows: (word: string) => boolean,
  ) =>
    standing[key].flatMap((word, index) => {
      if (knows(word)) return [];
      const near = nearest(word, words);
      const fix = near.length === 0 ? "See /api/v1/vocabulary." : `Did you mean ${near.join(" or ")}?`;
      return [
        warning(
          "question.unused-word",
          `body.standing.${key}[${index}]`,
          `Nothing here asks for “${word}”.`,
          fix,
        ),
      ];
    });
  return [
    ...odd("facts", known.facts, (fact) => knowsFact(known, fact)),
    ...odd("attributes", known.attributes, (attribute) => known.attributes.has(attribute)),
    ...odd("unknown", known.attributes, (attribute) => known.attributes.has(attribute)),
  ];
}
