import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

/** Folders whose pages stand around Find: their words come with the first of them, not with Find. */
const around = ["advisers", "catalog", "compare/two", "everywhere", "map", "results/step", "take-along"].map(
  (folder) => `<rootDir>/src/${folder}`,
);

/** Words for people live in `src/i18n/locales`; English is written in the code and extracted from there. */
export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "es"],
  orderBy: "origin",
  format: formatter({ origins: true, lineNumbers: false }),
  catalogs: [
    {
      path: "<rootDir>/src/i18n/locales/{locale}",
      include: ["<rootDir>/src"],
      exclude: around.map((folder) => `${folder}/**`),
    },
    { path: "<rootDir>/src/i18n/locales/around/{locale}", include: around },
  ],
});
