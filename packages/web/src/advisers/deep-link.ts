import type { Persona } from "@footbridge/core/model/persona.ts";
import { useEffect } from "react";
import { changeAnswers, currentAnswers, keepAnswers } from "../answers/kept.ts";
import { setAside } from "../answers/own.ts";
import { answersOfStanding } from "../answers/of-standing.ts";
import { useKnown } from "../api/known.ts";
import { usePersonas } from "../api/town.ts";
import { labelOf } from "../results/other-people.tsx";

/** Takes over the made-up person and the target that the address names. */
export function useDeepLink(persona: string | undefined, target: string | undefined): void {
  const { known } = useKnown();
  const { data } = usePersonas();
  const named = data?.items.find(({ id }) => id === persona);
  const ready = known !== undefined && data !== undefined;
  useEffect(() => {
    if (!ready) return;
    const now = currentAnswers();
    if (named !== undefined && now.persona !== named.id) {
      setAside();
      keepAnswers({ ...answersOfStanding(named.standing, known), persona: named.id });
    }
    const wanted = target ?? firstTarget(named);
    if (wanted !== undefined && currentAnswers().goal?.target !== wanted) void aimAt(wanted);
  }, [ready, named, target, known]);
}

const firstTarget = (persona: Persona | undefined): string | undefined =>
  persona === undefined || currentAnswers().goal !== undefined ? undefined : persona.targets[0];

/** Makes a target the goal; its name comes a moment later, and not at all where nothing is called so. */
async function aimAt(target: string): Promise<void> {
  changeAnswers({ goal: { target } });
  const label = await labelOf(target).catch(() => undefined);
  if (label !== undefined && currentAnswers().goal?.target === target)
    changeAnswers({ goal: { target, label } });
}
