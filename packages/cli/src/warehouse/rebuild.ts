import { foldersIn, prepareFolders } from "@footbridge/api/measure/folders.ts";
import { knowledgeOrThrow } from "@footbridge/api/measure/jobs/numbers.ts";
import { rebuild } from "@footbridge/api/measure/rebuild.ts";
import type { StoreOptions } from "@footbridge/store/open-store.ts";
import { StoreProblem } from "@footbridge/store/problem.ts";
import { today } from "../installation/demo-city.ts";
import { quartersBack } from "../installation/where.ts";
import { withStore } from "../installation/with-store.ts";
import { findingsText } from "../text/findings.ts";

interface Place {
  readonly warehouse: string;
  readonly peopleKey: string;
}

/** `footbridge warehouse rebuild`. */
export async function rebuildWarehouse(options: StoreOptions, place: Place): Promise<void> {
  await withStore(options, async (store) => {
    if (store.owner?.url !== undefined) throw running(store.owner.url, store.owner.pid);
    const folders = foldersIn(place.warehouse);
    await prepareFolders(folders);
    const desk = {
      ...place,
      db: store.db,
      alone: true,
      quartersBack: quartersBack(),
      folders,
      today,
      limits: { bytes: 0, silentMs: 0 },
      knowledge: knowledgeOrThrow,
      wake: () => undefined,
    };
    const rebuilt = await rebuild(
      desk,
      ({ provider, report, fileName }) => void process.stdout.write(`${provider}, ${report}: ${fileName}\n`),
      new AbortController().signal,
    );
    process.stderr.write(findingsText(rebuilt.findings));
    const { submissions, rows, releases, changed } = rebuilt;
    process.stdout.write(
      `${submissions} submissions (${rows} rows) made again; ${releases} releases, ${changed === 0 ? "all the same" : `${changed} came out otherwise and are published anew`}.\n`,
    );
    if (rebuilt.findings.length > 0 || changed > 0) process.exitCode = 1;
  });
}

const running = (url: string, pid: number): StoreProblem =>
  new StoreProblem(
    "warehouse.in-use",
    `Footbridge is running on this data directory, at ${url} (process ${pid}).`,
    "Stop it first, rebuild, and start it again.",
  );
