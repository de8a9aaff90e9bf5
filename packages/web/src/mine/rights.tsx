import { Trans } from "@lingui/react/macro";
import { type SubmitEvent, useId, useState } from "react";
import { useDeed } from "../measure/deed.ts";
import { Trouble } from "../parts/trouble.tsx";
import { askMine, useFresh } from "./ask.ts";
import { Day } from "./day.tsx";

const load = () => askMine("listDeletions", {});

/** All of it to take along, and asking that it be deleted. */
export function Rights() {
  const { data, trouble, again } = useFresh(load);
  const [wish] = data?.items ?? [];
  return (
    <section className="fb-stack" aria-labelledby="rights">
      <h2 id="rights">
        <Trans>It is yours</Trans>
      </h2>
      <p>
        <Trans>Get a file with all we know of you, and who looked.</Trans>
      </p>
      <p>
        <a
          className="usa-button usa-button--outline"
          href="/api/v1/people/me/export"
          download="my-record.json"
        >
          <Trans>Get my file</Trans>
        </a>
      </p>
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {wish?.state === "asked" ? (
        <output>
          <Trans>
            You asked us on <Day of={wish.askedAt} /> to delete your record. We will write to you.
          </Trans>
        </output>
      ) : undefined}
      {wish?.state === "refused" ? (
        <p>
          <Trans>We could not delete your record. This is why: {wish.answer}</Trans>
        </p>
      ) : undefined}
      {data !== undefined && wish?.state !== "asked" ? <AskForDeletion onAsked={again} /> : undefined}
    </section>
  );
}

function AskForDeletion({ onAsked }: { readonly onAsked: () => void }) {
  const id = useId();
  const [words, setWords] = useState("");
  const ask = useDeed(
    () => askMine("requestDeletion", { params: { person: "me" }, body: { words } }),
    onAsked,
  );
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!ask.busy) ask.run();
  };
  return (
    <details>
      <summary>
        <Trans>Delete my record</Trans>
      </summary>
      <form className="fb-stack" onSubmit={send}>
        <p>
          <Trans>
            We take out your name, how to reach you, and all that was written about you. Numbers without your
            name stay. You can not undo it.
          </Trans>
        </p>
        <div>
          <label className="usa-label" htmlFor={id}>
            <Trans>Do you want to tell us why? You do not have to.</Trans>
          </label>
          <textarea
            className="usa-input"
            rows={4}
            id={id}
            maxLength={1000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </div>
        {ask.trouble === undefined ? undefined : <Trouble trouble={ask.trouble} again={() => ask.run()} />}
        <p>
          <button type="submit" className="usa-button" aria-disabled={ask.busy}>
            <Trans>Ask to delete it</Trans>
          </button>
        </p>
      </form>
    </details>
  );
}
