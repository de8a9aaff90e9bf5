import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useId, useState } from "react";
import { useDeed } from "../measure/deed.ts";
import { Trouble } from "../parts/trouble.tsx";
import { askMine, useFresh } from "./ask.ts";
import { Day } from "./day.tsx";
import { OrgTitle } from "./org-title.tsx";

type MyLink = Told<"listMyLinks">["items"][number];

const load = () => askMine("listMyLinks", {});

/** Records that were joined with mine: whose, since when, why, and a way to have them parted. */
export function Joined({ onParted }: { readonly onParted: () => void }) {
  const { data, trouble, again } = useFresh(load);
  if (trouble !== undefined) return <Trouble trouble={trouble} again={again} />;
  if (data === undefined || data.items.length === 0) return undefined;
  return (
    <section className="fb-stack" aria-labelledby="joined">
      <h2 id="joined">
        <Trans>Records joined with yours</Trans>
      </h2>
      <ul className="usa-list usa-list--unstyled fb-stack">
        {data.items.map((link) => (
          <li key={link.link} className="fb-stack">
            <Words link={link} />
            <Parting link={link} again={again} onParted={onParted} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ link: { org, byOrg, linkedAt, why, own, readByMe } }: { readonly link: MyLink }) {
  const whose =
    org === "" ? <Trans>a record that someone began here on their own</Trans> : <OrgTitle org={org} />;
  return (
    <p>
      {own ? (
        <Trans>
          You joined your record with this one on <Day of={linkedAt} />: {whose}.
        </Trans>
      ) : (
        <Trans>
          <OrgTitle org={byOrg} /> says that your record and this one are of the same person: {whose}. Joined
          on <Day of={linkedAt} />.
        </Trans>
      )}{" "}
      {why === "" ? undefined : <Trans>Why: {why}.</Trans>}{" "}
      {readByMe ? (
        <Trans>You see both here. Each stays as it was written.</Trans>
      ) : (
        <Trans>You do not see what is in it.</Trans>
      )}
    </p>
  );
}

interface PartingProps {
  readonly link: MyLink;
  readonly again: () => void;
  readonly onParted: () => void;
}

function Parting({ link, again, onParted }: PartingProps) {
  const { link: id, own, askedAt, answeredAt, answer } = link;
  const [open, setOpen] = useState(false);
  const stop = useDeed(() => askMine("stopAskingToPart", { params: { link: id } }), again);
  const waits = askedAt !== undefined && answeredAt === undefined;
  if (own) return <PartAtOnce id={id} onParted={onParted} />;
  return (
    <>
      {answer === "" ? undefined : (
        <p>
          <Trans>You asked to take them apart. They say: {answer}</Trans>
        </p>
      )}
      {waits ? (
        <>
          <output>
            <Trans>
              You asked on <Day of={askedAt} /> to take them apart. They will write to you.
            </Trans>
          </output>
          {stop.trouble === undefined ? undefined : (
            <Trouble trouble={stop.trouble} again={() => stop.run()} />
          )}
          <p>
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              aria-disabled={stop.busy}
              onClick={() => stop.run()}
            >
              <Trans>I do not ask for it any more</Trans>
            </button>
          </p>
        </>
      ) : open ? (
        <AskForm
          id={id}
          onAsked={() => {
            setOpen(false);
            again();
          }}
        />
      ) : (
        <p>
          <button type="button" className="usa-button usa-button--outline" onClick={() => setOpen(true)}>
            <Trans>That is not me</Trans>
          </button>
        </p>
      )}
    </>
  );
}

function PartAtOnce({ id, onParted }: { readonly id: string; readonly onParted: () => void }) {
  const part = useDeed(() => askMine("requestParting", { params: { link: id }, body: {} }), onParted);
  return (
    <>
      {part.trouble === undefined ? undefined : <Trouble trouble={part.trouble} again={() => part.run()} />}
      <p>
        <button
          type="button"
          className="usa-button usa-button--outline"
          aria-disabled={part.busy}
          onClick={() => part.run()}
        >
          <Trans>Take them apart</Trans>
        </button>
      </p>
    </>
  );
}

function AskForm({ id, onAsked }: { readonly id: string; readonly onAsked: () => void }) {
  const { t } = useLingui();
  const field = useId();
  const [words, setWords] = useState("");
  const ask = useDeed(() => {
    const said = words.trim();
    return askMine("requestParting", { params: { link: id }, body: said === "" ? {} : { words: said } });
  }, onAsked);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!ask.busy) ask.run();
  };
  return (
    <form className="fb-stack" onSubmit={send} aria-label={t`Take the records apart`}>
      <div>
        <label className="usa-label" htmlFor={field}>
          <Trans>Do you want to tell us more? You do not have to.</Trans>
        </label>
        <input
          className="usa-input"
          id={field}
          maxLength={300}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      {ask.trouble === undefined ? undefined : <Trouble trouble={ask.trouble} again={() => ask.run()} />}
      <p>
        <button type="submit" className="usa-button" aria-disabled={ask.busy}>
          <Trans>Ask to take them apart</Trans>
        </button>
      </p>
    </form>
  );
}
