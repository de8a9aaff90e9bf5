import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useDeed } from "../measure/deed.ts";
import { Trouble } from "../parts/trouble.tsx";
import { askMine, useFresh } from "./ask.ts";
import { Day } from "./day.tsx";
import { OrgTitle } from "./org-title.tsx";
import { WhatWasDone, WhyTold } from "./what-was-done.tsx";

type Lines = Told<"listLooksAtPerson">["items"];

/** So many the server tells at once. */
const page = 100;

const load = () => askMine("listLooksAtPerson", { params: { person: "me" } });

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
        {lines.map(({ seq, at, name, org, action, why }) => (
          <li key={seq}>
            <strong>{name}</strong> <OrgTitle org={org} /> <WhatWasDone action={action} /> · <Day of={at} />{" "}
            {why === "" ? undefined : (
              <span>
                · <WhyTold why={why} />
              </span>
            )}
          </li>
        ))}
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
