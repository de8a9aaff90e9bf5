import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { type FindingWords, SayFinding } from "../found/say-finding.tsx";

interface TroubleProps {
  readonly trouble: Error | undefined;
  /** The findings of this deed in the page's language; without them, as the server says them. */
  readonly words?: FindingWords;
}

const none: FindingWords = {};

/** What went wrong with a deed, beside its button: the server's own findings, or that it cannot be reached. */
export function DeedTrouble({ trouble, words = none }: TroubleProps) {
  if (trouble === undefined) return undefined;
  if (!(trouble instanceof ProblemError)) {
    return (
      <p className="fbw-problem" role="alert">
        <Trans>Footbridge cannot be reached. Nothing was changed; try again.</Trans>
      </p>
    );
  }
  const { findings, detail } = trouble.problem;
  return (
    <div className="fbw-problem" role="alert">
      {findings.length === 0 ? <p lang="en">{detail}</p> : undefined}
      {findings.map((finding) => (
        <p key={`${finding.code} ${finding.at}`}>
          <SayFinding finding={finding} words={words} />
        </p>
      ))}
    </div>
  );
}
