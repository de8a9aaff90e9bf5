import { Trans } from "@lingui/react/macro";
import type { PlanChange } from "./ask.ts";
import { DayIn } from "./day-in.tsx";

/** What today's catalog and the day say of a step, in plain words. */
export function ChangeWords({
  change: { kind, now },
}: {
  readonly change: Pick<PlanChange, "kind" | "now">;
}) {
  if (kind === "gone") return <Trans>This class is not on the list any more.</Trans>;
  if (kind === "full") return <Trans>This class is full.</Trans>;
  if (kind === "missed") return <Trans>This class has begun, and no one signed up.</Trans>;
  if (kind === "failed") return <Trans>This step was not completed.</Trans>;
  if (kind === "put-off") return <Trans>This step was put off. Pick other dates, or another way.</Trans>;
  if (kind === "starts-soon") return <Trans>This starts soon.</Trans>;
  return now?.start === undefined ? (
    <Trans>The dates of this class have changed.</Trans>
  ) : (
    <Trans>
      This class now starts on <DayIn day={now.start} />.
    </Trans>
  );
}
