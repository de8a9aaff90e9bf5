import { warning } from "../finding.ts";
import type { PathwayStep } from "../model/pathway.ts";
import { atStep, type Check, gap, holds } from "./check.ts";
import { onwardFrom } from "./graph.ts";

const credentialFact = /^(cert|licence|diploma|degree|credits|bridge):/;

/** What a person carries away: a credential step, or a fact that is one. */
export const isCredential = (step: PathwayStep): boolean => credentialsOf(step).length > 0;

/** The credentials of a step, by the facts that they are; a credential step that gives no such fact stands for its own. */
function credentialsOf({ id, kind, gives }: PathwayStep): readonly string[] {
  const facts = gives.filter((fact) => credentialFact.test(fact));
  return facts.length === 0 && kind === "credential" ? [id] : facts;
}

/** At least two credentials, of which a later one builds on an earlier one. */
export const stackableCredentials: Check = {
  id: "stackable-credentials",
  asks: "Do its credentials build on each other?",
  judge: ({ graph }) => {
    const credentials = new Set(graph.steps.flatMap(credentialsOf)).size;
    if (credentials < 2)
      return gap(
        warning(
          "pathway.credentials.few",
          "steps",
          credentials === 0 ? "No credential is earned in it." : "Only one credential is earned in it.",
          "Name the credential that each class leads to, and the one that comes after.",
          { credentials },
        ),
      );
    const earned = graph.steps.filter(isCredential);
    const builds = earned.some((earlier) => {
      const onward = onwardFrom(graph.feeds, earlier.id);
      const before = credentialsOf(earlier);
      return earned.some(
        (later) => onward.has(later.id) && credentialsOf(later).some((one) => !before.includes(one)),
      );
    });
    if (builds) return holds;
    return gap(
      warning(
        "pathway.credentials.beside",
        "steps",
        "Its credentials stand beside each other: none counts toward another.",
        "Link the first to the next, or agree with the college on credit for it.",
      ),
    );
  },
};

/** Who stops after a class, the last one too, keeps something, and it is said what. */
export const offRampsKeep: Check = {
  id: "off-ramps-keep",
  asks: "Does everyone who stops on the way keep something?",
  judge: ({ graph }) => {
    const empty = graph.steps.filter(
      (step) => step.kind !== "job" && (step.keeps ?? "").trim() === "" && !isCredential(step),
    );
    if (empty.length === 0) return holds;
    return gap(
      ...empty.map(({ id, title }) =>
        warning(
          "pathway.off-ramp.empty",
          atStep(id, "keeps"),
          `Who stops after “${title}” keeps nothing that is named.`,
          "Say what they keep: a certificate, credits, a level, paid hours.",
          { title },
        ),
      ),
    );
  },
};
