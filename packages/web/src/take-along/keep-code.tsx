import "../styles/plan.css";
import { makeAccountsClient } from "@footbridge/contract/accounts/client.ts";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useAnswers } from "../answers/kept.ts";
import { useNarrowed, useRoutes } from "../api/routes.ts";
import { useFigures } from "../i18n/figures.ts";
import { Trouble } from "../parts/trouble.tsx";

const askKeep = makeAccountsClient();

interface Kept {
  readonly code: string;
  readonly expiresAt: string;
}

/** Keeps the route with the answers under a short code that can be told over the phone. */
export function KeepCode({ itinerary }: { readonly itinerary: string }) {
  const { goal } = useAnswers();
  const { standing } = useNarrowed();
  const { data } = useRoutes(goal?.target);
  const [kept, setKept] = useState<Kept>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Error>();
  if (goal === undefined || standing === undefined || data === undefined) return undefined;
  const keep = (): void => {
    setBusy(true);
    setTrouble(undefined);
    const body = { standing, target: goal.target, itinerary, start: data.start };
    askKeep("keepRoute", { body })
      .then(
        (told) => setKept(told),
        (reason: unknown) => setTrouble(reason instanceof Error ? reason : new Error(String(reason))),
      )
      .finally(() => setBusy(false));
  };
  return (
    <div className="fb-keep">
      {kept === undefined ? (
        <>
          <p>
            <button type="button" className="usa-button" disabled={busy} onClick={keep}>
              <Trans>Keep this route</Trans>
            </button>
          </p>
          <p className="fb-note">
            <Trans>
              We keep the route and your answers for 60 days. No name is asked. You get a short code. Tell it
              to someone who helps you, or type it on your own page.
            </Trans>
          </p>
        </>
      ) : (
        <YourCode kept={kept} />
      )}
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={keep} />}
    </div>
  );
}

function YourCode({ kept: { code, expiresAt } }: { readonly kept: Kept }) {
  const { shortDay } = useFigures();
  const day = shortDay(expiresAt.slice(0, 10) as Parameters<typeof shortDay>[0]);
  return (
    <output className="fb-block">
      <p>
        <Trans>Your code. Write it down:</Trans>
      </p>
      <p className="fb-code" translate="no">
        {code}
      </p>
      <p className="fb-note">
        <Trans>It works until {day}. All who have it can see the route and your answers.</Trans>
      </p>
    </output>
  );
}
