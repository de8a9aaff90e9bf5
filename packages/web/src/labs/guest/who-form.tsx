import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { type Affiliation, affiliationWords } from "../room/affiliation-words.ts";
import { plainCode } from "./code-form.tsx";
import { DoorSelect, DoorText } from "../room/door-fields.tsx";

/** What a guest says at the door. */
export interface GuestSaid {
  readonly code: string;
  readonly name: string;
  readonly affiliation: Affiliation;
  readonly organization: string;
}

interface WhoFormProps {
  /** From the address, where somebody scanned it. */
  readonly code: string;
  readonly trouble: ReactNode;
  readonly busy: boolean;
  readonly onJoin: (said: GuestSaid) => void;
}

/** Who comes in, by which code: a name to be called by, and where from. No account. */
export function WhoForm({ code, trouble, busy, onJoin }: WhoFormProps) {
  const { i18n } = useLingui();
  const [typed, setTyped] = useState(code);
  const [name, setName] = useState("");
  const [affiliation, setAffiliation] = useState<Affiliation>();
  const [organization, setOrganization] = useState("");
  const [asked, setAsked] = useState(false);
  const plain = plainCode(typed);
  const missing = plain === "" || name.trim() === "" || affiliation === undefined;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (affiliation === undefined || missing) return;
    onJoin({ code: plain, name: name.trim(), affiliation, organization: organization.trim() });
  };
  return (
    <form className="fbd-door" onSubmit={submit} noValidate>
      <DoorText
        label={<Trans>The code on the big screen</Trans>}
        value={typed}
        wrong={asked && plain === ""}
        onValue={setTyped}
        code
      />
      <DoorText
        label={<Trans>Your name, as people call you</Trans>}
        value={name}
        wrong={asked && name.trim() === ""}
        onValue={setName}
      />
      <DoorSelect
        label={<Trans>Where do you come from?</Trans>}
        value={affiliation ?? ""}
        options={affiliationWords.map(([id, words]) => ({ id, name: i18n._(words) }))}
        wrong={asked && affiliation === undefined}
        onValue={(value) => setAffiliation(affiliationWords.find(([one]) => one === value)?.[0])}
      />
      <DoorText
        label={<Trans>Name of your school, company or group, if you like</Trans>}
        value={organization}
        wrong={false}
        onValue={setOrganization}
      />
      <p className="fbd-problem" role="alert">
        {asked && missing ? <Trans>Tell us the code, your name, and where you come from.</Trans> : trouble}
      </p>
      <button type="submit" className="usa-button fb-big-button" disabled={busy}>
        <Trans>Come in</Trans>
      </button>
      <p className="fb-quiet">
        <Trans>
          Your table sees your name on your cards. Your name is not kept in the record of the day.
        </Trans>
      </p>
    </form>
  );
}
