import type { WriteStream } from "node:tty";
import type { Progress } from "@footbridge/warehouse/submissions/reading.ts";

const doing = {
  looking: "Looking at the file",
  checking: "Checking every row",
  listing: "Listing what was found",
  writing: "Writing records",
} as const satisfies Record<Progress["stage"], string>;

/** One line on a terminal that says how far a check is; nothing where the output is no terminal. */
export function progressLine(stream: WriteStream | NodeJS.WriteStream): {
  readonly tell: (progress: Progress) => void;
  readonly done: () => void;
} {
  let length = 0;
  const put = (text: string): void => {
    if (!stream.isTTY) return;
    stream.write(`\r${text.padEnd(length)}\r`);
    length = text.length;
  };
  return {
    tell: ({ stage, percent }) => put(`${doing[stage]} … ${percent} %`),
    done: () => put(""),
  };
}
