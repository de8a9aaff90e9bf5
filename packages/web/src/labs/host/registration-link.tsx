import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useRef, useState } from "react";
import { TextField } from "../../measure/fields.tsx";
import type { RegistrationTold } from "../ask.ts";

interface LinkProps {
  readonly code: string;
  readonly ended: boolean;
  readonly title: string;
}

/** The link that is sent to partners. */
export function RegistrationLink({ code, ended, title }: LinkProps) {
  const { t } = useLingui();
  const shown = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState(false);
  const link = `${window.location.origin}/lab-register/${code}`;
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(t`Register here, without an account: ${link}`)}`;
  return (
    <div className="fb-stack">
      {ended ? (
        <p className="fbd-line">
          <Trans>The last day is past: nobody else is taken. Set another day to open it again.</Trans>
        </p>
      ) : undefined}
      <p>
        <Trans>Send this link to your partners:</Trans>{" "}
        <code ref={shown} className="fbd-ahead__link">
          {link}
        </code>
      </p>
      <p className="fbd-row">
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => {
            // Where the browser does not let pages copy, it is marked to be copied by hand.
            if (shown.current !== null) window.getSelection()?.selectAllChildren(shown.current);
            void navigator.clipboard?.writeText(link).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          {copied ? <Trans>Copied</Trans> : <Trans>Copy the link</Trans>}
        </button>
        <a href={mail}>
          <Trans>Write a mail with it</Trans>
        </a>
        <a href={link} target="_blank" rel="noreferrer">
          <Trans>See the page</Trans>
        </a>
      </p>
    </div>
  );
}

interface LimitsProps {
  readonly open: RegistrationTold["open"];
  /** Of the lab. */
  readonly day: string;
  readonly busy: boolean;
  readonly onOpen: (until: string, most: number) => void;
  readonly onClose: () => void;
}

/** As many as a lab has seats. */
const seats = 2000;

/** Until when, and how many. */
export function RegistrationLimits({ open, day, busy, onOpen, onClose }: LimitsProps) {
  const [until, setUntil] = useState<string>(open?.until ?? day);
  const [most, setMost] = useState(String(open?.most ?? 300));
  const count = /^\d{1,4}$/.test(most) ? Number(most) : 0;
  const wrong = count < 1 || count > seats;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!wrong && until !== "") onOpen(until, count);
  };
  return (
    <form className="fbd-row" onSubmit={submit}>
      <TextField label={<Trans>Last day to register</Trans>} type="date" value={until} onValue={setUntil} />
      <TextField
        label={<Trans>Places</Trans>}
        value={most}
        onValue={setMost}
        problem={wrong ? <Trans>From 1 to {seats}.</Trans> : undefined}
      />
      <button type="submit" className="usa-button" disabled={busy || wrong || until === ""}>
        {open === undefined ? <Trans>Open registration</Trans> : <Trans>Save</Trans>}
      </button>
      {open === undefined ? undefined : (
        <button type="button" className="fbw-text-button" disabled={busy} onClick={onClose}>
          <Trans>End the link; the list stays</Trans>
        </button>
      )}
    </form>
  );
}
