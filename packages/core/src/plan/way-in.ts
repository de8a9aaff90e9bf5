import type { Occupation } from "../model/occupation.ts";
import type { Requirement } from "../model/requirement.ts";

/** The fact of having finished a listed program for an occupation, and of having finished a degree for it. */
export const trainedFact = (soc: string): string => `trained:${soc}`;
export const degreeFact = (soc: string): string => `degree:${soc}`;

/** O*NET job zones 4 and 5 usually need a four-year degree (O*NET job zone reference). */
const degreeZone = 4;

/**
 * What it takes to enter an occupation: the stated requirement, or else a listed program for it (a degree program in
 * job zones 4 and 5). A stated requirement without a licence or degree may also be met by a listed program, beside its
 * attributes. Undefined where nothing is stated and no program is listed: then no route can honestly end there.
 */
export function wayIntoOccupation(occupation: Occupation, programListed: boolean): Requirement | undefined {
  const trained: Requirement = { has: listedFact(occupation) };
  if (occupation.requires === undefined) return programListed ? trained : undefined;
  if (!programListed || asksForLicenceOrDegree(occupation.requires)) return occupation.requires;
  return { any: [occupation.requires, { all: [trained, attributesOnly(occupation.requires)] }] };
}

const listedFact = (occupation: Occupation): string =>
  (occupation.jobZone ?? degreeZone) >= degreeZone ? degreeFact(occupation.id) : trainedFact(occupation.id);

function asksForLicenceOrDegree(requirement: Requirement): boolean {
  if ("has" in requirement) return /^(licence|degree):/.test(requirement.has);
  return parts(requirement).some(asksForLicenceOrDegree);
}

const parts = (requirement: Requirement): readonly Requirement[] => {
  if ("all" in requirement) return requirement.all;
  if ("any" in requirement) return requirement.any;
  return "of" in requirement ? requirement.of : [];
};

/** The same requirement as if every fact were held: what remains are the attributes. */
function attributesOnly(requirement: Requirement): Requirement {
  if ("has" in requirement) return { all: [] };
  if ("all" in requirement) return { all: requirement.all.map(attributesOnly) };
  if ("any" in requirement) return { any: requirement.any.map(attributesOnly) };
  if ("of" in requirement) return { ...requirement, of: requirement.of.map(attributesOnly) };
  return requirement;
}
