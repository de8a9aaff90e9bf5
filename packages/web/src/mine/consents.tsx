import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { Day } from "./day.tsx";
import { Say } from "../i18n/say.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { askMine, useFresh } from "./ask.ts";
import { OrgTitle } from "./org-title.tsx";
import { SayYes } from "./say-yes.tsx";

/** A yes stands in each record that is mine: told once, and taken back in all. */
function eachOnce(items: Told<"listConsents">["items"]): Told<"listConsents">["items"] {
  const first = new Map(items.toReversed().map((one) => [`${one.partner} ${one.purpose}`, one]));
  return items.filter((one) => first.get(`${one.partner} ${one.purpose}`) === one);
}

const load = async () => {
  const [{ items }, known] = await Promise.all([
    askMine("listConsents", { params: { person: "me" } }),
    askMine("listPurposes", {}),
  ]);
  return { items, known };
};

/** Each yes in words, with a way to take it back. */
export function Consents() {
  const { data, trouble, again } = useFresh(load);
  const take = (id: string): void => void askMine("withdrawConsent", { params: { id } }).then(again, again);
  const standing = eachOnce(data?.items.filter(({ withdrawnAt }) => withdrawnAt === undefined) ?? []);
  return (
    <section className="fb-stack" aria-labelledby="yes">
      <h2 id="yes">
        <Trans>What you said yes to</Trans>
      </h2>
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {data !== undefined && standing.length === 0 ? (
        <p>
          <Trans>Nothing yet. No one sees your record but those who wrote it with you.</Trans>
        </p>
      ) : undefined}
      <ul className="usa-list usa-list--unstyled fb-stack">
        {standing.map(({ id, partner, purpose, expiresAt }) => {
          const words = data?.known.purposes.find((each) => each.id === purpose);
          return (
            <li key={id}>
              <h3>{words === undefined ? purpose : <Say text={words.title} />}</h3>
              <p>
                <Trans>
                  For <OrgTitle org={partner} />.
                </Trans>{" "}
                {words === undefined ? undefined : <Say text={words.words} />}{" "}
                <Trans>
                  It ends on <Day of={expiresAt} />.
                </Trans>
              </p>
              <button type="button" className="usa-button usa-button--outline" onClick={() => take(id)}>
                <Trans>Take it back</Trans>
              </button>
            </li>
          );
        })}
      </ul>
      {data === undefined ? undefined : <SayYes known={data.known} onDone={again} />}
    </section>
  );
}
