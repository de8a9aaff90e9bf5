import type { Finding } from "@footbridge/core/finding.ts";
import { Trans } from "@lingui/react/macro";

/** Why the last thing written on this device was not taken; all else stands. */
export function RefusedNote({ findings }: { readonly findings: readonly Finding[] }) {
  const [first] = findings;
  if (first === undefined) return undefined;
  return (
    <p className="fbd-line" role="alert">
      <Trans>The last thing you wrote did not get on the board.</Trans> <Why code={first.code} />
    </p>
  );
}

function Why({ code }: { readonly code: string }) {
  if (code.endsWith("too-long") || code.endsWith("too-large"))
    return <Trans>It is too long. Make it shorter.</Trans>;
  if (code.endsWith("enough"))
    return <Trans>You have filled your part of the board. Leave room for others.</Trans>;
  if (code.endsWith("full")) return <Trans>The board is full. Add a comment to a card.</Trans>;
  if (code.endsWith("time"))
    return <Trans>The clock of this phone is wrong. Set it, then write it again.</Trans>;
  if (code.endsWith("not-yours")) return <Trans>Someone else wrote that card. Add a comment to it.</Trans>;
  if (code.endsWith("too-fast") || code.endsWith("too-many"))
    return <Trans>That was a lot at once. Wait a little.</Trans>;
  return <Trans>Open the page again, then write it once more.</Trans>;
}
