import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

const folders = (...names: readonly string[]) => names.map((name) => `<rootDir>/src/${name}`);

/** Folders whose pages stand around Find: their words come with the first of them, not with Find. */
const around = folders(
  "advisers",
  "catalog",
  "compare/two",
  "directory",
  "everywhere",
  "links",
  "map",
  "mine",
  "pathway-public",
  "plan",
  "reply",
  "results/step",
  "scorecard",
  "take-along",
  "verify",
);
/** A learning lab's room: its guests' phones, boards and big screen. */
const lab = folders(
  "labs/board",
  "labs/guest",
  "labs/pulse",
  "labs/recommend",
  "labs/register",
  "labs/room",
  "labs/screen",
  "labs/step",
  "labs/table-path",
);
/** Folders for those who work with the numbers: their words are the field's own terms. */
const working = folders(
  "intake",
  "labs/host",
  "pathway-editor",
  "college",
  "found",
  "caseload",
  "classes",
  "measure",
  "pathways",
  "person",
  "referrals",
  "service-desk",
  "sign-in",
  "webhooks",
  "work",
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
      exclude: [...around, ...lab, ...working].map((folder) => `${folder}/**`),
    },
    { path: "<rootDir>/src/i18n/locales/around/{locale}", include: around },
    { path: "<rootDir>/src/i18n/locales/lab/{locale}", include: lab },
    { path: "<rootDir>/src/i18n/locales/working/{locale}", include: working },
  ],
});
