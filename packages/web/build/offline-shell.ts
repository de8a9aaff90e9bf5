import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";

/** Large, and of no use without a line. */
const leftOut = /map|boroughs|measure/;

const nameOf = (piece: Rolldown.OutputChunk | Rolldown.OutputAsset): string =>
  piece.type === "chunk" ? piece.name : piece.names.join();

/** Builds the service worker as `/worker.js`, and writes into it which files the build has and their common hash. */
export function offlineShell(root: string): Plugin {
  return {
    name: "footbridge:offline-shell",
    apply: "build",
    config: () => ({
      build: {
        rolldownOptions: {
          input: {
            index: join(root, "index.html"),
            first: join(root, "src/first/first.ts"),
            worker: join(root, "src/offline/worker.ts"),
          },
          output: {
            entryFileNames: ({ name }) => (name === "worker" ? "worker.js" : "assets/[name]-[hash].js"),
          },
        },
      },
    }),
    // Last: pieces of nothing but styles are taken out of the build on the way.
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const worker = bundle["worker.js"];
        if (worker?.type !== "chunk") this.error("the service worker is not in the build");
        if (worker.imports.length > 0) this.error("the service worker must stand alone");
        const files = Object.entries(bundle)
          .filter(
            ([file, piece]) =>
              /\.(js|css)$/.test(file) && file !== "worker.js" && !leftOut.test(nameOf(piece)),
          )
          .map(([file]) => `/${file}`)
          .toSorted();
        const name = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 12);
        worker.code = `const SHELL = ${JSON.stringify({ name, files })};\n${worker.code}`;
      },
    },
  };
}
