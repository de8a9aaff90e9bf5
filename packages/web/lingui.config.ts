import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

/** Words for people live in `src/i18n/locales`; English is written in the code and extracted from there. */
export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "es"],
  orderBy: "origin",
  format: formatter({ origins: true, lineNumbers: false }),
  catalogs: [{ path: "<rootDir>/src/i18n/locales/{locale}", include: ["<rootDir>/src"] }],
});
