import type { Finding } from "@footbridge/core/finding.ts";
import type { MessageDescriptor } from "@lingui/core";
import { useLingui } from "@lingui/react/macro";

/** What is wrong and how to mend it, by the codes of findings; with their values in braces. */
export type FindingWords = Readonly<
  Record<string, readonly [message: MessageDescriptor, fix: MessageDescriptor]>
>;

interface SayProps {
  readonly finding: Finding;
  readonly words: FindingWords;
}

/** A finding in the language of the page; in the core's English where there are no words for its code. */
export function SayFinding({ finding: { code, message, fix, values = {} }, words }: SayProps) {
  const { i18n } = useLingui();
  const own = words[code];
  if (own === undefined)
    return (
      <span lang="en">
        {message} {fix}
      </span>
    );
  const [what, mend] = own.map((one) => i18n._({ ...one, values }));
  return (
    <>
      {what} {mend}
    </>
  );
}
