import { join } from "node:path";
import { lingui } from "@lingui/vite-plugin";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./build/compressed.ts";
import { firstPage } from "./build/first-page.ts";
import { linguiMacros } from "./build/macros.ts";
import { offlineShell } from "./build/offline-shell.ts";
import { onlyUsed } from "./build/only-used.ts";

const root = import.meta.dirname;

/** Missing Spanish fails the build, as does a message that cannot be read. */
export default defineConfig({
  root,
  plugins: [
    tanstackRouter({
      target: "react",
      autoCodeSplitting: false,
      routesDirectory: join(root, "src/scenes"),
      generatedRouteTree: join(root, "src/routeTree.gen.ts"),
    }),
    linguiMacros(root),
    lingui({ cwd: root, failOnMissing: true, failOnCompileError: true }),
    react(),
    onlyUsed(root),
    offlineShell(root),
    firstPage(root),
    compressed(root),
  ],
  // The router brings its own copy of a hook that React has had since 18.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim$/, replacement: "react" }] },
  css: {
    transformer: "lightningcss",
    preprocessorOptions: {
      scss: { loadPaths: [join(root, "../../node_modules/@uswds/uswds/packages")], quietDeps: true },
    },
  },
  build: {
    outDir: join(root, "dist"),
    emptyOutDir: true,
    target: "es2024",
    // Browsers that read es2024 preload modules by themselves.
    // A page's pieces are kept by the worker; their names, once per page, would be 1 kB of every first visit.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, pieces, { hostType }) =>
        hostType === "html" ? pieces : pieces.filter((piece) => piece.endsWith(".css")),
    },
    // One file for what every page needs: many small ones compress worse and cost a round trip each.
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      output: {
        // Names of pages stand in what everybody loads: those that come when asked for have a short one.
        chunkFileNames: "assets/[hash:7].js",
        assetFileNames: "assets/[hash:7][extname]",
        codeSplitting: {
          groups: [
            {
              name: "shared",
              test: /node_modules(?!\/(?:maplibre-gl|uqr|yjs|lib0|y-[a-z]+|@hocuspocus|@lifeomic|@xyflow|zustand|classcat|d3-[a-z]+|elkjs|zod))|src\/(parts|i18n\/\w+\.tsx?|api|answers\/(?!of-standing)|scenes|search|results\/(duration|pay|source|sources|area-and-age)\.)/,
            },
            {
              name: "find",
              test: /src\/(ask|results\/(?!route-page|step\/|other-people|source\.)|why-not\/(why-not|what-if\.)|wishes|compare\/(?!two))/,
            },
            { name: "catalog", test: /src\/(catalog\/(?!search)|results\/step\/lines)/ },
            // Comes when it is asked for.
            { name: "why-not", test: /src\/why-not\/(?!why-not|what-if\.)/ },
            // What every page of the working face is made of; then its pages of numbers.
            {
              name: "working",
              test: /src\/(measure\/(deed|deed-trouble|work-trouble|fields|wide-table|pager|figures|use-working-face)\.|work\/(acting|ask|org-name|places|role-name|work-link)\.)/,
            },
            { name: "measure", test: /src\/measure\/.*\.tsx?$/ },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:4300" } },
});
