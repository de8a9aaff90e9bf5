import { later } from "../parts/later.tsx";

/** Pages that few people need: saved answers opened again, and the page of advisers. */
export const OpenPage = later(async () => (await import("../take-along/open-page.tsx")).OpenPage);
export const AdvisePage = later(async () => (await import("../advisers/advise-page.tsx")).AdvisePage);
/** What people reach by a link or a code alone, and addresses that lead nowhere. */
export const LinkPages = later(async () => (await import("../links/link-pages.tsx")).LinkPages);
