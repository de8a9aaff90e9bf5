import type { StateRow } from "@footbridge/core/generate/state/row.ts";
import { stateRows } from "@footbridge/core/generate/state/state.ts";

const kinds = ["1", "2", "3", "4", "5", "6"];

/**
 * Trained people of the state of that seed and size as employers' own trainees: in no program, without entry or exit. Every fifth has
 * a second training that ended later or earlier, every seventh a reason that leaves them out, every ninth is a participant.
 */
export function* incumbentRows(seed: number, people = 8000): Generator<StateRow> {
  let number = 0;
  for (const row of stateRows({ people, seed })) {
    if (row["1308"] === undefined) continue;
    number += 1;
    const kept =
      number % 9 === 0 ? {} : { "900": undefined, "901": undefined, "903": "4", "904": "0", "905": "0" };
    yield {
      ...row,
      "100": `I${row["100"]?.slice(1) ?? ""}`,
      pathway: undefined,
      ...kept,
      "907": kinds[number % kinds.length],
      "923": number % 7 === 0 ? `0${(number % 4) + 1}` : undefined,
      ...(number % 5 === 0 ? { "1313": number % 2 === 0 ? row["901"] : row["1302"] } : {}),
    };
  }
}
