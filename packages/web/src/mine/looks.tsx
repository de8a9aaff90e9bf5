import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useDeed } from "../measure/deed.ts";
import { Trouble } from "../parts/trouble.tsx";
import { askMine, useFresh } from "./ask.ts";
import { Day } from "./day.tsx";
import { OrgTitle } from "./org-title.tsx";
import { toldOnce } from "./told-once.ts";
import { WhatIDid } from "./what-i-did.tsx";
import { WhatWasDone } from "./what-was-done.tsx";
import { type KnownWords, WhyTold } from "./why-told.tsx";

type Lines = Told<"listLooksAtPerson">["items"];

/** So many the server tells at once. */
const page = 100;

const load = async () => {
  const [{ items }, { purposes }, referrals] = await Promise.all([
    askMine("listLooksAtPerson", { params: { person: "me" } }),
    askMine("listPurposes", {}),
    askMine("listReferrals", { query: { person: "me" } }),
  ]);
  return { items, known: { purposes, referrals: referrals.items } };
};

/** Who looked at the record or changed it, newest first. */
export function Looks() {
  const { data, trouble, again } = useFresh(load);
  const [older, setOlder] = useState<Lines>([]);
  const [last, setLast] = useState(false);
  const lines = [...(data?.items ?? []), ...older];
  const more = useDeed(
    (before: number) => askMine("listLooksAtPerson", { params: { person: "me" }, query: { before } }),
    ({ items }) => {
      setOlder((known) => [...known, ...items]);
      setLast(items.length < page);
    },
  );
  const oldest = lines.at(-1)?.seq;
  return (
    <section className="fb-stack" aria-labelledby="looked">
      <h2 id="looked">
        <Trans>Who looked</Trans>
      </h2>
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {data?.items.length === 0 ? (
        <p>
          <Trans>No one has looked.</Trans>
        </p>
      ) : undefined}
      <ol className="usa-list usa-list--unstyled fb-stack" reversed>
        {data === undefined
          ? undefined
          : toldOnce(lines).map((line) => <Line key={line.seq} line={line} known={data.known} />)}
      </ol>
      {more.trouble === undefined || oldest === undefined ? undefined : (
        <Trouble trouble={more.trouble} again={() => more.run(oldest)} />
      )}
      {oldest === undefined || last || (data?.items.length ?? 0) < page ? undefined : (
        <p>
          <button
            type="button"
            className="usa-button usa-button--outline"
            aria-disabled={more.busy}
            onClick={() => more.run(oldest)}
          >
            <Trans>Show older ones</Trans>
          </button>
        </p>
      )}
    </section>
  );
}

interface LineProps {
  readonly line: Lines[number];
  readonly known: KnownWords;
}

function Line({ line: { at, own, name, org, action, why, openUntil }, known }: LineProps) {
  return (
    <li>
      {own ? (
        <WhatIDid action={action} />
      ) : (
        <>
          <Who name={action.endsWith("by link") ? undefined : name} org={org} />{" "}
          <WhatWasDone action={action} />
        </>
      )}{" "}
      · <Day of={at} clock />
      {openUntil === undefined ? undefined : (
        <span>
          {" "}
          ·{" "}
          <Trans>
            open to them until <Day of={openUntil} clock />
          </Trans>
        </span>
      )}
      {why === "" || (own && isMyLook(action)) ? undefined : (
        <span>
          {" "}
          · <WhyTold action={action} why={why} known={known} />
        </span>
      )}
    </li>
  );
}

/** Who it was; whoever came by the link of a letter is known by their organization alone. */
function Who({ name, org }: { readonly name: string | undefined; readonly org: string }) {
  if (name === undefined)
    return (
      <strong>
        <OrgTitle org={org} />
      </strong>
    );
  return (
    <>
      <strong>{name === "" ? <Trans>Someone</Trans> : name}</strong> <OrgTitle org={org} />
    </>
  );
}

/** Why I looked at my own is of no interest. */
const isMyLook = (action: string): boolean => /^(look|ask for other ways|export)/.test(action);
