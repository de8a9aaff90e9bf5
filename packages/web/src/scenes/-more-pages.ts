import { later } from "../parts/later.tsx";

/** Pages that few people need: saved answers opened again, and the page of advisers. */
export const OpenPage = later(async () => (await import("../take-along/open-page.tsx")).OpenPage);
export const AdvisePage = later(async () => (await import("../advisers/advise-page.tsx")).AdvisePage);
/** A participant's own page. */
export const MinePage = later(async () => (await import("../mine/mine-page.tsx")).MinePage);
/** Find help; and where a partner answers a referral, without an account. */
export const ServicesPage = later(async () => (await import("../directory/services-page.tsx")).ServicesPage);
export const ReplyPage = later(async () => (await import("../reply/reply-page.tsx")).ReplyPage);
