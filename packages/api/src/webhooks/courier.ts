import type { Database } from "@footbridge/store/database/pool.ts";
import { putLetter } from "@footbridge/store/people/outbox.ts";
import {
  arrived,
  type Due,
  failed,
  programManagersOf,
  takeDue,
  turnOff,
} from "@footbridge/store/webhooks/courier.ts";
import { failedTooLong, waitAfter } from "./back-off.ts";
import type { Reach } from "./addresses.ts";
import { messageOf } from "./message.ts";
import { send, type SendLimits } from "./send.ts";
import { stoppedLetter } from "./letters.ts";

/** How often it is looked for what is due, and how long one has for a batch until another may take it, in milliseconds. */
const lookMs = 2000;
const leaseMs = 60_000;
/** Deliveries of one subscriber at a time: one that hangs holds up no other. */
const each = 5;

const defaultLimits: SendLimits = { ms: 10_000, answerBytes: 64 * 1024 };

export interface CourierOptions {
  readonly db: Database;
  readonly reach: Reach;
  readonly troubled: (failure: unknown) => void;
  readonly limits?: SendLimits | undefined;
  readonly lookMs?: number | undefined;
  readonly leaseMs?: number | undefined;
}

export interface Courier {
  /** Begins; what a killed process left half done is taken up when its lease is over. */
  readonly open: () => void;
  /** Sends what is due now; answers how many were tried. */
  readonly round: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Sends what is due, again and again, until it is closed. */
export function courierOf(options: CourierOptions): Courier {
  const { db, troubled } = options;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const ending = new AbortController();
  const { signal } = ending;
  const round = async (): Promise<number> => {
    const due = await takeDue(db, { each, leaseMs: options.leaseMs ?? leaseMs });
    await Promise.all(due.map((one) => tryOne(one, options)));
    return due.length;
  };
  const step = async (): Promise<void> => {
    try {
      while (!signal.aborted && (await round()) > 0);
    } catch (failure) {
      if (!signal.aborted) troubled(failure);
    }
    if (!signal.aborted) timer = setTimeout(begin, options.lookMs ?? lookMs).unref();
  };
  const begin = (): void => {
    running = step();
  };
  return {
    open: begin,
    round,
    close: async () => {
      ending.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

async function tryOne(due: Due, { db, reach, limits = defaultLimits }: CourierOptions): Promise<void> {
  const begun = performance.now();
  const { outcome, status } = await send(due.url, messageOf(due, new Date()), reach, limits);
  const tried = {
    seq: due.seq,
    subscription: due.subscription,
    outcome,
    status,
    ms: performance.now() - begun,
  };
  if (outcome === "delivered") return arrived(db, tried);
  const since = await failed(db, tried, waitAfter(due.tries, Math.random()));
  // 410 Gone is the receiver's own word that it wants no more.
  if (status === 410 || failedTooLong(since, Date.now())) await stop(db, due);
}

/** First off, then the letters: a process that dies between leaves it off, and the page says so. */
async function stop(db: Database, { subscription, org, url }: Due): Promise<void> {
  if (!(await turnOff(db, subscription))) return;
  const letter = stoppedLetter(url);
  for (const recipient of await programManagersOf(db, org))
    await putLetter(db, { recipient, kind: "notice", ...letter });
}
