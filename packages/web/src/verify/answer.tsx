import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { wordsOf } from "./finding-words.ts";

/** What was found about a file. */
export type Verdict = Told<"verifyCredential"> & { readonly file: string };

const marks = { valid: "✓", invalid: "✗", "cannot-check": "?" } as const;

/** On a phone the answer would stand below the edge. */
const seen = (section: HTMLElement | null): void => section?.scrollIntoView({ block: "nearest" });

/** Whether it is real, and why: in plain words, with the places in the file for whoever made it. */
export function Answer({ verdict }: { readonly verdict: Verdict }) {
  const { file, outcome, issuedHere, credential, findings } = verdict;
  return (
    <section className={`fb-stack fb-verdict fb-verdict--${outcome}`} aria-labelledby="verdict" ref={seen}>
      <h2 id="verdict">
        <span aria-hidden="true">{marks[outcome]} </span>
        <Headline verdict={verdict} />
      </h2>
      <p>
        <strong className="fb-breaks">{credential?.name ?? file}</strong>
      </p>
      {outcome === "valid" ? (
        <p>
          {issuedHere ? (
            <Trans>We signed it here. No one has changed it since.</Trans>
          ) : (
            <>
              <Trans>
                No one has changed it since. Ask the school or group named in it if this is their key:
              </Trans>{" "}
              <span className="fb-breaks">{credential?.issuer}</span>
            </>
          )}
        </p>
      ) : (
        <Reasons findings={findings} />
      )}
      {findings.length === 0 ? undefined : <Places findings={findings} />}
    </section>
  );
}

type Findings = Verdict["findings"];

const isOnly = (findings: Findings, code: RegExp): boolean =>
  findings.filter(({ severity }) => severity === "error").every((each) => code.test(each.code));

function Headline({ verdict: { outcome, credential, findings } }: { readonly verdict: Verdict }) {
  if (outcome === "valid") return <Trans>Yes. It is just as it was signed.</Trans>;
  if (outcome === "cannot-check") return <Trans>We can not tell.</Trans>;
  if (credential === undefined) return <Trans>We can not read a badge or record in this file.</Trans>;
  if (isOnly(findings, /\.(dates|token)\.over$/)) return <Trans>No. It has ended.</Trans>;
  if (isOnly(findings, /\.status\.withdrawn$/)) return <Trans>No. It was taken back.</Trans>;
  return <Trans>No. Do not trust this file.</Trans>;
}

/** Each reason once, what is wrong before what is only not known. */
function Reasons({ findings }: { readonly findings: Findings }) {
  const { i18n } = useLingui();
  const isWrong = findings.some(({ severity }) => severity === "error");
  const told = findings.filter(({ severity }) => !isWrong || severity === "error");
  const said = [...new Set(told.map(({ code }) => wordsOf(code)))];
  return (
    <ul className="usa-list">
      {said.map(([what, then]) => (
        <li key={what.id}>
          {i18n._(what)} {i18n._(then)}
        </li>
      ))}
    </ul>
  );
}

/** Places and codes: the same in every language. */
function Places({ findings }: { readonly findings: Findings }) {
  return (
    <details>
      <summary>
        <Trans>For the one who made the file</Trans>
      </summary>
      <ul className="usa-list">
        {findings.map(({ code, at }) => (
          <li key={`${code} ${at}`} className="fb-breaks">
            {at === "" ? undefined : (
              <>
                <code>{at}</code>:{" "}
              </>
            )}
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
