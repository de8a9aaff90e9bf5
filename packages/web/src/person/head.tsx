import { Trans } from "@lingui/react/macro";
import { CorrectContact } from "./correct-contact.tsx";
import { DayOf } from "./day-of.tsx";
import { LanguageName } from "../parts/language-name.tsx";
import type { PersonRecord } from "./ask.ts";

interface HeadProps {
  readonly person: PersonRecord["person"];
  readonly why: string;
  readonly onOther: () => void;
  /** Reads the record anew. */
  readonly again: () => void;
}

/** How to reach the person, in which language, and the reason that was given. */
export function Head({ person, why, onOther, again }: HeadProps) {
  const { email, phone, language, born } = person;
  return (
    <div className="fbp-head">
      <p className="fbp-contact">
        {phone === undefined ? undefined : (
          <span className="fbw-bit">
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>
          </span>
        )}
        {email === undefined ? undefined : (
          <span className="fbw-bit">
            <a href={`mailto:${email}`}>{email}</a>
          </span>
        )}
        {phone === undefined && email === undefined ? (
          <span className="fbw-bit">
            <Trans>No phone or e-mail known</Trans>
          </span>
        ) : undefined}
        <span className="fbw-bit">
          <Trans>
            Speaks <LanguageName code={language} />
          </Trans>
        </span>
        {born === undefined ? undefined : (
          <span className="fbw-bit">
            <Trans>
              Born <DayOf day={born} />
            </Trans>
          </span>
        )}
      </p>
      <p className="fbw-quiet">
        <Trans>Why you look: {why}</Trans>{" "}
        <button type="button" className="fbw-text-button" onClick={onOther}>
          <Trans>Change</Trans>
        </button>
      </p>
      <CorrectContact person={person} onDone={again} />
    </div>
  );
}
