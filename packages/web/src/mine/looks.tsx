import { Trans } from "@lingui/react/macro";
import { Trouble } from "../parts/trouble.tsx";
import { askMine, useFresh } from "./ask.ts";
import { Day } from "./day.tsx";
import { OrgTitle } from "./org-title.tsx";
import { WhatWasDone, WhyTold } from "./what-was-done.tsx";

const load = () => askMine("listLooksAtPerson", { params: { person: "me" } });

/** Who looked at the record or changed it, newest first. */
export function Looks() {
  const { data, trouble, again } = useFresh(load);
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
        {data?.items.map(({ seq, at, name, org, action, why }) => (
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
    </section>
  );
}
