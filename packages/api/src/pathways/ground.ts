import { type Scorecard, scorecardOf } from "@footbridge/core/checks/scorecard.ts";
import { error } from "@footbridge/core/finding.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { type PathwayNumbers, pathwayNumbersOf } from "@footbridge/core/plan/pathway-numbers.ts";
import type { Profile } from "@footbridge/core/simulate/profile.ts";
import {
  type PathwayKnowledge,
  readPathwayKnowledge,
} from "@footbridge/feeds/pathway/read-pathway-knowledge.ts";
import { readPathwayTemplates } from "@footbridge/feeds/pathway/templates.ts";
import { unusable } from "../door/trouble.ts";

/** What pathways are held against: limits of checks, profiles of people, assumptions. */
export interface Ground extends PathwayKnowledge {
  readonly scorecard: (pathway: Pathway) => Scorecard;
  readonly numbers: (pathway: Pathway, profile?: string) => PathwayNumbers;
  /** Pathways that a new one can begin from. */
  readonly templates: readonly Pathway[];
  /** The profile of that id, the first where none is named. */
  readonly profile: (id?: string) => Profile;
}

/** Reads the ground when it is first asked for, and once. */
export function groundReader(): () => Promise<Ground> {
  let reading: Promise<Ground> | undefined;
  return () =>
    (reading ??= Promise.all([readPathwayKnowledge(), readPathwayTemplates()]).then(
      ([knowledge, templates]) => groundOf(knowledge, templates),
    ));
}

function groundOf(knowledge: PathwayKnowledge, templates: readonly Pathway[]): Ground {
  const profile = (id?: string): Profile => {
    const found = knowledge.profiles.find((one) => id === undefined || one.id === id);
    if (found === undefined) throw unusable([noProfile(id ?? "", knowledge)]);
    return found;
  };
  return {
    ...knowledge,
    templates,
    profile,
    scorecard: (pathway) => scorecardOf(pathway, knowledge.limits),
    numbers: (pathway, id) => pathwayNumbersOf(pathway, profile(id)),
  };
}

function noProfile(id: string, knowledge: PathwayKnowledge) {
  const profiles = knowledge.profiles.map((one) => one.id).join(", ");
  return error("pathway.profile", "profile", `There is no profile “${id}”.`, `Choose one of: ${profiles}.`, {
    id,
    profiles,
  });
}
