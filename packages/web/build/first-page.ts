import { createServer, type Plugin, type Rolldown } from "vite";

type Bundle = Readonly<Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>>;

/** By the first part of the address, the module that draws it. `route` is one route, `/routes/…`. */
const pages = {
  find: "results/find-pages.ts",
  routes: "results/find-pages.ts",
  route: "results/route-page.tsx",
  everywhere: "everywhere/everywhere-page.tsx",
  jobs: "catalog/pages.ts",
  programs: "catalog/pages.ts",
  certificates: "catalog/pages.ts",
  organizations: "catalog/pages.ts",
  supports: "catalog/pages.ts",
  pathways: "catalog/pages.ts",
  search: "catalog/search/search-page.tsx",
  map: "map/map-page.tsx",
  advise: "advisers/advise-page.tsx",
  open: "take-along/open-page.tsx",
  scorecard: "scorecard/scorecard-page.tsx",
} as const;
const languages = ["en", "es"] as const;
const names = (path: (language: string) => string) =>
  Object.fromEntries(languages.map((language) => [language, `/src/i18n/locales/${path(language)}.po`]));

/** Draws the home page into `index.html`, and says there which files each address needs, for `src/first/first.ts`. */
export function firstPage(root: string): Plugin {
  return {
    name: "footbridge:first-page",
    transformIndexHtml: {
      order: "post",
      async handler(html, { bundle }) {
        if (bundle === undefined)
          return [{ tag: "script", attrs: { type: "module", src: "/src/first/first.ts" } }];
        const files = {
          words: filesOf(
            bundle,
            names((language) => language),
          ),
          pages: filesOf(bundle, pages),
          around: filesOf(
            bundle,
            names((language) => `around/${language}`),
          ),
        };
        const first = chunkOf(bundle, "/src/first/first.ts");
        if (first.imports.length > 0) this.error("first.ts must stand alone");
        const content = JSON.stringify(files).replaceAll('"', "&quot;");
        const head = `<meta name="footbridge-files" content="${content}" /><script src="/${first.fileName}"></script>`;
        // Before the styles: a script behind them would wait for them.
        return html
          .replace("</title>", () => `</title>\n    ${head}`)
          .replace('<div id="first"></div>', await drawing(root));
      },
    },
  };
}

function chunkOf(bundle: Bundle, module: string): Rolldown.OutputChunk {
  for (const piece of Object.values(bundle)) {
    if (piece.type === "chunk" && piece.moduleIds.some((id) => id.endsWith(module))) return piece;
  }
  throw new Error(`${module} is not in the build`);
}

/** The files that hold these modules and all that those import, without what the page asks for by itself. */
function filesOf<K extends string>(bundle: Bundle, modules: Readonly<Record<K, string>>) {
  const entry = chunkOf(bundle, "/src/main.tsx");
  const had = new Set([entry.fileName, ...entry.imports]);
  return Object.fromEntries(
    Object.entries<string>(modules).map(([name, module]) => {
      const found = new Set<string>();
      const add = (file: string): void => {
        const piece = bundle[file];
        if (piece?.type !== "chunk" || had.has(file) || found.has(file)) return;
        found.add(file);
        piece.imports.forEach(add);
      };
      const entrance = Object.values(bundle).find(
        (piece) => piece.type === "chunk" && piece.facadeModuleId?.endsWith(module) === true,
      );
      add((entrance ?? chunkOf(bundle, module)).fileName);
      return [name, [...found].map((file) => `/${file}`)];
    }),
  );
}

/** The application draws itself, in this process, as a browser without a window would. */
async function drawing(root: string): Promise<string> {
  const around = globalThis as { window?: unknown };
  around.window = { location: { search: "" }, localStorage: { getItem: () => null } };
  const server = await createServer({
    root,
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const { drawn } = (await server.ssrLoadModule("/src/first/drawn.tsx")) as {
      drawn: (language: string) => Promise<string>;
    };
    let all = "";
    for (const language of languages) {
      all += `<div class="fb-first" lang="${language}">${await drawn(language)}</div>`;
    }
    return `<div id="first">${all}</div>`;
  } finally {
    await server.close();
    delete around.window;
  }
}
