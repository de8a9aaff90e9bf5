import { Readable } from "node:stream";
import { certify } from "@footbridge/store/measure/decide.ts";
import { get, list } from "@footbridge/store/measure/submissions.ts";
import { type Desk, takeIn } from "./desk.ts";
import type { Foreman } from "./jobs/foreman.ts";

/** A file of the demo city, as a provider would hand it in. */
export interface DemoFile {
  readonly provider: string;
  readonly report: string;
  readonly fileName: string;
  readonly lines: () => Iterable<string>;
}

const by = "Footbridge demo";

/** Hands the demo's files in and certifies them, where nothing was ever certified and nobody handed in anything else. */
export async function loadDemo(desk: Desk, foreman: Foreman, files: readonly DemoFile[]): Promise<void> {
  const names = new Set(files.map(({ fileName }) => fileName));
  const there = await list(desk.db, { limit: 200 });
  const isDemo = there.items.every(
    ({ fileName, state }) => names.has(fileName) && state !== "certified" && state !== "superseded",
  );
  if (!isDemo || there.total > files.length) return;
  const ids: string[] = [];
  for (const { lines, ...handed } of files) {
    const body = Readable.from(inPieces(lines()), { objectMode: false });
    ids.push((await takeIn(desk, body, handed)).id);
  }
  await foreman.idle();
  for (const id of ids) {
    const submission = await get(desk.db, id);
    if (submission?.state === "checked" && submission.counts?.error === 0) await certify(desk.db, id, { by });
  }
  foreman.wake();
}

/** Lines gathered to pieces of some size. */
function* inPieces(lines: Iterable<string>): Generator<Buffer> {
  let waiting = "";
  for (const line of lines) {
    waiting += line;
    if (waiting.length < 262_144) continue;
    yield Buffer.from(waiting);
    waiting = "";
  }
  yield Buffer.from(waiting);
}
