import { Trans } from "@lingui/react/macro";
import { useState } from "react";

/** Codes for the day the phone is lost: each works once, and they are shown only now. */
export function BackupCodes({ codes }: { readonly codes: readonly string[] }) {
  const [copied, setCopied] = useState(false);
  const copy = (): void =>
    void navigator.clipboard.writeText(codes.join("\n")).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <p>
        <Trans>
          Each signs you in once if your phone is lost. They are shown only now: print them or put them in a
          safe place.
        </Trans>
      </p>
      <ul className="fbk-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="usa-button usa-button--outline" onClick={copy}>
          <Trans>Copy the codes</Trans>
        </button>{" "}
        <output>{copied ? <Trans>Copied.</Trans> : undefined}</output>
      </p>
    </>
  );
}
