import { type FileBounds, importedEventSchema } from "@footbridge/contract/accounts/new-event.ts";
import { findingsOfIssues } from "@footbridge/contract/findings-of-issues.ts";
import { error, type Finding } from "@footbridge/core/finding.ts";
import type { JourneyEvent } from "@footbridge/core/history/event.ts";
import type { SensitivePurpose } from "@footbridge/core/model/consent.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { jsonOfBytes } from "../door/json-text.ts";
import { nulsIn } from "../door/nul.ts";
import { defaultLimits } from "../limits.ts";
import { eventOf } from "./event-of.ts";
import { notLines } from "./not-lines.ts";

/** An event of a file, with its line, counted from 1. */
export interface Line {
  readonly line: number;
  readonly event: JourneyEvent;
  readonly sensitive: SensitivePurpose | undefined;
}

/** Where an event stands: of a file too large to be held as events, each is read again when it is its turn. */
export interface LineAt {
  readonly line: number;
  readonly id: string;
  readonly person: string;
  readonly read: () => Line;
}

/** So many events are held as they were read; more would take a gigabyte. */
const mostHeld = 50_000;

interface LinesRead {
  /** Read to the end; what was not is refused without a look at its people. */
  readonly whole: boolean;
  readonly lines: readonly LineAt[];
  readonly findings: readonly Finding[];
}

interface Reading {
  readonly member: Member;
  readonly bounds: FileBounds;
  /** Lets others go on. */
  readonly rest: () => Promise<void>;
}

/** Reads one event from each line; blank lines mean nothing. */
export async function readLines(bytes: Uint8Array, { member, bounds, rest }: Reading): Promise<LinesRead> {
  const lines: LineAt[] = [];
  const findings: Finding[] = [];
  const cut = (why: Finding): LinesRead => ({ whole: false, lines, findings: [why, ...findings] });
  const no = notLines(bytes);
  if (no !== undefined) return cut(no);
  const twice = repeats(bounds);
  let [number, written] = [0, 0];
  for (const [from, until] of linesOf(bytes)) {
    const text = bytes.subarray(from, until);
    number += 1;
    if (blank(text)) continue;
    written += 1;
    if (written > bounds.lines) return cut(tooMany(number, bounds));
    if (findings.length > mostFaults) return cut(tooWrong(number));
    const at = { number, member, bounds };
    const { line, findings: found } = readLine(text, at);
    findings.push(...found);
    if (line !== undefined) {
      findings.push(...twice(line));
      const { id, person } = line.event;
      const read = lines.length < mostHeld ? holding(line) : readingAgain(bytes, from, until, at);
      lines.push({ line: number, id, person, read });
    }
    await rest();
  }
  return { whole: true, lines, findings: written === 0 ? [nothing] : findings };
}

/** Too many lines of one person, and an id that two persons' lines have. */
function repeats(bounds: FileBounds): (line: Line) => readonly Finding[] {
  const firstOf = new Map<string, { readonly line: number; readonly person: string }>();
  const counts = new Map<string, number>();
  return ({ line, event: { id, person } }) => {
    const count = (counts.get(person) ?? 0) + 1;
    counts.set(person, count);
    const first = firstOf.get(id);
    if (first === undefined) firstOf.set(id, { line, person });
    return [
      ...(count === bounds.linesOfPerson + 1 ? [tooManyOfOne(line, person, bounds)] : []),
      ...(first === undefined || first.person === person ? [] : [idTwice(line, first.line)]),
    ];
  };
}

/** Beyond these it is no file of events, and reading on would only cost time. */
const mostFaults = 2000;
/** Faults told of one line. */
export const mostOfLine = 20;

const [newline, space] = [10, 32];

function* linesOf(bytes: Uint8Array): Iterable<readonly [from: number, until: number]> {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(newline, from);
    const until = end === -1 ? bytes.length : end;
    yield [from, until];
    from = until + 1;
  }
}

/** Tabs and carriage returns come before the space. */
const blank = (text: Uint8Array): boolean => text.every((sign) => sign <= space);

interface At extends Omit<Reading, "rest"> {
  readonly number: number;
}

const holding = (line: Line) => (): Line => line;

/** Apart from the reading, so that nothing of the event itself is kept with it. */
const readingAgain = (bytes: Uint8Array, from: number, until: number, at: At) => (): Line => {
  const { line } = readLine(bytes.subarray(from, until), at);
  if (line === undefined) throw new Error(`line ${at.number} could be read before`);
  return line;
};

function readLine(
  text: Uint8Array,
  { number, member, bounds }: At,
): { readonly line?: Line; readonly findings: readonly Finding[] } {
  if (text.length > bounds.line) return { findings: [tooLong(number)] };
  const json = jsonOfBytes(text, defaultLimits.nesting);
  if (!json.ok) return { findings: json.findings.map((one) => ({ ...one, at: inLine(number, one.at) })) };
  const read = importedEventSchema.safeParse(json.value, { reportInput: true });
  const found = read.success ? nulsIn(read.data, "") : findingsOfIssues(read.error.issues, "");
  const { event, findings } =
    read.success && found.length === 0
      ? eventOf(read.data, { person: read.data.person, member, source: "import", at: "" })
      : { event: undefined, findings: found };
  if (event === undefined)
    return { findings: findings.slice(0, mostOfLine).map((one) => ({ ...one, at: inLine(number, one.at) })) };
  return { line: { line: number, event, sensitive: read.data?.sensitive }, findings: [] };
}

/** `line 3, body.kind`: the place within the line, also where a reader of JSON took the line for a file. */
export const inLine = (number: number, at: string): string =>
  [`line ${number}`, at.replace(/^(line 1(, )?|body$|\.)/, "")].filter((part) => part !== "").join(", ");

const tooMany = (number: number, bounds: FileBounds): Finding =>
  error(
    "import.too-many-lines",
    "body",
    `The file has more than ${bounds.lines} events; from line ${number} on nothing was read.`,
    "Split it by lines and send the parts one after another.",
  );

const tooWrong = (number: number): Finding =>
  error(
    "import.too-many-faults",
    "body",
    `From line ${number} on nothing was read: too much is wrong before it.`,
    "Mend the lines that are named, then send it again.",
  );

const tooManyOfOne = (number: number, person: string, bounds: FileBounds): Finding =>
  error(
    "import.too-many-of-one",
    inLine(number, "person"),
    `There are more than ${bounds.linesOfPerson} events of ${person}.`,
    "Send the rest of this person's events in another file, after this one.",
  );

const idTwice = (number: number, first: number): Finding =>
  error(
    "import.id-twice",
    inLine(number, "id"),
    `Line ${first} has this id, of somebody else.`,
    "Give each event an id of its own.",
  );

const tooLong = (number: number): Finding =>
  error(
    "import.long-line",
    `line ${number}`,
    "The line is too long for an event.",
    "Write one event to a line.",
  );

const nothing = error(
  "import.nothing",
  "body",
  "There is no event in the file.",
  "Send one event to a line, as JSON.",
);
