import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const [small, smaller] = [promisify(gzip), promisify(brotliCompress)];
const worthIt = /\.(js|mjs|css|html|svg|json|webmanifest)$/;

/** Writes each file once more as small as it gets, so that the server need not: `.br` and `.gz` beside it. */
export function compressed(root: string): Plugin {
  return {
    name: "footbridge:compressed",
    apply: "build",
    async closeBundle() {
      const folder = join(root, "dist");
      const files = await readdir(folder, { recursive: true });
      await Promise.all(files.filter((file) => worthIt.test(file)).map((file) => both(join(folder, file))));
    },
  };
}

async function both(file: string): Promise<void> {
  const body = await readFile(file);
  if (body.length < 1024) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  await Promise.all([
    smaller(body, { params }).then((bytes) => writeFile(`${file}.br`, bytes)),
    small(body, { level: 9 }).then((bytes) => writeFile(`${file}.gz`, bytes)),
  ]);
}
