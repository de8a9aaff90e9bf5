import type { Persona } from "@footbridge/core/model/persona.ts";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { keepAnswers } from "../answers/kept.ts";
import { answersOfStanding } from "../answers/of-standing.ts";
import { ask } from "../api/client.ts";
import { useKnown } from "../api/known.ts";
import { personasQuery } from "../api/town.ts";
import { Say } from "../i18n/say.tsx";

/** For demos: takes over the answers of a made-up person. They are fetched only when asked for. */
export function TryAsOther() {
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...personasQuery, enabled: open });
  const { known } = useKnown();
  const navigate = useNavigate();
  const become = async (persona: Persona): Promise<void> => {
    const target = persona.targets[0];
    if (known === undefined || target === undefined) return;
    const label = await labelOf(target);
    keepAnswers({
      ...answersOfStanding(persona.standing, known),
      goal: { target, label },
      persona: persona.id,
    });
    await navigate({ to: "/routes" });
  };
  return (
    <details className="fb-strip fb-others" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="fb-strip__title">
        <Trans>Try as someone else</Trans>
      </summary>
      <p className="fb-quiet">
        <Trans>These people are made up. Your own answers here will be replaced.</Trans>
      </p>
      <ul className="fb-plain-list">
        {(data?.items ?? []).map((persona) => (
          <li key={persona.id}>
            <button type="button" className="fb-text-button" onClick={() => void become(persona)}>
              {persona.name}
            </button>
            <p className="fb-quiet">
              <Say text={persona.story} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What an occupation, sector or credential is called. */
async function labelOf(target: string) {
  const [kind, id] = [target.slice(0, target.indexOf(":")), target.slice(target.indexOf(":") + 1)];
  if (kind === "occupation") return (await ask("get.occupations", { params: { id } })).title;
  if (kind === "sector") return (await ask("get.sectors", { params: { id } })).name;
  if (kind === "fact") return (await ask("get.credentials", { params: { id } })).name;
  return undefined;
}
