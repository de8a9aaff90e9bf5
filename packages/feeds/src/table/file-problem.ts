import { error, type Finding } from "@footbridge/core/finding.ts";

/** A file that cannot be read as the list it should be: it carries the finding that says why. */
export class FileProblem extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.message);
    this.name = "FileProblem";
    this.finding = finding;
  }
}

export const fileProblem = (code: string, at: string, message: string, fix: string): FileProblem =>
  new FileProblem(error(code, at, message, fix));

/** The finding a thrown thing stands for: a file problem's own, or one that quotes what the disk said. */
export function findingOf(thrown: unknown, fileName: string): Finding {
  if (thrown instanceof FileProblem) return thrown.finding;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return error(
    "feed.file-unreadable",
    fileName,
    `The file could not be read: ${reason}.`,
    "Check that the file is there, is not open elsewhere, and may be read by you.",
  );
}
