import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { type SubmitEvent, useCallback, useState } from "react";
import { contactFindings } from "../found/contact-words.ts";
import { useDeed } from "../measure/deed.ts";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { TextField } from "../measure/fields.tsx";
import { useFresh } from "../mine/ask.ts";
import { OrgName } from "../work/org-name.tsx";
import { Tick } from "../work/tick.tsx";
import { askPerson, type PersonRecord } from "./ask.ts";
import { WhyWrong } from "./why-wrong.tsx";

interface CorrectContactProps {
  readonly person: PersonRecord["person"];
  /** Reads the record anew. */
  readonly onDone: () => void;
}

/** E-mail, phone or birth date that were written down wrong: put right, with the reason. */
export function CorrectContact({ person, onDone }: CorrectContactProps) {
  const [done, setDone] = useState<Told<"correctPerson">>();
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
      <output>{done === undefined ? undefined : <Outcome done={done} />}</output>
    </details>
  );
}

function Outcome({ done: { told, linked, asked } }: { readonly done: Told<"correctPerson"> }) {
  return (
    <>
      {told === 0 ? (
        <Trans>Corrected. There is no address to write to: tell the person.</Trans>
      ) : (
        <Trans>Corrected. A letter tells the person, at the old and the new address.</Trans>
      )}{" "}
      {linked === 0 ? undefined : (
        <Plural
          value={linked}
          one="# linked record says the same now."
          other="# linked records say the same now."
        />
      )}{" "}
      {asked === 0 ? undefined : (
        <Plural
          value={asked}
          one="# linked record is not yours to correct: its house was asked by letter to look."
          other="# linked records are not yours to correct: their houses were asked by letter to look."
        />
      )}
    </>
  );
}

interface FormProps {
  readonly person: PersonRecord["person"];
  readonly onDone: (told: Told<"correctPerson">) => void;
}

function Form({ person, onDone }: FormProps) {
  const [typed, setTyped] = useState(() => ({
    email: person.email ?? "",
    phone: person.phone ?? "",
    born: person.born ?? "",
  }));
  const [why, setWhy] = useState("");
  const [missing, setMissing] = useState(false);
  const linked = useLinked(person.id);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const changed = Object.entries(typed)
    .map(([name, text]) => [name, text.trim()] as const)
    .filter(([name, text]) => text !== (person[name as keyof typeof typed] ?? ""));
  const send = useDeed(
    () =>
      askPerson("correctPerson", {
        params: { person: person.id },
        body: {
          why: why.trim(),
          ...Object.fromEntries(changed),
          also: linked.map(({ id }) => id).filter((id) => !left.has(id)),
        },
      }),
    (told) => {
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
      {linked.length === 0 ? undefined : <Also linked={linked} left={left} onLeft={setLeft} />}
      <WhyWrong value={why} onValue={setWhy} missing={missing} />
      <DeedTrouble trouble={send.trouble} words={contactFindings} />
      <p className="fbp-buttons">
        <button type="submit" className="usa-button" aria-disabled={changed.length === 0 || send.busy}>
          <Trans>Correct it</Trans>
        </button>
      </p>
    </form>
  );
}

type Linked = PersonRecord["person"];

/** The records that are read as one with this one, as far as they may be seen. */
function useLinked(id: string): readonly Linked[] {
  const load = useCallback(() => askPerson("findSamePerson", { params: { person: id } }), [id]);
  return useFresh(load).data?.linked.flatMap(({ person }) => person ?? []) ?? [];
}

interface AlsoProps {
  readonly linked: readonly Linked[];
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** Which linked records say the same from now on: all, but those whose tick is taken away. */
function Also({ linked, left, onLeft }: AlsoProps) {
  return (
    <fieldset className="fbp-also">
      <legend>
        <Trans>Correct it also in the linked record of</Trans>
      </legend>
      {linked.map(({ id, org, name }) => (
        <Tick
          key={id}
          checked={!left.has(id)}
          onChecked={(checked) =>
            onLeft(new Set(checked ? [...left].filter((one) => one !== id) : [...left, id]))
          }
        >
          {org === "" ? <Trans>the person themselves</Trans> : <OrgName org={org} />} · {name}
        </Tick>
      ))}
      <p className="fbw-quiet">
        <Trans>Where you may not, that house gets a letter that asks it to look.</Trans>
      </p>
    </fieldset>
  );
}
