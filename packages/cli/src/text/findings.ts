import type { Finding } from "@footbridge/core/finding.ts";

const signs: Readonly<Record<Finding["severity"], string>> = {
  error: "✗",
  warning: "!",
  repair: "~",
};

/** Findings as people read them: what, where, how to mend. */
export function findingsText(findings: readonly Finding[]): string {
  return findings
    .map(
      ({ severity, at, message, fix, code }) => `${signs[severity]} ${at}\n    ${message} ${fix} [${code}]\n`,
    )
    .join("");
}
