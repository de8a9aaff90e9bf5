import { Trans } from "@lingui/react/macro";
import { type SubmitEvent, useId, useState } from "react";
import { useDeed } from "../measure/deed.ts";
import { Trouble } from "../parts/trouble.tsx";
import { askMine, useFresh } from "./ask.ts";

const load = () => askMine("getWaitingRecords", {});

/** Somebody wrote down a record under this e-mail: by their birth date the person makes it their own. */
export function Waiting({ onMine }: { readonly onMine: () => void }) {
  const id = useId();
  const { data } = useFresh(load);
  const [born, setBorn] = useState("");
  const [wrong, setWrong] = useState(false);
  const claim = useDeed(
    () => askMine("claimRecord", { body: { born } }),
    ({ claimed }) => (claimed ? onMine() : setWrong(true)),
  );
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setWrong(false);
    if (born !== "" && !claim.busy) claim.run();
  };
  if (data === undefined || data.waiting === 0) return undefined;
  return (
    <section className="fb-stack" aria-labelledby="waiting">
      <h2 id="waiting">
        <Trans>Is this you?</Trans>
      </h2>
      <p>
        <Trans>
          Someone who helps people here made a record with this e-mail. To see it, tell us your birth date.
        </Trans>
      </p>
      <form className="fb-stack" onSubmit={send}>
        <div>
          <label className="usa-label" htmlFor={id}>
            <Trans>The day you were born</Trans>
          </label>
          {wrong ? (
            <span className="usa-error-message" id={`${id}-wrong`} role="alert">
              <Trans>That is not the day in the record. Check it, or ask who helps you.</Trans>
            </span>
          ) : undefined}
          <input
            className="usa-input"
            type="date"
            id={id}
            required
            autoComplete="bday"
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            value={born}
            onChange={({ target }) => setBorn(target.value)}
          />
        </div>
        {claim.trouble === undefined ? undefined : (
          <Trouble trouble={claim.trouble} again={() => claim.run()} />
        )}
        <p>
          <button type="submit" className="usa-button" aria-disabled={claim.busy}>
            <Trans>Show my record</Trans>
          </button>
        </p>
      </form>
    </section>
  );
}
