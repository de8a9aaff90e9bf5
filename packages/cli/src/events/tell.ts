import { type Imported, type ImportProgress, inOrderOfLines } from "@footbridge/api/people/import-file.ts";
import { findingsText } from "../text/findings.ts";

const count = (n: number): string => n.toLocaleString("en-US");
const counted = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** What became of the file, in words, with all that was found. */
export function importedText(result: Imported, dryRun: boolean): string {
  return `${summary(result, dryRun)}\n${findingsText(inOrderOfLines(result.findings))}`;
}

function summary(
  { usable, cutShort, lines, people, added, there, taken }: Imported,
  dryRun: boolean,
): string {
  if (!usable) return "Nothing was kept: the errors must be mended first.";
  const of = `${counted(lines, "event", "events")} of ${counted(people, "person", "people")}`;
  if (dryRun)
    return `${of}: ${count(added)} would be added, ${count(there)} are there already. Nothing was kept.`;
  if (cutShort)
    return `Ended before its end: ${count(added)} events were added. Bring the file in again, and the rest comes in.`;
  const left = taken === 0 ? "" : `, ${count(taken)} left out`;
  return `${of}: ${count(added)} added, ${count(there)} there already${left}.`;
}

/** A line on a terminal that says how far it is; nothing where the output is no terminal. */
export function progressOn(stream: NodeJS.WriteStream): {
  readonly tell: (progress: ImportProgress) => void;
  readonly done: () => void;
} {
  if (!stream.isTTY) return { tell: () => undefined, done: () => undefined };
  return {
    tell: ({ stage, lines, of }) => void stream.write(`\r${count(lines)} of ${count(of)} ${stage} … `),
    done: () => void stream.write("\r\u001B[K"),
  };
}
