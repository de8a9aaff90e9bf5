import { error, type Finding } from "@footbridge/core/finding.ts";
import type { JourneyEvent } from "@footbridge/core/history/event.ts";
import { type Seat, type SeatHeld, seatsHeld } from "@footbridge/core/history/seats-held.ts";
import type { Holder } from "@footbridge/store/seats/holders.ts";
import { inLine, type LineAt } from "./read-lines.ts";

interface SeatsOfFile {
  /** Takes note of the seats that a person has once all of the person's lines have come in. */
  readonly take: (lines: readonly LineAt[], journey: readonly JourneyEvent[]) => void;
  /** The lines since the last question whose seat somebody else has. */
  readonly taken: () => Promise<readonly Finding[]>;
}

interface Taken extends SeatHeld {
  readonly line: number;
}

const keyOf = ({ offering, seat }: Seat): string => JSON.stringify([offering, seat]);

/** Finds two in one seat: within a file, and against people who are not in it. */
export function seatsOfFile(
  inFile: ReadonlySet<string>,
  holders: (seats: readonly Seat[]) => Promise<readonly Holder[]>,
): SeatsOfFile {
  const firstOf = new Map<string, { readonly line: number | undefined }>();
  let asked: Taken[] = [];
  let found: Finding[] = [];
  return {
    take: (lines, journey) => {
      const held = seatsHeld(journey);
      if (held.length === 0) return;
      const lineOf = new Map(lines.map(({ id, line }) => [id, line]));
      for (const each of held) {
        const line = lineOf.get(each.enrollment);
        const first = firstOf.get(keyOf(each));
        if (first === undefined) firstOf.set(keyOf(each), { line });
        else if (line !== undefined) found.push(taken(line, first.line));
        else if (first.line !== undefined) found.push(taken(first.line, undefined));
        if (line !== undefined) asked.push({ ...each, line });
      }
    },
    taken: async () => {
      const others = asked.length === 0 ? [] : await holders(asked);
      const elsewhere = new Set(others.filter(({ person }) => !inFile.has(person)).map(keyOf));
      const all = [
        ...found,
        ...asked.filter((each) => elsewhere.has(keyOf(each))).map(({ line }) => taken(line, undefined)),
      ];
      [asked, found] = [[], []];
      return all;
    },
  };
}

const taken = (line: number, first: number | undefined): Finding =>
  first === undefined
    ? error(
        "journey.seat-taken",
        inLine(line, "body.seat"),
        "Somebody else has this seat.",
        "Choose another seat, or put the person on the waiting list.",
      )
    : error(
        "import.seat-twice",
        inLine(line, "body.seat"),
        `Line ${first} gives this seat to somebody else.`,
        "Give one of the two another seat, or end the enrollment that has ended.",
      );
