import type { Persona } from "@footbridge/core/model/persona.ts";
import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { ask } from "../api/client.ts";
import { useKnown } from "../api/known.ts";
import { usePersonas } from "../api/town.ts";
import { keepAnswers } from "../answers/kept.ts";
import { setAside } from "../answers/own.ts";
import { answersOfStanding } from "../answers/of-standing.ts";
import { Say } from "../i18n/say.tsx";

/** The made-up people of the demo; to pick one takes over their answers. */
export function OtherPeople() {
  const { data } = usePersonas();
  const { known } = useKnown();
  const navigate = useNavigate();
  const become = async (persona: Persona): Promise<void> => {
    const target = persona.targets[0];
    if (known === undefined || target === undefined) return;
    const label = await labelOf(target);
    setAside();
    keepAnswers({
      ...answersOfStanding(persona.standing, known),
      goal: { target, label },
      persona: persona.id,
    });
    await navigate({ to: "/routes" });
  };
  return (
    <>
      <p className="fb-quiet">
        <Trans>These people are made up. Your own answers stay here, to go back to.</Trans>
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
    </>
  );
}

/** What an occupation, sector or credential is called. */
export async function labelOf(target: string) {
  const at = target.indexOf(":");
  const [kind, id] = [target.slice(0, at), target.slice(at + 1)];
  if (kind === "occupation") return (await ask("get.occupations", { params: { id } })).title;
  if (kind === "sector") return (await ask("get.sectors", { params: { id } })).name;
  if (kind === "fact") return (await ask("get.credentials", { params: { id } })).name;
  return undefined;
}
