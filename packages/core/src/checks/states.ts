import { error, type Finding } from "../finding.ts";
import type { Pathway, PathwayState } from "../model/pathway.ts";
import { atStep } from "./check.ts";
import type { Scorecard } from "./scorecard.ts";

/** Where a pathway may go from each state. A pilot may go back to the table, a retired pathway may be tried again. */
export const movesFrom: Readonly<Record<PathwayState, readonly PathwayState[]>> = {
  prototype: ["pilot", "retired"],
  pilot: ["active", "prototype", "retired"],
  active: ["pilot", "retired"],
  retired: ["pilot"],
};

/** A pathway before a move, with what the move is told. */
export interface Move {
  readonly from: PathwayState;
  readonly to: PathwayState;
  readonly pathway: Pathway;
  readonly scorecard: Scorecard;
  /** Whether a version of it is published. */
  readonly published: boolean;
  readonly why: string;
}

/** What keeps a pathway from a state, all at once; nothing where it may go there. */
export function asksOfState(move: Move): readonly Finding[] {
  const { from, to } = move;
  if (!movesFrom[from].includes(to))
    return [
      error(
        "pathway.state.no-such-move",
        "to",
        `From “${from}” a pathway does not go to “${to}”.`,
        `It may go to: ${movesFrom[from].map((state) => `“${state}”`).join(", ")}.`,
        { from, to },
      ),
    ];
  if (to === "pilot") return pilotAsks(move);
  if (to === "active") return activeAsks(move);
  return move.why === "" ? [reasonFor(to)] : [];
}

const reasonFor = (to: PathwayState): Finding =>
  error(
    "pathway.state.why",
    "why",
    `Nobody said why it becomes “${to}”.`,
    "Write one sentence: those who rely on it will read it.",
    { to },
  );

/** Real people may try it: there is something to do, all of it can be reached, and somebody stands behind each step. */
function pilotAsks({ pathway, scorecard }: Move): readonly Finding[] {
  const reach = scorecard.parts
    .flatMap(({ checks }) => checks)
    .find(({ id }) => id === "every-step-reachable");
  if (pathway.steps.length === 0)
    return [error("pathway.state.no-steps", "steps", "It has no steps.", "Add the steps that people take.")];
  const alone = pathway.steps
    .filter(({ partners }) => partners.length === 0)
    .map(({ id, title }) =>
      error(
        "pathway.state.step-alone",
        atStep(id, "partners"),
        `Nobody runs “${title}”.`,
        "Name the partner who does it.",
        { title },
      ),
    );
  return [
    ...(reach?.findings ?? []).map((finding) => ({ ...finding, severity: "error" as const })),
    ...alone,
  ];
}

/** In use: people can look it up, and what the scorecard finds is mended or answered in writing. */
function activeAsks({ scorecard, published, why }: Move): readonly Finding[] {
  const unseen = published
    ? []
    : [
        error(
          "pathway.state.unpublished",
          "versions",
          "No version of it is published.",
          "Publish one, so that people can look it up.",
        ),
      ];
  const { gap } = scorecard.counts;
  if (gap === 0 || why !== "") return unseen;
  return [
    ...unseen,
    error(
      "pathway.state.gaps",
      "why",
      `The scorecard has ${gap} ${gap === 1 ? "gap" : "gaps"}.`,
      "Mend them, or write why it goes into use all the same.",
      { gaps: gap },
    ),
  ];
}
