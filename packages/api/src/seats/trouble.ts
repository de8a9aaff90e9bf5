import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Seated } from "@footbridge/store/seats/enroll.ts";
import { notFound, Trouble } from "../door/trouble.ts";

const findings: Readonly<Record<"not-listed" | "seats-unknown" | "already-in", Finding>> = {
  "not-listed": error(
    "seats.not-listed",
    "params.offering",
    "The catalog’s list no longer names this class.",
    "Choose a class of the list; whoever sits in this one stays until they leave or complete it.",
  ),
  "seats-unknown": error(
    "seats.unknown",
    "params.offering",
    "Nobody has said how many seats this class has.",
    "Say how many seats it has, then enroll.",
  ),
  "already-in": error(
    "seats.already-in",
    "body.person",
    "The person has a seat in this class already, or waits for one.",
    "Look at the roster; end that enrollment first if it is wrong.",
  ),
};

/** Why nobody was enrolled, for whoever asked. */
export function notSeated(
  outcome: Exclude<Seated["outcome"], "enrolled" | "waiting">,
  offering: string,
): Trouble {
  if (outcome === "no-class") return notFound("class of your organization", offering);
  return wrongState(findings[outcome]);
}

/** So many sit there that the new number has no room for them. */
export const tooFewSeats = (taken: number): Trouble =>
  wrongState(
    error(
      "seats.too-few",
      "body.seats",
      `${taken} people have a seat in this class.`,
      `Say at least ${taken}, or release seats first.`,
    ),
  );

const wrongState = (finding: Finding): Trouble =>
  new Trouble("wrong-state", finding.message, { findings: [finding] });
