import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";

interface InviteLinkProps {
  readonly link: string;
  readonly email: string;
}

/** The link of an invitation, once: to copy, or to write from one's own mail. */
export function InviteLink({ link, email }: InviteLinkProps) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const subject = t`Your invitation to Footbridge`;
  const body = t`Open this link to join: ${link}`;
  const mail = `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return (
    <output className="fbk-made">
      <p>
        <Trans>
          {email} is invited. The link works once, for seven days, and is shown only now; it also goes out by
          letter where a mail server is set up.
        </Trans>
      </p>
      <code>{link}</code>
      <p className="fbw-bits">
        <button
          type="button"
          className="fbw-text-button"
          onClick={() =>
            void navigator.clipboard.writeText(link).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {copied ? <Trans>Copied</Trans> : <Trans>Copy the link</Trans>}
        </button>{" "}
        <a href={mail}>
          <Trans>Write a mail with it</Trans>
        </a>
      </p>
    </output>
  );
}
