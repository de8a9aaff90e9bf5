import { setImmediate } from "node:timers/promises";
import type { FileBounds } from "@footbridge/contract/accounts/new-event.ts";
import { error, type Finding } from "@footbridge/core/finding.ts";
import type { JourneyKnowledge } from "@footbridge/core/history/journey-knowledge.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { bringEvents } from "@footbridge/store/people/bring-events.ts";
import type { NewEvent } from "@footbridge/store/people/events.ts";
import { areThere, readBefore } from "@footbridge/store/people/journeys-before.ts";
import { seatHolders } from "@footbridge/store/seats/holders.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import { checkLines } from "./check-lines.ts";
import { toStore } from "./event-of.ts";
import { inLine, type LineAt, readLines } from "./read-lines.ts";

/** How far a file is, in its lines. */
export interface ImportProgress {
  readonly stage: "checked" | "kept";
  readonly lines: number;
  readonly of: number;
}

/** Whose file it is, what it may hold, and what it is held against. */
export interface Importing {
  readonly member: Member;
  /** Where work that nobody waits for goes. */
  readonly background: Database;
  readonly knowledge: JourneyKnowledge;
  readonly today: Day;
  readonly bounds: FileBounds;
  /** Ends it after the slice under way. */
  readonly signal: AbortSignal;
  /** Checks alone and keeps nothing. */
  readonly dryRun?: boolean | undefined;
  readonly told?: ((progress: ImportProgress) => void) | undefined;
}

/** What became of a file. */
export interface Imported {
  /** False: something must be mended first, and nothing was kept. */
  readonly usable: boolean;
  readonly lines: number;
  readonly people: number;
  /** New in the database; of a dry run, what would be. */
  readonly added: number;
  /** There already, or twice in the file. */
  readonly there: number;
  /** Left out: an event of somebody else's has the id. */
  readonly taken: number;
  /** Ended before its end: what is missing comes in when it is sent again. */
  readonly cutShort: boolean;
  readonly findings: readonly Finding[];
}

/** Checks a file of events of many people whole, then brings it in slice by slice; sent again, it adds what is missing. */
export async function importFile(bytes: Uint8Array, how: Importing): Promise<Imported> {
  try {
    const checked = await check(bytes, how);
    const { fresh, ...told } = checked;
    if (!checked.usable) return { ...told, added: 0, there: 0, taken: 0, cutShort: false };
    if (how.dryRun === true)
      return { ...told, added: fresh.length, there: told.lines - fresh.length, taken: 0, cutShort: false };
    return { ...told, ...(await keep(checked, how)) };
  } catch (failure) {
    if (failure !== how.signal.reason) throw failure;
    return { usable: true, ...nobody, added: 0, there: 0, taken: 0, cutShort: true, findings: [] };
  }
}

const nobody = { lines: 0, people: 0 };

type Checked = Pick<Imported, "usable" | "lines" | "people" | "findings"> & {
  /** What is not there yet. */
  readonly fresh: readonly LineAt[];
};

/** What cannot be of a file, and what of it is not there yet. */
async function check(bytes: Uint8Array, how: Importing): Promise<Checked> {
  const { background, member, told } = how;
  const rest = breaks(how.signal);
  const { whole, lines, findings } = await readLines(bytes, { member, bounds: how.bounds, rest });
  const file = { lines: lines.length, people: new Set(lines.map(({ person }) => person)).size };
  if (!whole) return { ...file, usable: false, findings, fresh: [] };
  const checked = await checkLines(lines, {
    before: (people) => readBefore(background, member, people),
    holders: (seats) => seatHolders(background, member, seats),
    at: { knowledge: how.knowledge, layout: recordsKnowledge().layout, today: how.today },
    rest,
    told: (done) => told?.({ stage: "checked", lines: done, of: file.lines }),
  });
  const all = [...findings, ...checked.findings];
  const usable = !all.some(({ severity }) => severity === "error");
  return { ...file, usable, findings: all, fresh: checked.fresh };
}

/** Brings in what is not there yet. */
async function keep(
  { lines, fresh, findings }: Checked,
  how: Importing,
): Promise<Pick<Imported, "added" | "there" | "taken" | "cutShort" | "findings">> {
  const { background, member, signal, told } = how;
  const added = await bringEvents(background, member, eventsOf(fresh), {
    signal,
    told: (done) => told?.({ stage: "kept", lines: done, of: fresh.length }),
  });
  const cutShort = signal.aborted;
  const taken = cutShort || added === fresh.length ? [] : await elsewhere(how, fresh);
  const there = cutShort ? lines - fresh.length : lines - added - taken.length;
  return { added, there, taken: taken.length, cutShort, findings: [...taken.map(idElsewhere), ...findings] };
}

function* eventsOf(lines: readonly LineAt[]): Iterable<NewEvent> {
  for (const { read } of lines) {
    const { event, sensitive } = read();
    yield toStore(event, sensitive);
  }
}

/** Ids that are asked about at a time. */
const idsAtOnce = 20_000;

/** Lines whose id an event of somebody else's has. */
async function elsewhere(
  { background, member }: Importing,
  fresh: readonly LineAt[],
): Promise<readonly LineAt[]> {
  const taken: LineAt[] = [];
  for (let from = 0; from < fresh.length; from += idsAtOnce) {
    const some = fresh.slice(from, from + idsAtOnce);
    const there = await areThere(background, member, some);
    taken.push(...some.filter(({ id }) => !there.has(id)));
  }
  return taken;
}

const idElsewhere = ({ line }: LineAt): Finding =>
  error(
    "import.id-elsewhere",
    inLine(line, "id"),
    "An event of somebody else's has this id; the line was not kept.",
    "Give the event an id of its own, such as one that begins with your organization's name, and send it again.",
  );

/** Errors first, each in the order of the lines. */
export function inOrderOfLines(findings: readonly Finding[]): readonly Finding[] {
  const errors = findings.filter(({ severity }) => severity === "error").toSorted(byLine);
  return [...errors, ...findings.filter(({ severity }) => severity !== "error").toSorted(byLine)];
}

const lineOf = ({ at }: Finding): number => Number(/^line (\d+)/.exec(at)?.[1] ?? 0);
const byLine = (a: Finding, b: Finding): number => lineOf(a) - lineOf(b);

/** Holds the thread for 10 ms at most before whoever waits for it goes on; throws once it is to end. */
function breaks(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < 10) return;
    await setImmediate();
    signal.throwIfAborted();
    since = performance.now();
  };
}
