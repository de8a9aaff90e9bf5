import { Trans } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { useDeed } from "../measure/deed.ts";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { TextField } from "../measure/fields.tsx";
import { askPerson, type PersonRecord } from "./ask.ts";

interface CorrectContactProps {
  readonly person: PersonRecord["person"];
  /** Reads the record anew. */
  readonly onDone: () => void;
}

/** E-mail, phone or birth date that were written down wrong: put right, with the reason. */
export function CorrectContact({ person, onDone }: CorrectContactProps) {
  const [done, setDone] = useState<number>();
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Trans>Correct e-mail, phone or birth date</Trans>
      </summary>
      {open ? (
        <Form
          person={person}
          onDone={(told) => {
            setDone(told);
            onDone();
          }}
        />
      ) : undefined}
      <output>
        {done === undefined ? undefined : done === 0 ? (
          <Trans>Corrected. There is no address to write to: tell the person.</Trans>
        ) : (
          <Trans>Corrected. A letter tells the person, at the old and the new address.</Trans>
        )}
      </output>
    </details>
  );
}

interface FormProps {
  readonly person: PersonRecord["person"];
  /** With how many letters went out. */
  readonly onDone: (told: number) => void;
}

function Form({ person, onDone }: FormProps) {
  const [typed, setTyped] = useState(() => ({
    email: person.email ?? "",
    phone: person.phone ?? "",
    born: person.born ?? "",
  }));
  const [why, setWhy] = useState("");
  const [missing, setMissing] = useState(false);
  const changed = Object.entries(typed)
    .map(([name, text]) => [name, text.trim()] as const)
    .filter(([name, text]) => text !== (person[name as keyof typeof typed] ?? ""));
  const send = useDeed(
    () =>
      askPerson("correctPerson", {
        params: { person: person.id },
        body: { why: why.trim(), ...Object.fromEntries(changed) },
      }),
    ({ told }) => {
      setWhy("");
      onDone(told);
    },
  );
  const set = (name: keyof typeof typed) => (text: string) =>
    setTyped((before) => ({ ...before, [name]: text }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(why.trim() === "");
    if (why.trim() !== "" && changed.length > 0 && !send.busy) send.run();
  };
  return (
    <form className="fbp-form" onSubmit={submit} noValidate>
      <p className="fbw-quiet">
        <Trans>What stood there before stays in “who looked”. An empty field takes it away.</Trans>
      </p>
      <div className="fbp-fields">
        <TextField label={<Trans>E-mail</Trans>} value={typed.email} onValue={set("email")} />
        <TextField label={<Trans>Phone</Trans>} value={typed.phone} onValue={set("phone")} />
        <TextField label={<Trans>Birth date</Trans>} type="date" value={typed.born} onValue={set("born")} />
      </div>
      <TextField
        label={<Trans>Why it was wrong</Trans>}
        value={why}
        onValue={setWhy}
        problem={missing ? <Trans>Write the reason in a few words.</Trans> : undefined}
      />
      <DeedTrouble trouble={send.trouble} />
      <p className="fbp-buttons">
        <button type="submit" className="usa-button" aria-disabled={changed.length === 0 || send.busy}>
          <Trans>Correct it</Trans>
        </button>
      </p>
    </form>
  );
}
