import { warning } from "../finding.ts";
import { type Check, unlessFound } from "./check.ts";

/** The two that are scarce and decide, by name. */
const decisive = [
  ["childcare", "childcare"],
  ["healthcare", "healthcare"],
] as const;

/** Supportive services are part of it; childcare and healthcare are named. */
export const supportsCovered: Check = {
  id: "supports-covered",
  asks: "Are supportive services part of it, childcare and healthcare by name?",
  judge: ({ pathway }) => {
    const met = new Set(pathway.steps.flatMap(({ supports }) => supports));
    return unlessFound(
      decisive
        .filter(([need]) => !met.has(need))
        .map(([need, named]) =>
          warning(
            `pathway.supports.no-${need}`,
            "steps",
            `Nobody gives ${named}.`,
            `Add a support card for ${named}, or mark the classes that offer it.`,
          ),
        ),
    );
  },
};
