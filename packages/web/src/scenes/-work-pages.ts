import { later } from "../parts/later.tsx";

/** Signing in and joining, for those who work here. */
export const EntryPages = later(
  async () => (await import("../sign-in/entry-pages.tsx")).EntryPages,
  "working",
);
/** All pages at `/work`: which is shown stands in the address (`work/work-pages.ts`). */
export const WorkFrame = later(async () => (await import("../work/work-frame.tsx")).WorkFrame, "working");
