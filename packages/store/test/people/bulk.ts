import type { NewEvent } from "../../src/people/events.ts";

/** So many events a file of the test holds. */
export const bulkSize = 5000;

export const bulkId = (n: number): string => `bulk-${String(n).padStart(6, "0")}`;

/** Events of one person as a file of another system would hold them: the same each time it is sent. */
export function* bulkOf(person: string): Iterable<NewEvent> {
  for (let n = 0; n < bulkSize; n += 1)
    yield {
      id: bulkId(n),
      person,
      happened: "2027-01-04",
      kind: "contact",
      source: "import",
      evidence: null,
      body: { kind: "contact", way: "phone" },
      sensitive: null,
    };
}
