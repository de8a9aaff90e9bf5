import type { Told } from "@footbridge/contract/client.ts";

type Line = Told<"listLooksAtPerson">["items"][number];

/** The lines of one deed are written so close to each other, in milliseconds. */
const together = 2000;

/** A deed in several records that are mine writes a line in each, one right after the other: each deed once, newest first. */
export const toldOnce = (lines: readonly Line[]): readonly Line[] =>
  lines.filter((line, place) => {
    const newer = lines[place - 1];
    return newer === undefined || !isSameDeed(newer, line);
  });

const isSameDeed = (newer: Line, line: Line): boolean =>
  newer.seq - line.seq === 1 &&
  Date.parse(newer.at) - Date.parse(line.at) <= together &&
  (["own", "name", "role", "org", "action", "why"] as const).every((name) => newer[name] === line[name]);
