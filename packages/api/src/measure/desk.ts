import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Seat } from "@footbridge/store/database/work.ts";
import { discard, isKept } from "@footbridge/store/measure/decide.ts";
import type { Submission } from "@footbridge/store/measure/submission.ts";
import { start } from "@footbridge/store/measure/submissions.ts";
import type { Folders } from "./folders.ts";
import { receive, type ReceiveLimits } from "./receive.ts";

/** Where submissions, numbers and people are kept. */
export interface MeasurePlace {
  readonly db: Database;
  /** Folder of originals and Parquet. */
  readonly warehouse: string;
  /** File of the key of pseudonyms, outside the data. */
  readonly peopleKey: string;
  /** Whether no other process can be at work on the same submissions. */
  readonly alone: boolean;
  /** For how many quarters before its own a file is read back; 7 unless said. */
  readonly quartersBack?: number | undefined;
}

/** What the desk works with. */
export interface Desk extends MeasurePlace {
  readonly folders: Folders;
  readonly today: () => Day;
  readonly limits: ReceiveLimits;
  /** Definitions and what they share, as they ship; read once. */
  readonly knowledge: () => Promise<Knowledge>;
  /** Says that there is something to do. */
  readonly wake: () => void;
}

/** What is said of a file with its bytes. */
export interface Handed {
  readonly fileName: string;
  readonly provider: string;
  /** Of the catalog, where the provider is one of it. */
  readonly organization?: string | undefined;
  readonly report: string;
  readonly mapping?: string | undefined;
}

/** One at a time within this process: a file that comes in and the same one taken back must not cross. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next.catch(() => undefined);
    return next;
  }
}

const originals = new OneAtATime();

/** Takes a file in and puts it on the list. */
export async function takeIn(
  desk: Desk,
  body: Readable,
  handed: Handed,
  seat: Seat = desk.db,
): Promise<Submission> {
  const { mapping, ...rest } = handed;
  const received = await receive(body, desk.folders, desk.limits);
  const submission = await originals.run(() =>
    start(seat, { ...rest, ...received, ...(mapping === undefined ? {} : { mapping }) }),
  );
  desk.wake();
  return submission;
}

/** Takes a submission back, with its bytes where no other has the same. */
export async function takeBack(desk: Desk, id: string, seat: Seat): Promise<void> {
  await originals.run(async () => {
    const { sha256 } = await discard(seat, id);
    await rm(desk.folders.submission(id), { recursive: true, force: true });
    if (!(await isKept(desk.db, sha256))) await rm(desk.folders.original(sha256), { force: true });
  });
  desk.wake();
}
