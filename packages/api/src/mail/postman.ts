import type { Database } from "@footbridge/store/database/pool.ts";
import { letterFailed, letterSent, takeLetters } from "@footbridge/store/people/outbox.ts";
import { messageOf } from "@footbridge/store/problem.ts";
import { NeverTaken, type Send } from "./smtp.ts";

/** After so many tries, over more than a day, a letter is given up. */
const mostTries = 12;
const minute = 60;
const longest = 6 * 60 * minute;

/** Seconds until a letter is tried again that was refused so many times: half a minute, a minute, two, … six hours. */
export const pauseAfter = (attempts: number): number => Math.min(longest, (minute / 2) * 2 ** (attempts - 1));

/** Sends what waits, once through; how many went out. */
export async function carryLetters(db: Database, send: Send): Promise<number> {
  const letters = await takeLetters(db, 20);
  const sent = await Promise.all(
    letters.map(async ({ id, recipient, subject, body, attempts }) => {
      try {
        await send({ id, recipient, subject, body });
      } catch (failure) {
        const words = messageOf(failure).slice(0, 300);
        const over = failure instanceof NeverTaken || attempts >= mostTries;
        await letterFailed(db, id, { failure: words, ...(over ? {} : { again: pauseAfter(attempts) }) });
        return 0;
      }
      await letterSent(db, id);
      return 1;
    }),
  );
  return sent.reduce<number>((sum, one) => sum + one, 0);
}

export interface Postman {
  /** Ends after the round under way. */
  readonly close: () => Promise<void>;
}

/** Looks for letters every so often, in milliseconds, until it is closed. A round that fails is told and the next one comes. */
export function startPostman(
  db: Database,
  send: Send,
  { everyMs = 2000, troubled }: { readonly everyMs?: number; readonly troubled: (failure: unknown) => void },
): Postman {
  let round: Promise<unknown> = Promise.resolve();
  let free = true;
  const timer = setInterval(() => {
    if (!free) return;
    free = false;
    round = carryLetters(db, send)
      .catch(troubled)
      .finally(() => {
        free = true;
      });
  }, everyMs).unref();
  return {
    close: async () => {
      clearInterval(timer);
      await round;
    },
  };
}
