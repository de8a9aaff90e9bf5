import { type Packing, pour } from "./flow.ts";

/** Something that may count, and where. Units are hundredths of a credit hour. */
export interface Piece {
  readonly id: string;
  /** Earned at the institution itself. */
  readonly resident: boolean;
  readonly fits: readonly { readonly slot: string; readonly units: number }[];
}

/** A slot that is open for pieces. */
export interface Room {
  readonly slot: string;
  readonly units: number;
}

export interface Assignment {
  /** Slot by piece; pieces that fit none are left out. */
  readonly placed: ReadonlyMap<string, string>;
  /** The slots that were open. */
  readonly rooms: readonly Room[];
  /** What counts: of each slot no more than it holds. */
  readonly units: number;
  readonly resident: number;
  /** No other assignment counts more; false where the search was cut short. */
  readonly proven: boolean;
}

/** Sets of slots that are looked at, and part-solutions of each; degrees of sixty courses take a few. */
const mostChoices = 2000;
const mostNodes = 300;

/**
 * Puts each piece whole into one slot so that the most units count, and of those most of the institution's own. `choices`
 * are the sets of slots that the degree's alternatives allow. Branch and bound over the flow of pieces that may be split.
 */
export function assign(pieces: readonly Piece[], choices: Iterable<readonly Room[]>): Assignment {
  let best: Found = { placed: new Map(), rooms: [], units: -1, resident: 0 };
  let atMost = 0;
  let looked = 0;
  for (const rooms of choices) {
    looked += 1;
    if (looked > mostChoices) return { ...best, proven: false };
    const found = within({ pieces, rooms }, best);
    best = found.best;
    atMost = Math.max(atMost, found.atMost);
  }
  return { ...best, units: Math.max(0, best.units), proven: best.units >= atMost };
}

type Found = Omit<Assignment, "proven">;

/** The best in one set of slots, if better than what there is; and what nothing in it can exceed. */
function within(search: Search, sofar: Found): { readonly best: Found; readonly atMost: number } {
  let best = sofar;
  let nodes = 0;
  let bound = 0;
  const waiting: (readonly Piece[])[] = [search.pieces];
  for (let now = waiting.pop(); now !== undefined; now = waiting.pop()) {
    nodes += 1;
    const { poured, split } = relaxed(now, search);
    if (nodes === 1) bound = poured.units;
    if (!better(poured, best)) continue;
    const whole = counted(now, poured.into, search);
    if (better({ units: whole.units, preferred: whole.resident }, best)) best = whole;
    if (nodes > mostNodes) return { best, atMost: bound };
    if (split !== undefined) waiting.push(...forced(now, split));
  }
  return { best, atMost: best.units };
}

interface Search {
  readonly pieces: readonly Piece[];
  readonly rooms: readonly Room[];
}

const better = (
  one: { readonly units: number; readonly preferred: number },
  than: { readonly units: number; readonly resident: number },
): boolean => one.units > than.units || (one.units === than.units && one.preferred > than.resident);

function relaxed(pieces: readonly Piece[], { rooms }: Search) {
  const placeOf = new Map(rooms.map(({ slot }, place) => [slot, place]));
  const packing: Packing = {
    rooms: rooms.map(({ units }) => units),
    pieces: pieces.map(({ resident, fits }) => ({
      preferred: resident,
      fits: fits.flatMap(({ slot, units }) => {
        const room = placeOf.get(slot);
        return room === undefined ? [] : [{ room, units }];
      }),
    })),
  };
  const poured = pour(packing);
  const split = poured.into.findIndex((held) => held.size > 1);
  return { poured, split: split < 0 ? undefined : split };
}

/** Each piece whole where most of it went, what went nowhere into the largest gap it fits, and what then counts. */
function counted(
  pieces: readonly Piece[],
  into: readonly ReadonlyMap<number, number>[],
  { rooms }: Search,
): Found {
  const placed = new Map<string, string>();
  const gap = new Map(rooms.map(({ slot, units }) => [slot, units]));
  const own = new Map<string, number>();
  const put = ({ id, resident }: Piece, { slot, units }: Piece["fits"][number]): void => {
    placed.set(id, slot);
    gap.set(slot, Math.max(0, (gap.get(slot) ?? 0) - units));
    if (resident) own.set(slot, (own.get(slot) ?? 0) + units);
  };
  for (const [place, piece] of pieces.entries()) {
    const [most] = [...(into[place] ?? [])].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
    const fit = most === undefined ? undefined : piece.fits.find((one) => one.slot === rooms[most[0]]?.slot);
    if (fit !== undefined) put(piece, fit);
  }
  const gained = (fit: Piece["fits"][number]): number => Math.min(fit.units, gap.get(fit.slot) ?? 0);
  for (const piece of pieces) {
    if (placed.has(piece.id)) continue;
    const fit = piece.fits.toSorted((a, b) => gained(b) - gained(a))[0];
    if (fit !== undefined && gained(fit) > 0) put(piece, fit);
  }
  const sum = (of: (room: Room) => number) => rooms.reduce((all, room) => all + of(room), 0);
  const units = sum((room) => room.units - (gap.get(room.slot) ?? 0));
  const resident = sum((room) => Math.min(room.units, own.get(room.slot) ?? 0));
  return { placed, rooms, units, resident };
}

/** The same pieces, once for each slot that the split one may be put into whole. */
const forced = (pieces: readonly Piece[], split: number): readonly (readonly Piece[])[] =>
  (pieces[split]?.fits ?? []).map((fit) =>
    pieces.map((piece, place) => (place === split ? { ...piece, fits: [fit] } : piece)),
  );
