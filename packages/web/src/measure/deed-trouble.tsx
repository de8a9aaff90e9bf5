import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";

/** What went wrong with a deed, beside its button: the server's own findings, or that it cannot be reached. */
export function DeedTrouble({ trouble }: { readonly trouble: Error | undefined }) {
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
    <div className="fbw-problem" role="alert" lang="en">
      {findings.length === 0 ? <p>{detail}</p> : undefined}
      {findings.map(({ code, at, message, fix }) => (
        <p key={`${code} ${at}`}>
          {message} {fix}
        </p>
      ))}
    </div>
  );
}
