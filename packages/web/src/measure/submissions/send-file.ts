import { ProblemError } from "@footbridge/contract/client.ts";
import type { SubmissionTold } from "@footbridge/contract/measure/submissions.ts";
import type { Problem } from "@footbridge/contract/problem.ts";

/** For whom and for which quarter a file is handed in. */
export interface Hand {
  readonly provider: string;
  /** Of the catalog, where the provider is one of it. */
  readonly organization?: string | undefined;
  readonly report: string;
}

/** Sends the bytes as they are and tells how many are sent; `fetch` cannot tell, so this is the older way. */
export function sendFile(
  file: File,
  { provider, organization, report }: Hand,
  onSent: (bytes: number) => void,
): Promise<SubmissionTold> {
  const query = new URLSearchParams({
    fileName: file.name,
    provider,
    report,
    ...(organization === undefined ? {} : { organization }),
  });
  return new Promise((told, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/submissions?${query.toString()}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded }) => onSent(loaded));
    request.addEventListener("error", () => failed(new TypeError("the line failed")));
    request.addEventListener("load", () => {
      const answer: unknown = request.response;
      if (request.status < 400) told(answer as SubmissionTold);
      else if (isProblem(answer)) failed(new ProblemError(answer));
      else failed(new Error(`POST submissions: ${request.status}`));
    });
    request.send(file);
  });
}

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === "object" && answer !== null && "findings" in answer;
