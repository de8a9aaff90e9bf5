import { later } from "../parts/later.tsx";

/** The working face in one file: which of its pages is shown stands in the address. */
export const WorkingPages = later(
  async () => (await import("../measure/working-pages.tsx")).WorkingPages,
  "working",
);
export const ScorecardPage = later(
  async () => (await import("../scorecard/scorecard-page.tsx")).ScorecardPage,
);
