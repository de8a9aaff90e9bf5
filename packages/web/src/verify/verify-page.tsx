import "../styles/verify.css";
import { mostCredentialBytes } from "@footbridge/contract/accounts/credential-bounds.ts";
import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { askHelp } from "../directory/ask.ts";
import { useDeed } from "../measure/deed.ts";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { Answer, type Verdict } from "./answer.tsx";
import { Paste } from "./paste.tsx";

interface Given {
  readonly name: string;
  readonly bytes: Blob;
}

/** A badge or a record that somebody shows: is it as it was signed? */
export function VerifyPage() {
  const { t } = useLingui();
  const [verdict, setVerdict] = useState<Verdict>();
  const [given, setGiven] = useState<Given>();
  const check = useDeed(
    async ({ name, bytes }: Given) => ({ ...(await asked(bytes)), file: name }),
    setVerdict,
  );
  const isTooBig = given !== undefined && given.bytes.size > mostCredentialBytes;
  const take = (one: Given): void => {
    setGiven(one);
    setVerdict(undefined);
    if (one.bytes.size <= mostCredentialBytes) check.run(one);
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
            const [file] = target.files ?? [];
            if (file !== undefined) take({ name: file.name, bytes: file });
            target.value = "";
          }}
        />
      </div>
      <Paste take={(text) => take({ name: t`The text`, bytes: new Blob([text]) })} />
      {isTooBig ? (
        <p role="alert">
          <Trans>
            This file is too big to be a badge or a record. Choose the file itself, without other files.
          </Trans>
        </p>
      ) : check.trouble === undefined || given === undefined ? undefined : (
        <Trouble trouble={check.trouble} again={() => take(given)} />
      )}
      <output className="fb-block">
        {check.busy ? (
          <p>
            <Trans>Checking …</Trans>
          </p>
        ) : verdict === undefined ? undefined : (
          <Answer verdict={verdict} />
        )}
      </output>
    </div>
  );
}

/** Another file is being checked: it is asked again after so long, in milliseconds, a few times. */
const waitMs = 700;

async function asked(body: Blob, left = 8): Promise<Omit<Verdict, "file">> {
  try {
    return await askHelp("verifyCredential", { body });
  } catch (reason) {
    if (left === 0 || !(reason instanceof ProblemError) || reason.problem.code !== "busy") throw reason;
    await new Promise((wake) => window.setTimeout(wake, waitMs));
    return asked(body, left - 1);
  }
}
