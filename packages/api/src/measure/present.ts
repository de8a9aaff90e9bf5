import type { SubmissionTold } from "@footbridge/contract/measure/submissions.ts";
import type { Submission } from "@footbridge/store/measure/submission.ts";

/** A submission as the API tells it; `replaces` is the certified one of the same provider and quarter. */
export function toldSubmission(submission: Submission, replaces?: string): SubmissionTold {
  const { providerKey: _key, groups: _groups, findings, ...told } = submission;
  const waiting =
    submission.state === "draft" ? ({ phase: "waiting", bytes: 0, rows: 0 } as const) : undefined;
  const computing =
    submission.state === "certified" && submission.reportsAt === undefined
      ? ({ phase: "computing", bytes: submission.bytes, rows: submission.rows ?? 0 } as const)
      : undefined;
  const progress = submission.progress ?? waiting ?? computing;
  return {
    ...told,
    ...(progress === undefined ? {} : { progress }),
    ...(replaces === undefined || replaces === submission.id ? {} : { replaces }),
    findings: [...findings],
  };
}
