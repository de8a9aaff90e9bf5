import { askTownAhead } from "../api/town.ts";
import { later } from "../parts/later.tsx";

/** The pages that come in files of their own. */
export const AskPage = later(async () => (await import("../results/find-pages.ts")).AskPage, "find");
export const ResultsPage = later(
  async () => (await import("../results/find-pages.ts")).ResultsPage,
  "find",
  askTownAhead,
);
export const RoutePage = later(async () => (await import("../results/route-page.tsx")).RoutePage);
export const EverywherePage = later(
  async () => (await import("../everywhere/everywhere-page.tsx")).EverywherePage,
);
