import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { TextField } from "../measure/fields.tsx";
import { askWork } from "../work/ask.ts";
import { kindWords } from "./kind-words.ts";

interface NewProps {
  readonly kinds: readonly string[];
  readonly again: () => void;
}

/** An address and kinds of events; then the secret, this once. */
export function NewWebhook({ kinds, again }: NewProps) {
  const { t } = useLingui();
  const [url, setUrl] = useState("");
  const [note, setNote] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [secret, setSecret] = useState<string>();
  const create = useDeed(
    () => askWork("createWebhook", { body: { url, kinds: [...chosen], note } }),
    (made) => {
      setSecret(made.secret);
      setUrl("");
      setNote("");
      setChosen([]);
      again();
    },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    create.run();
  };
  return (
    <section className="fb-stack" aria-labelledby="new-webhook">
      <h2 id="new-webhook">
        <Trans>Tell another address</Trans>
      </h2>
      {secret === undefined ? undefined : (
        <output className="fb-block fbw-breaks">
          <Trans>The secret to check signatures with. It is shown this once:</Trans> <code>{secret}</code>
        </output>
      )}
      <form className="fb-stack" onSubmit={submit}>
        <p>
          <TextField label={<Trans>Address (https)</Trans>} value={url} onValue={setUrl} />
        </p>
        <p>
          <TextField label={<Trans>What it is for</Trans>} value={note} onValue={setNote} />
        </p>
        <fieldset className="usa-fieldset">
          <legend>
            <Trans>Kinds of events</Trans>
          </legend>
          {kinds.map((kind) => (
            <label key={kind} className="fb-block">
              <input
                type="checkbox"
                checked={chosen.includes(kind)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, kind] : chosen.filter((one) => one !== kind))
                }
              />{" "}
              {kindWords[kind] === undefined ? kind : `${t(kindWords[kind])} (${kind})`}
            </label>
          ))}
        </fieldset>
        <DeedTrouble trouble={create.trouble} />
        <button
          type="submit"
          className="usa-button"
          disabled={create.busy || url === "" || chosen.length === 0}
        >
          <Trans>Tell this address</Trans>
        </button>
      </form>
    </section>
  );
}
