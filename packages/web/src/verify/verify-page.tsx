import "../styles/verify.css";
import { ProblemError, type Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { askHelp } from "../directory/ask.ts";
import { useDeed } from "../measure/deed.ts";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";

type Verdict = Told<"verifyCredential">;

/** A badge or a record that somebody shows: is it as it was signed? */
export function VerifyPage() {
  const { t } = useLingui();
  const [verdict, setVerdict] = useState<Verdict & { readonly file: string }>();
  const [file, setFile] = useState<File>();
  const check = useDeed(
    async (one: File) => ({ ...(await askHelp("verifyCredential", { body: one })), file: one.name }),
    setVerdict,
  );
  const take = (one: File | undefined): void => {
    if (one === undefined) return;
    setFile(one);
    setVerdict(undefined);
    check.run(one);
  };
  return (
    <div className="fb-stack fb-open">
      <PageHeading title={t`Is it real?`} />
      <p>
        <Trans>
          Did someone show you a badge or a record of what they learned? Choose the file, and we check if it
          is just as it was signed. We do not keep it.
        </Trans>
      </p>
      <div>
        <label className="usa-label" htmlFor="credential">
          <Trans>The file</Trans>
        </label>
        <input
          id="credential"
          type="file"
          className="usa-file-input"
          accept=".json,.jsonld,.jwt,.txt,.png,.svg"
          onChange={({ target }) => {
            take(target.files?.[0]);
            target.value = "";
          }}
        />
      </div>
      {check.trouble === undefined ? undefined : <Said trouble={check.trouble} again={() => take(file)} />}
      <output className="fb-block">{verdict === undefined ? undefined : <Answer verdict={verdict} />}</output>
    </div>
  );
}

function Said({ trouble, again }: { readonly trouble: Error; readonly again: () => void }) {
  if (trouble instanceof ProblemError && trouble.problem.code === "too-large")
    return (
      <p role="alert">
        <Trans>
          This file is too big to be a badge or a record. Choose the file itself, without other files.
        </Trans>
      </p>
    );
  return <Trouble trouble={trouble} again={again} />;
}

function Answer({ verdict }: { readonly verdict: Verdict & { readonly file: string } }) {
  const { file, outcome, issuedHere, credential, findings } = verdict;
  return (
    <section className="fb-stack" aria-labelledby="verdict">
      <h2 id="verdict">
        {outcome === "valid" ? (
          <Trans>Yes. It is just as it was signed.</Trans>
        ) : outcome === "invalid" ? (
          <Trans>No. Do not trust this file.</Trans>
        ) : (
          <Trans>We can not tell.</Trans>
        )}
      </h2>
      <p>
        <strong>{credential?.name ?? file}</strong>
      </p>
      <p>
        {outcome === "valid" ? (
          issuedHere ? (
            <Trans>We signed it here. No one has changed it since.</Trans>
          ) : (
            <Trans>
              No one has changed it since. Ask the school or group named in it if this is their key:
            </Trans>
          )
        ) : outcome === "invalid" ? (
          <Trans>It was changed, has ended, or is not a badge or record. Ask for it again.</Trans>
        ) : (
          <Trans>We found nothing wrong, but we need more than this file to be sure.</Trans>
        )}{" "}
        {outcome === "valid" && !issuedHere ? (
          <span className="fb-breaks">{credential?.issuer}</span>
        ) : undefined}
      </p>
      {findings.length === 0 ? undefined : (
        <details>
          <summary>
            <Trans>What we found</Trans>
          </summary>
          <ul className="usa-list" lang="en">
            {findings.map(({ code, at, message, fix }) => (
              <li key={`${code} ${at}`}>
                {at === "" ? undefined : <strong className="fb-breaks">{at}: </strong>}
                {message} {fix}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
