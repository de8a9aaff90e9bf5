import { ProblemError, type Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { callTo } from "../catalog/contact.tsx";
import { askHelp } from "../directory/ask.ts";
import { LanguageName } from "../parts/language-name.tsx";

/** Name and phone on asking only: whatever opens links by itself, such as a mail scanner, sees no person. */
export function WhoItIs({ token }: { readonly token: string }) {
  const [person, setPerson] = useState<Told<"showReferralPerson">>();
  const [trouble, setTrouble] = useState<Error>();
  const show = (): void => {
    setTrouble(undefined);
    askHelp("showReferralPerson", { params: { token }, body: {} }).then(setPerson, (reason: unknown) =>
      setTrouble(reason instanceof Error ? reason : new Error(String(reason))),
    );
  };
  if (person !== undefined) return <Person person={person} />;
  return (
    <div className="fb-reply__person">
      <button type="button" className="usa-button usa-button--outline" onClick={show}>
        <Trans>Show who it is and how to reach them</Trans>
      </button>
      <p className="fb-quiet">
        <Trans>They said yes to this. They will see that you looked.</Trans>
      </p>
      {trouble === undefined ? undefined : (
        <p className="usa-error-message" role="alert">
          {trouble instanceof ProblemError ? (
            <Trans>The name is no longer shown: the person took their yes back, or the link has ended.</Trans>
          ) : (
            <Trans>That did not work. Check your connection, then try again.</Trans>
          )}
        </p>
      )}
    </div>
  );
}

const Person = ({
  person: { name, phone, email, language, note },
}: {
  readonly person: Told<"showReferralPerson">;
}) => (
  <div className="fb-reply__person">
    <output>
      <strong>{name}</strong>
    </output>
    {phone === undefined ? undefined : (
      <p>
        <a href={callTo(phone)}>{phone}</a>
      </p>
    )}
    {email === undefined ? undefined : (
      <p>
        <a href={`mailto:${email}`}>{email}</a>
      </p>
    )}
    {language === undefined ? undefined : (
      <p>
        <Trans>
          Speaks <LanguageName code={language} />
        </Trans>
      </p>
    )}
    {note === undefined ? undefined : <p>{note}</p>}
  </div>
);
