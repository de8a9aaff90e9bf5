import type { Finding } from "@footbridge/core/finding.ts";
import type { Offering } from "@footbridge/core/model/offering.ts";
import type { Assumptions } from "../reference/assumptions.ts";
import { lengthOf, type StatedLength } from "./length.ts";
import type { Sitting } from "./listed.ts";

/** When a list says people may come: never the hours themselves, only whether evenings are held, and the mode. */
export interface StatedTimes {
  readonly evenings: boolean;
  /** Whose word it is that evenings are held, as a sentence. */
  readonly eveningWords: string;
  readonly mode: Offering["mode"];
}

/** Weekly hours up to which mornings alone are enough. */
const morningHours = 20;

/** The ways to attend a program, or the finding that tells why none can be told. */
export function sittingsOf(
  stated: StatedLength,
  times: StatedTimes,
  assumptions: Assumptions,
): { readonly sittings: readonly Sitting[]; readonly findings: readonly Finding[] } | Finding {
  const day = lengthOf(stated, assumptions["day-weekly-hours"], assumptions);
  if ("severity" in day) return day;
  if (times.mode === "online" || times.mode === "self-paced") {
    const note = sentences(day.note, "The hours online are not listed; counted as free to choose.");
    return { sittings: [{ ...lengthFacts(day), key: "day", blocks: [], note }], findings: day.findings };
  }
  const daySitting: Sitting = {
    ...lengthFacts(day),
    key: "day",
    blocks: day.weeklyHours <= morningHours ? ["weekday-morning"] : ["weekday-morning", "weekday-afternoon"],
    note: sentences(day.note, "The time of day is not listed; counted as daytime."),
  };
  const evening = eveningSitting(stated, times, assumptions);
  return {
    sittings: evening === undefined ? [daySitting] : [daySitting, evening],
    findings: day.findings,
  };
}

/** An evening class of the same hours, where evenings are held and the hours fit in them. */
function eveningSitting(
  stated: StatedLength,
  times: StatedTimes,
  assumptions: Assumptions,
): Sitting | undefined {
  if (!times.evenings || stated.hours === undefined) return undefined;
  const length = lengthOf(stated, assumptions["evening-weekly-hours"], assumptions);
  if ("severity" in length || length.weeklyHours > assumptions["evening-weekly-hours-most"]) return undefined;
  return {
    ...lengthFacts(length),
    key: "evening",
    blocks: ["weekday-evening-1", "weekday-evening-2"],
    note: sentences(length.note, times.eveningWords),
  };
}

const lengthFacts = ({
  weeks,
  weeklyHours,
}: {
  readonly weeks: number;
  readonly weeklyHours: number;
}): { readonly weeks: number; readonly weeklyHours: number } => ({ weeks, weeklyHours });

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");
