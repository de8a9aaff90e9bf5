import { PGlite } from "@electric-sql/pglite";
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Memory for pages of a small database, in MiB: the system keeps its files in memory as well. */
const leastBuffersMiB = 32;
/** Of a large one: PostgreSQL's own measure, which is also what the engine begins with. */
const mostBuffersMiB = 128;

const startParams = (bufferMiB: number): string[] => [
  ...PGlite.defaultStartParams,
  "-c",
  `shared_buffers=${bufferMiB}MB`,
];

/** How an engine starts that holds little: nothing of a page is in memory twice. */
export const small = { startParams: startParams(leastBuffersMiB) };

/** How an engine starts on the files of this directory. */
export const fitting = (directory: string): { readonly startParams: string[] } => ({
  startParams: startParams(buffersFor(directory)),
});

/** Memory for pages, in MiB: a quarter of what the files hold. The engine takes all of it at its start and keeps it. */
function buffersFor(directory: string): number {
  const files = readdirSync(join(directory, "base"), { recursive: true, withFileTypes: true });
  const bytes = files
    .filter((each) => each.isFile())
    .reduce((sum, each) => sum + lstatSync(join(each.parentPath, each.name)).size, 0);
  return Math.max(leastBuffersMiB, Math.min(mostBuffersMiB, Math.ceil(bytes / 4 / 1024 / 1024)));
}
