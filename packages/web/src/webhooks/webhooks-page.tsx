import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { DayOf } from "../person/day-of.tsx";
import { useActing } from "../work/acting.ts";
import { askWork, useWorkAsked } from "../work/ask.ts";
import { DeliveryLog } from "./delivery-log.tsx";
import { NewWebhook } from "./new-webhook.tsx";

/** Addresses that are told of events, and what became of it. */
export function WebhooksPage() {
  const { t } = useLingui();
  const { role } = useActing();
  const { data, trouble, again } = useWorkAsked("listWebhooks", {});
  const leads = role === "program-manager";
  return (
    <div className="fb-stack">
      <PageHeading title={t`Webhooks`} />
      <p className="fbw-lede">
        <Trans>
          Another system is told of events as they are written: signed, with pseudonyms and kinds, never with
          a name.
        </Trans>
      </p>
      <WorkTrouble trouble={trouble} again={again} />
      {data?.items.length === 0 ? (
        <p className="fbw-empty">
          <Trans>No address is told of anything.</Trans>
        </p>
      ) : undefined}
      {data?.items.map((webhook) => (
        <OneWebhook key={webhook.id} webhook={webhook} leads={leads} again={again} />
      ))}
      {leads && data !== undefined ? <NewWebhook kinds={data.kinds} again={again} /> : undefined}
    </div>
  );
}

interface OneProps {
  readonly webhook: Told<"listWebhooks">["items"][number];
  readonly leads: boolean;
  readonly again: () => void;
}

function OneWebhook({ webhook: { id, url, kinds, note, state, failingSince }, leads, again }: OneProps) {
  const [log, setLog] = useState(false);
  const turn = useDeed((on: boolean) => askWork("turnWebhook", { params: { id }, body: { on } }), again);
  const remove = useDeed(() => askWork("removeWebhook", { params: { id } }), again);
  return (
    <article className="fb-stack" aria-labelledby={`of-${id}`}>
      <h2 id={`of-${id}`} className="fbw-breaks">
        {url}
      </h2>
      <p>
        {state === "on" ? <Trans>On</Trans> : undefined}
        {state === "off" ? <Trans>Off: what happens meanwhile is not sent later</Trans> : undefined}
        {state === "failed" ? (
          <Trans>Turned off: nothing arrived for days, or the address is gone</Trans>
        ) : undefined}
        {failingSince === undefined ? undefined : (
          <>
            {" "}
            ·{" "}
            <Trans>
              Failing since <DayOf day={failingSince} />
            </Trans>
          </>
        )}{" "}
        · {kinds.join(", ")} {note === "" ? undefined : `· ${note}`}
      </p>
      <p>
        {leads || state === "on" ? (
          <button
            type="button"
            className="usa-button usa-button--outline"
            disabled={turn.busy}
            onClick={() => turn.run(state !== "on")}
          >
            {state === "on" ? <Trans>Turn off</Trans> : <Trans>Turn on</Trans>}
          </button>
        ) : undefined}{" "}
        {leads ? (
          <button
            type="button"
            className="usa-button usa-button--outline"
            aria-expanded={log}
            onClick={() => setLog(!log)}
          >
            <Trans>What became of it</Trans>
          </button>
        ) : undefined}{" "}
        <button type="button" className="fbw-text-button" disabled={remove.busy} onClick={() => remove.run()}>
          <Trans>Remove it with its log</Trans>
        </button>
      </p>
      <DeedTrouble trouble={turn.trouble ?? remove.trouble} />
      {log ? <DeliveryLog webhook={id} /> : undefined}
    </article>
  );
}
