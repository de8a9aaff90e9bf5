import { labelsOf } from "./words.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";
import { catalogWithSeats, type SeatsLeft } from "@footbridge/core/plan/with-seats.ts";
import { labeller } from "@footbridge/core/plan/labels.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Vocabulary } from "@footbridge/feeds/city/vocabulary.ts";
import { type CatalogView, viewOf } from "../catalog/view.ts";
import { type Shelves, shelvesOf } from "../details/shelves.ts";
import { nameOfContent } from "../door/reading.ts";
import type { Limits } from "../limits.ts";
import { type SearchIndex, searchIndexOf } from "../search/search-index.ts";
import { type TargetIndex, targetIndexOf } from "../targets/target-index.ts";
import { knownWordsOf, type KnownWords } from "../routes/known-words.ts";
import { Pool } from "../workers/pool.ts";
import { poolSize } from "./pool-size.ts";

/** All that answers for one version of the catalog from one Monday on; the next one takes its place at once. */
export interface Generation {
  readonly view: CatalogView;
  readonly shelves: Shelves;
  readonly search: SearchIndex;
  readonly targets: TargetIndex;
  readonly known: KnownWords;
  readonly pool: Pool;
  readonly start: Day;
  /** The same with other seats left, for pages and routes alike; nothing is compiled anew. */
  readonly withSeats: (seats: SeatsNow) => Generation;
}

/** Seats left in the classes whose rosters are kept here. */
export interface SeatsNow {
  readonly version: number;
  readonly left: SeatsLeft;
}

/** Indexes the catalog and starts its workers, without holding up whoever is served meanwhile. */
export async function raise(
  version: number,
  catalog: Catalog,
  start: Day,
  vocabulary: Vocabulary,
  limits: Limits,
  troubled: (why: string) => void,
): Promise<Generation> {
  const bytes = shared(JSON.stringify(catalog));
  const labels = labelsOf(vocabulary);
  const pool = new Pool(
    { catalog: bytes, version, start, vocabulary: labels },
    {
      size: poolSize(limits.workers),
      queued: limits.queuedQuestions,
      heapMb: limits.workerHeapMb,
      graceMs: limits.graceMs,
      patienceMs: limits.patienceMs,
      troubled,
    },
  );
  const labelOf = labeller(catalog, labels);
  // Beside the workers, which compile and warm up meanwhile.
  const search = await searchIndexOf(catalog, labelOf);
  const targets = targetIndexOf(search);
  const tag = `${version}-${nameOfContent(bytes)}`;
  const known = knownWordsOf(catalog);
  const standing = (now: Catalog, name: string): Generation => ({
    view: viewOf(now, version, name),
    shelves: shelvesOf(now, start, labelOf),
    search,
    targets,
    known,
    pool,
    start,
    withSeats: (seats) => {
      pool.tellSeats(seats.left);
      return standing(catalogWithSeats(catalog, seats.left), `${tag}-${seats.version}`);
    },
  });
  return standing(catalog, tag);
}

/** Bytes that every worker reads without a copy of its own. */
function shared(text: string): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(Buffer.byteLength(text)));
  new TextEncoder().encodeInto(text, bytes);
  return bytes;
}
