/** Pieces of so many units, each of which fits some rooms, and rooms of so many units. All by their place. */
export interface Packing {
  readonly pieces: readonly {
    /** First served where not all can be: of two equal packings the one with more of these is better. */
    readonly preferred: boolean;
    readonly fits: readonly { readonly room: number; readonly units: number }[];
  }[];
  readonly rooms: readonly number[];
}

/** How much could be packed if pieces could be split: no packing of whole pieces is better. */
export interface Poured {
  readonly units: number;
  readonly preferred: number;
  /** Units of each piece in each room, by piece; rooms without any are left out. */
  readonly into: readonly ReadonlyMap<number, number>[];
}

/** Greatest flow from pieces to rooms, preferred pieces first (a later path never takes a unit from a piece). */
export function pour({ pieces, rooms }: Packing): Poured {
  const into = pieces.map(() => new Map<number, number>());
  const left = [...rooms];
  const open = pieces.map(({ fits }) => Math.max(0, ...fits.map(({ units }) => units)));
  let units = 0;
  let preferred = 0;
  for (const first of [true, false])
    for (const [piece, { preferred: own }] of pieces.entries()) {
      if (own !== first) continue;
      for (;;) {
        const moved = augment(piece, { pieces, into, left, open });
        if (moved === 0) break;
        units += moved;
        if (own) preferred += moved;
      }
    }
  return { units, preferred, into };
}

interface State {
  readonly pieces: Packing["pieces"];
  readonly into: readonly Map<number, number>[];
  readonly left: number[];
  readonly open: number[];
}

interface Step {
  readonly piece: number;
  readonly room: number;
  readonly before: Step | undefined;
}

/** Moves units along one shortest path: a piece into a room, another out of it into the next, to a room with space. */
function augment(from: number, { pieces, into, left, open }: State): number {
  if ((open[from] ?? 0) === 0) return 0;
  const seenRooms = new Set<number>();
  const seenPieces = new Set([from]);
  let edge: readonly { readonly piece: number; readonly before: Step | undefined }[] = [
    { piece: from, before: undefined },
  ];
  while (edge.length > 0) {
    const next: { piece: number; before: Step | undefined }[] = [];
    for (const { piece, before } of edge)
      for (const { room, units } of pieces[piece]?.fits ?? []) {
        if (seenRooms.has(room) || units <= (into[piece]?.get(room) ?? 0)) continue;
        seenRooms.add(room);
        const step = { piece, room, before };
        if ((left[room] ?? 0) > 0) return move(step, from, { pieces, into, left, open });
        for (const [other, held] of into.entries())
          if ((held.get(room) ?? 0) > 0 && !seenPieces.has(other)) {
            seenPieces.add(other);
            next.push({ piece: other, before: step });
          }
      }
    edge = next;
  }
  return 0;
}

function move(last: Step, from: number, { pieces, into, left, open }: State): number {
  let most = Math.min(left[last.room] ?? 0, open[from] ?? 0);
  for (let step: Step | undefined = last; step !== undefined; step = step.before) {
    const { piece, room, before } = step;
    const whole = pieces[piece]?.fits.find((fit) => fit.room === room)?.units ?? 0;
    most = Math.min(most, whole - (into[piece]?.get(room) ?? 0));
    if (before !== undefined) most = Math.min(most, into[piece]?.get(before.room) ?? 0);
  }
  for (let step: Step | undefined = last; step !== undefined; step = step.before) {
    const { piece, room, before } = step;
    const held = into[piece];
    held?.set(room, (held.get(room) ?? 0) + most);
    if (before !== undefined) take(held, before.room, most);
  }
  left[last.room] = (left[last.room] ?? 0) - most;
  open[from] = (open[from] ?? 0) - most;
  return most;
}

function take(held: Map<number, number> | undefined, room: number, units: number): void {
  const rest = (held?.get(room) ?? 0) - units;
  if (rest > 0) held?.set(room, rest);
  else held?.delete(room);
}
