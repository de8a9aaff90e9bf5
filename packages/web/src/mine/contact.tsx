import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import { useDeed } from "../measure/deed.ts";
import { Loading } from "../parts/loading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { askMine, useFresh } from "./ask.ts";

const load = () => askMine("readContact", { params: { person: "me" } });

/** Name, phone and language, which the person can change. */
export function Contact() {
  const { data, trouble, again } = useFresh(load);
  return (
    <section className="fb-stack" aria-labelledby="contact">
      <h2 id="contact">
        <Trans>How to reach you</Trans>
      </h2>
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {data === undefined && trouble === undefined ? <Loading lines={3} /> : undefined}
      {data === undefined ? undefined : <ContactForm contact={data} />}
    </section>
  );
}

function ContactForm({ contact }: { readonly contact: Told<"readContact"> }) {
  const [name, setName] = useState(contact.name);
  const [phone, setPhone] = useState(contact.phone ?? "");
  const [language, setLanguage] = useState(contact.language === "es" ? "es" : "en");
  const [saved, setSaved] = useState(false);
  const id = useId();
  const save = useDeed(
    () =>
      askMine("saveContact", {
        params: { person: "me" },
        body: {
          name,
          language: language === "es" ? "es" : "en",
          ...(phone.trim() === "" ? {} : { phone }),
        },
      }),
    () => setSaved(true),
  );
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setSaved(false);
    if (!save.busy) save.run();
  };
  return (
    <form className="fb-stack" onSubmit={send}>
      <Line label={<Trans>Your name</Trans>} value={name} onValue={setName} fill="name" needed />
      <Line label={<Trans>Your phone</Trans>} value={phone} onValue={setPhone} fill="tel" />
      <label className="usa-label" htmlFor={id}>
        <Trans>We write to you in</Trans>
      </label>
      <select
        className="usa-select"
        id={id}
        value={language}
        onChange={({ target }) => setLanguage(target.value)}
      >
        <option value="en" lang="en">
          English
        </option>
        <option value="es" lang="es">
          Español
        </option>
      </select>
      {save.trouble === undefined ? undefined : <Trouble trouble={save.trouble} again={() => save.run()} />}
      <p>
        <button type="submit" className="usa-button usa-button--outline" aria-disabled={save.busy}>
          <Trans>Save</Trans>
        </button>{" "}
        <output>{saved ? <Trans>Saved.</Trans> : undefined}</output>
      </p>
    </form>
  );
}

interface LineProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onValue: (text: string) => void;
  readonly fill: "name" | "tel";
  readonly needed?: boolean;
}

function Line({ label, value, onValue, fill, needed = false }: LineProps) {
  const id = useId();
  return (
    <>
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="usa-input"
        id={id}
        type={fill === "tel" ? "tel" : "text"}
        autoComplete={fill}
        maxLength={fill === "tel" ? 40 : 200}
        required={needed}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </>
  );
}
