import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { requestFindings } from "../found/request-words.ts";
import { type FindingWords, SayFinding } from "../found/say-finding.tsx";
import { useLocale } from "../i18n/locale.ts";

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
  const { findings, detail, code } = trouble.problem;
  const known = { ...requestFindings, ...words };
  return (
    <div className="fbw-problem" role="alert">
      {findings.length === 0 ? <Whole code={code} detail={detail} /> : undefined}
      {findings.map((finding) => (
        <p key={`${finding.code} ${finding.at}`}>
          <SayFinding finding={finding} words={known} />
        </p>
      ))}
    </div>
  );
}

type Code = ProblemError["problem"]["code"];

/** What the server says of the whole deed, in English; in another language, what kind of trouble it is comes first. */
function Whole({ code, detail }: { readonly code: Code; readonly detail: string }) {
  const english = useLocale() === "en";
  return (
    <>
      {english ? undefined : (
        <p>
          <KindOf code={code} />
        </p>
      )}
      <p lang="en">{detail}</p>
    </>
  );
}

function KindOf({ code }: { readonly code: Code }) {
  if (code === "not-allowed") return <Trans>This is not open to you.</Trans>;
  if (code === "not-found") return <Trans>It is not there any more.</Trans>;
  if (code === "wrong-state")
    return <Trans>It does not stand as it did when you read it. Read it again, then try once more.</Trans>;
  if (code === "too-many-requests" || code === "busy" || code === "not-ready")
    return <Trans>That was too much at once. Wait a moment, then try again.</Trans>;
  return <Trans>The server could not use this. In its own words:</Trans>;
}
