import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import { type Affiliation, affiliationWords } from "../room/affiliation-words.ts";
import { DoorSelect, DoorText } from "../room/door-fields.tsx";

/** What somebody says who will come. */
export interface RegisterSaid {
  readonly name: string;
  readonly affiliation: Affiliation;
  readonly organization: string;
  readonly email: string;
  readonly leads: boolean;
  readonly reminders: boolean;
}

interface RegisterFormProps {
  readonly busy: boolean;
  readonly trouble: ReactNode;
  readonly onSend: (said: RegisterSaid) => void;
}

type Told = Omit<RegisterSaid, "affiliation"> & { readonly affiliation: Affiliation | undefined };

const nothing: Told = {
  name: "",
  affiliation: undefined,
  organization: "",
  email: "",
  leads: false,
  reminders: false,
};

/** Letters that the service takes of an organization or an address. */
const longestLine = 200;

/** Looks like an address; the service looks again. */
const looksRight = (email: string): boolean => email === "" || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);

/** Who comes, where from, and as what. */
export function RegisterForm({ busy, trouble, onSend }: RegisterFormProps) {
  const { i18n } = useLingui();
  const [told, setTold] = useState(nothing);
  const [asked, setAsked] = useState(false);
  const { name, affiliation, organization, email } = told;
  const set = (more: Partial<Told>): void => setTold({ ...told, ...more });
  const plain = { name: name.trim(), organization: organization.trim(), email: email.trim() };
  const badMail = !looksRight(plain.email);
  const missing = plain.name === "" || affiliation === undefined;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (affiliation === undefined || missing || badMail) return;
    onSend({ ...told, ...plain, affiliation, reminders: told.reminders && plain.email !== "" });
  };
  return (
    <form className="fbd-door" onSubmit={submit} noValidate>
      <DoorText
        label={<Trans>Your name, as people call you</Trans>}
        value={name}
        wrong={asked && plain.name === ""}
        onValue={(value) => set({ name: value })}
      />
      <DoorSelect
        label={<Trans>Where do you come from?</Trans>}
        value={affiliation ?? ""}
        options={affiliationWords.map(([id, words]) => ({ id, name: i18n._(words) }))}
        wrong={asked && affiliation === undefined}
        onValue={(value) => set({ affiliation: affiliationWords.find(([one]) => one === value)?.[0] })}
      />
      <DoorText
        label={<Trans>Name of your school, company or group, if you like</Trans>}
        value={organization}
        longest={longestLine}
        wrong={false}
        onValue={(value) => set({ organization: value })}
      />
      <DoorText
        label={<Trans>Your e-mail, if you want your code by mail</Trans>}
        value={email}
        longest={longestLine}
        fill="email"
        wrong={asked && badMail}
        onValue={(value) => set({ email: value })}
      />
      <Tick checked={told.leads} onChecked={(leads) => set({ leads })}>
        <Trans>I can help to lead a table</Trans>
      </Tick>
      {plain.email === "" ? undefined : (
        <Tick checked={told.reminders} onChecked={(reminders) => set({ reminders })}>
          <Trans>You may write to me about next steps after the day</Trans>
        </Tick>
      )}
      <p className="fbd-problem" role="alert">
        {asked && (missing || badMail) ? <Mend missing={missing} /> : trouble}
      </p>
      <button type="submit" className="usa-button fb-big-button" disabled={busy}>
        <Trans>Register</Trans>
      </button>
      <p className="fb-quiet">
        <Trans>The host sees what you write here. Your name is not kept in the record of the day.</Trans>
      </p>
    </form>
  );
}

const Mend = ({ missing }: { readonly missing: boolean }) =>
  missing ? (
    <Trans>Tell us your name and where you come from.</Trans>
  ) : (
    <Trans>Look at your e-mail again. It should look like name@example.org.</Trans>
  );

interface TickProps {
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly children: ReactNode;
}

function Tick({ checked, onChecked, children }: TickProps) {
  const id = useId();
  return (
    <p className="usa-checkbox">
      <input
        className="usa-checkbox__input"
        id={id}
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChecked(target.checked)}
      />
      <label className="usa-checkbox__label" htmlFor={id}>
        {children}
      </label>
    </p>
  );
}
