import { degreeFact, trainedFact } from "@footbridge/core/plan/way-in.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import type { Listed } from "./listed.ts";

/** The kind of program: what it is about first (language, basic skills, equivalency), then what it ends with. */
export function kindOf(listed: Pick<Listed, "name" | "cip" | "award" | "opensNothing">): Program["kind"] {
  const cip = listed.cip ?? "";
  if (cip === "32.0109" || /\besl\b|english as a second|\besol\b/i.test(listed.name)) return "english";
  if (listed.award === "equivalency" || cip.startsWith("53.02")) return "equivalency";
  if (/adult basic|\babe\b|literacy/i.test(listed.name) && cip.startsWith("32.01")) return "literacy";
  if (listed.opensNothing) return "training";
  if (["associate", "bachelor", "graduate"].includes(listed.award)) return "degree";
  if (listed.award === "licence" || listed.award === "certificate" || listed.award === "apprenticeship") {
    return listed.award;
  }
  return "training";
}

/**
 * Facts held from the end of a listed program: that it was done; that a person is trained for each of its occupations;
 * degrees and credentials it ends with. Refreshers, seminars and basic education train for no occupation.
 */
export function givesOf(listed: Listed, programId: string): readonly string[] {
  const kind = kindOf(listed);
  const done = `list:${programId}`;
  if (kind === "equivalency") return [done, "diploma:hse"];
  if (listed.opensNothing || kind === "english" || kind === "literacy") return [done];
  const fourYears = listed.award === "bachelor" || listed.award === "graduate";
  return [
    done,
    ...listed.occupations.map(trainedFact),
    ...(fourYears ? listed.occupations.map(degreeFact) : []),
    ...(fourYears ? ["degree:bachelor"] : []),
    ...(listed.award === "associate" ? ["degree:associate"] : []),
    ...listed.credentials,
  ];
}
