import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Leaves out what the design system says of classes that no source names: near half of the styles of a first visit. */
export function onlyUsed(root: string): Plugin {
  let used: ReadonlySet<string> = new Set();
  return {
    name: "footbridge:only-used",
    apply: "build",
    buildStart() {
      used = classesNamed(root);
    },
    // Read styles, not yet put together: the file is named by what is left in it.
    transform: {
      filter: { id: /\.s?css$/ },
      handler: (css) => ({ code: lean(css, used), map: null }),
    },
  };
}

/** All that a source may mean: a class named in parts is named in whole somewhere, or its styles are missing. */
function classesNamed(root: string): ReadonlySet<string> {
  const sources = globSync("src/**/*.{ts,tsx,scss,css}", { cwd: root });
  return new Set(sources.flatMap((file) => readFileSync(join(root, file), "utf8").match(named) ?? []));
}

const named = /usa-[a-z_-]+/g;

/** Expects plain rules without comments, in which braces stand around blocks only. */
function lean(css: string, used: ReadonlySet<string>): string {
  const isUsed = (selector: string): boolean =>
    (selector.replaceAll(/\([^()]*\)/g, "").match(named) ?? []).every((name) => used.has(name));
  const kept = css.replaceAll(/([^{}]+)(\{[^{}]*\})/g, (rule, selectors: string, block: string) => {
    if (!selectors.includes("usa-")) return rule;
    const left = selectors.split(/,(?![^(]*\))/).filter(isUsed);
    return left.length === 0 ? "" : left.join(",") + block;
  });
  return kept.replaceAll(/@(?:media|supports)[^{}]*\{\s*\}/g, "");
}
