import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { error } from "@footbridge/core/finding.ts";
import { reportOfDay, parseReport } from "@footbridge/core/metrics/calendar.ts";
import { addDays, type Day } from "@footbridge/core/units/day.ts";
import * as mappings from "@footbridge/store/measure/mappings.ts";
import type { Progress, Submission } from "@footbridge/store/measure/submission.ts";
import { fixes } from "@footbridge/store/measure/submissions.ts";
import { beat, type CheckOutcome, claim, finish, releaseAll } from "@footbridge/store/measure/work-on.ts";
import { defaultLimits } from "../../limits.ts";
import type { Desk } from "../desk.ts";
import { giveTo, HandBroke } from "./hands.ts";
import type { CheckTask, CheckTold } from "./tasks.ts";

/** How often somebody else's change is looked for, and a worker gives a sign of life, in milliseconds. */
const lookMs = 5000;
const beatMs = 500;

/** A file that breaks its process so often is told to be unreadable. */
const mostBreaks = 2;

export interface Foreman {
  /** Begins; what a killed process left half done is begun again. */
  readonly open: () => Promise<void>;
  readonly wake: () => void;
  /** Resolves when nothing is left to do, or when it ends. */
  readonly idle: () => Promise<void>;
  /** Stops what is under way: it begins again at the next start. */
  readonly close: () => Promise<void>;
}

/** More work of the same road: true when it did something. */
export type Errand = (signal: AbortSignal) => Promise<boolean>;

/** Checks what was handed in, one file after another, then does the errands; each in a process of its own. */
export function foremanOf(
  desk: Desk,
  errands: readonly Errand[],
  troubled: (failure: unknown) => void,
): Foreman {
  const worker = `${process.pid}-${Date.now().toString(36)}`;
  const ending = new AbortController();
  const { signal } = ending;
  const breaks = new Map<string, number>();
  let wakeUp: () => void = () => undefined;
  let called = false;
  let running: Promise<void> | undefined;
  let resting: (() => void)[] = [];

  const rest = (): Promise<void> =>
    new Promise((awake) => {
      const timer = setTimeout(() => wakeUp(), lookMs);
      wakeUp = () => {
        clearTimeout(timer);
        awake();
      };
      if (called || signal.aborted) wakeUp();
      else for (const tell of resting.splice(0)) tell();
    });

  const step = async (): Promise<boolean> => {
    if (await checkOne(desk, worker, breaks, signal)) return true;
    for (const errand of errands) if (await errand(signal)) return true;
    return false;
  };

  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      called = false;
      const did = await step().catch((failure: unknown) => {
        if (!signal.aborted) troubled(failure);
        return false;
      });
      if (!did && !signal.aborted) await rest();
    }
  };

  return {
    open: async () => {
      if (desk.alone) await releaseAll(desk.db);
      running = work();
    },
    wake: () => {
      called = true;
      wakeUp();
    },
    idle: () =>
      new Promise((quiet) => {
        resting = [...resting, quiet];
        called = true;
        wakeUp();
      }),
    close: async () => {
      ending.abort(new Error("the service ends"));
      wakeUp();
      // What work under way had begun to write is broken off as a whole.
      await Promise.race([running, pause(defaultLimits.partingMs, undefined, { ref: false })]);
      for (const tell of resting.splice(0)) tell();
    },
  };
}

async function checkOne(
  desk: Desk,
  worker: string,
  breaks: Map<string, number>,
  ending: AbortSignal,
): Promise<boolean> {
  const submission = await claim(desk.db, worker);
  if (submission === undefined) return false;
  const taken = new AbortController();
  const signal = AbortSignal.any([ending, taken.signal]);
  let at: Progress = { phase: "reading", bytes: 0, rows: 0 };
  const pulse = setInterval(() => {
    void stillMine(desk, submission.id, worker, at).then((mine) => mine || taken.abort(changed));
  }, beatMs);
  try {
    const task = await taskOf(desk, submission);
    const told = await giveTo(task, {
      tell: (progress) => (at = progress),
      signal,
    });
    clearInterval(pulse);
    await settle(desk, submission, worker, told);
  } catch (failure) {
    if (signal.aborted) return !ending.aborted;
    const times = (breaks.get(submission.id) ?? 0) + 1;
    breaks.set(submission.id, times);
    if (!(failure instanceof HandBroke)) throw failure;
    if (times >= mostBreaks) await finish(desk.db, submission, worker, broken(failure));
  } finally {
    clearInterval(pulse);
  }
  return true;
}

const changed = new Error("the submission was changed meanwhile");

/** Gives a sign of life; a database that does not answer takes nothing away. */
const stillMine = (desk: Desk, id: string, worker: string, at: Progress): Promise<boolean> =>
  beat(desk.db, id, worker, at).catch(() => true);

/** Writes down what was found. Nothing of a file with Social Security numbers is kept, nor of a revision that nobody wants any more. */
async function settle(desk: Desk, submission: Submission, worker: string, told: CheckTold): Promise<void> {
  const { id, revision, sha256 } = submission;
  if (told.secret) await rm(desk.folders.original(sha256), { force: true });
  const wanted = await finish(desk.db, submission, worker, told);
  if (!wanted || told.secret || told.outcome === "unusable")
    await rm(desk.folders.revision(id, revision), {
      recursive: true,
      force: true,
    });
  else if (revision > 1)
    await rm(desk.folders.revision(id, revision - 1), {
      recursive: true,
      force: true,
    });
}

const broken = (failure: HandBroke): CheckOutcome => ({
  outcome: "unusable",
  rows: 0,
  groups: [],
  findings: [
    error(
      "submission.check-broke",
      "whole file",
      `The check of this file broke (${failure.message.split("\n")[0]?.slice(0, 200)}).`,
      "Hand it in again; if it stays so, report it: it is a fault of Footbridge.",
    ),
  ],
});

/** All that a check of the submission's present revision needs. */
export async function taskOf(desk: Desk, submission: Submission): Promise<CheckTask> {
  const { id, revision, mapping } = submission;
  const known = mapping === undefined ? undefined : await mappings.get(desk.db, mapping);
  return {
    kind: "check",
    submission: id,
    original: desk.folders.original(submission.sha256),
    fileName: submission.fileName,
    bytes: submission.bytes,
    asOf: asOfDay(submission.report, submission.receivedAt.slice(0, 10) as Day),
    outDir: desk.folders.revision(id, revision),
    passing: desk.folders.passing,
    ...(known === undefined ? {} : { map: known.spec }),
    fixes: await fixes(desk.db, id),
    providerKey: submission.providerKey,
    keyFile: desk.peopleKey,
  };
}

/** Days after a quarter in which its file is still put together. */
const comingDays = 92;

/** Nothing in a file may lie after this day: the quarter's last, or the day it came in while the quarter's file can still be in the making. */
export function asOfDay(report: string, received: Day): Day {
  const end = parseReport(report)?.end ?? reportOfDay(received).end;
  return received <= addDays(end, comingDays) ? received : end;
}
