import { warning } from "../finding.ts";
import type { PathwayStep } from "../model/pathway.ts";
import { atStep, type Check, gap, holds } from "./check.ts";
import { onwardFrom } from "./graph.ts";

const credentialFact = /^(cert|licence|diploma|degree|credits|bridge):/;

/** What a person carries away: a credential step, or a fact that is one. */
export const isCredential = ({ kind, gives }: PathwayStep): boolean =>
  kind === "credential" || gives.some((fact) => credentialFact.test(fact));

/** At least two credentials, of which a later one builds on an earlier one. */
export const stackableCredentials: Check = {
  id: "stackable-credentials",
  asks: "Do its credentials build on each other?",
  judge: ({ graph }) => {
    const credentials = graph.steps.filter(isCredential);
    if (credentials.length < 2)
      return gap(
        warning(
          "pathway.credentials.few",
          "steps",
          credentials.length === 0
            ? "No credential is earned in it."
            : "Only one credential is earned in it.",
          "Name the credential that each class leads to, and the one that comes after.",
          { credentials: credentials.length },
        ),
      );
    const builds = credentials.some((earlier) => {
      const onward = onwardFrom(graph.feeds, earlier.id);
      return credentials.some((later) => later.id !== earlier.id && onward.has(later.id));
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

/** Who stops on the way keeps something, and it is said what. */
export const offRampsKeep: Check = {
  id: "off-ramps-keep",
  asks: "Does everyone who stops on the way keep something?",
  judge: ({ graph }) => {
    const stops = graph.steps.filter(
      ({ id, kind }) => kind === "job" || (graph.next.get(id)?.length ?? 0) > 0,
    );
    const empty = stops.filter(
      (step) => step.kind !== "job" && step.keeps === undefined && !isCredential(step),
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
