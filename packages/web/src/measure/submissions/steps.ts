import type { SubmissionTold } from "@footbridge/contract/measure/submissions.ts";

/** The landings of the bridge from a file to certified numbers. */
export const landings = ["read", "checked", "mended", "certified"] as const;
export type Landing = (typeof landings)[number];

/** Reached; being walked to now; not begun; or given up, because the file cannot be used. */
export type Reach = "done" | "now" | "waiting" | "stopped";

type Seen = Pick<SubmissionTold, "state" | "progress" | "rows" | "counts" | "certified">;

/** How far a submission has come, landing by landing. */
export function stepsOf(seen: Seen): Readonly<Record<Landing, Reach>> {
  if (seen.state === "refused") {
    return { read: "stopped", checked: "waiting", mended: "waiting", certified: "waiting" };
  }
  if (seen.state === "checking") {
    const reading = seen.progress === undefined || ["waiting", "reading"].includes(seen.progress.phase);
    return reading
      ? { read: "now", checked: "waiting", mended: "waiting", certified: "waiting" }
      : { read: "done", checked: "now", mended: "waiting", certified: "waiting" };
  }
  if (seen.state === "draft") {
    return { read: "done", checked: "now", mended: "waiting", certified: "waiting" };
  }
  if (seen.certified !== undefined) {
    return { read: "done", checked: "done", mended: "done", certified: "done" };
  }
  const errors = seen.counts?.error ?? 0;
  return errors > 0
    ? { read: "done", checked: "done", mended: "now", certified: "waiting" }
    : { read: "done", checked: "done", mended: "done", certified: "now" };
}
