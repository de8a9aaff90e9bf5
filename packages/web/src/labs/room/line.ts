/** What somebody is told of the line to the room, and whether they have been in the room by it. */
interface Line {
  readonly told: "nothing" | "gone" | "back";
  readonly wasHere: boolean;
}

/** `here`: the line is there; `gone`: it is away for long enough to be noticed; `read`: that it is back has been read. */
export type LineEvent =
  | { readonly kind: "here"; /** Something written here is not in the room yet. */ readonly waiting: boolean }
  | { readonly kind: "gone" }
  | { readonly kind: "read" };

export const noLineYet: Line = { told: "nothing", wasHere: false };

/**
 * What is told after something happened: only who heard that the line was gone hears that they are back, once; and who comes
 * for the first time is not back, unless they wrote something before.
 */
export function lineAfter({ told, wasHere }: Line, event: LineEvent): Line {
  if (event.kind === "gone") return { told: "gone", wasHere };
  if (event.kind === "read") return { told: told === "back" ? "nothing" : told, wasHere };
  const returned = told === "gone" && (wasHere || event.waiting);
  return { told: returned || told === "back" ? "back" : "nothing", wasHere: true };
}
