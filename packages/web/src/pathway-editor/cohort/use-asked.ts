import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { isSame } from "@footbridge/core/plan/cohort-file.ts";
import type { Assumptions } from "@footbridge/core/simulate/assumptions.ts";
import type { Profile } from "@footbridge/core/simulate/profile.ts";
import type { Scenario } from "@footbridge/core/simulate/scenario.ts";
import { useState } from "react";
import { ground } from "../ground.ts";

export const counts = ["people", "weeks", "arriveWeeks", "replications", "seed"] as const;
export type Counts = Readonly<Record<(typeof counts)[number], string>>;

const usual: Counts = { people: "500", weeks: "156", arriveWeeks: "26", replications: "10", seed: "1" };

/** A whole number as typed, with or without separators of thousands; what is none is no number, and is told by the core. */
export const countOf = (typed: string): number =>
  /^[-−]?(\d+|\d{1,3}([, ]\d{3})+)$/.test(typed.trim())
    ? Number(typed.replaceAll(/[, ]/g, "").replace("−", "-"))
    : Number.NaN;

const fieldsOf = (scenario: Scenario): Counts => ({
  people: String(scenario.people),
  weeks: String(scenario.weeks),
  arriveWeeks: String(scenario.arriveWeeks),
  replications: String(scenario.replications),
  seed: String(scenario.seed),
});

/** What the fields ask for: how many, whose people, on which assumptions. A file that is opened fills them. */
export function useAsked() {
  const [typed, setTyped] = useState(usual);
  const [profile, setProfile] = useState(ground.profiles[0]?.id ?? "");
  const [brought, setBrought] = useState<Profile>();
  const [assumptions, setAssumptions] = useState<Assumptions>(ground.assumptions);
  const profiles = brought === undefined ? ground.profiles : [...ground.profiles, brought];
  const people = profiles.find(({ id }) => id === profile);
  const take = (scenario: Scenario): void => {
    const shipped = ground.profiles.find((one) => isSame(one, scenario.profile));
    const own = shipped ?? { ...scenario.profile, id: `${scenario.profile.id}-file` };
    setBrought(shipped === undefined ? own : undefined);
    setProfile(own.id);
    setAssumptions(scenario.assumptions);
    setTyped(fieldsOf(scenario));
  };
  const scenarioOf = (pathway: Pathway): Scenario | undefined =>
    people === undefined
      ? undefined
      : {
          pathway,
          profile: people,
          assumptions,
          people: countOf(typed.people),
          weeks: countOf(typed.weeks),
          arriveWeeks: countOf(typed.arriveWeeks),
          replications: countOf(typed.replications),
          seed: countOf(typed.seed),
        };
  return { typed, setTyped, profiles, people, setProfile, assumptions, setAssumptions, take, scenarioOf };
}
