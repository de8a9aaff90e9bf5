import type { Offering } from "@footbridge/core/model/offering.ts";
import { noRequirement, type Requirement } from "@footbridge/core/model/requirement.ts";
import type { AwardKind } from "../listed.ts";

/** What Texas writes where the form held something it does not know. */
export const placeholder = /^(invalid code|error)$/i;

/** Awards by the words of the column “Program Outcome”. */
const awards: Readonly<Record<string, AwardKind>> = {
  "industry recognized certificate or certification": "certificate",
  "community college certificate of completion": "certificate",
  "associates degree": "associate",
  "baccalaureate degree": "bachelor",
  "government license": "licence",
  "certificate of completion of an apprenticeship": "apprenticeship",
  "secondary school diploma or its equivalent": "equivalency",
};

export const awardOf = (cell: string): AwardKind => awards[cell.toLowerCase()] ?? "none";

const modes: Readonly<Record<string, Offering["mode"]>> = {
  "in-person": "in-person",
  hybrid: "hybrid",
  "distance education": "online",
};

/** How it is taught; undefined where the list does not say. */
export const modeOf = (cell: string): Offering["mode"] | undefined => modes[cell.toLowerCase()];

const diploma: Requirement = { any: [{ has: "diploma:hs" }, { has: "diploma:hse" }] };
const requirements: Readonly<Record<string, Requirement>> = {
  none: noRequirement,
  "": noRequirement,
  "high school diploma or equivalent": diploma,
  "associates degree": { any: [{ has: "degree:associate" }, { has: "degree:bachelor" }] },
  "bachelors degree": { has: "degree:bachelor" },
};

/** What is asked of applicants; undefined where the list points to courses or holds no answer. */
export const requirementOf = (cell: string): Requirement | undefined => requirements[cell.toLowerCase()];

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** `February 12, 2021 4:06 PM` as `2021-02-12`; undefined for anything else. */
export function dayOf(cell: string): string | undefined {
  const [, month = "", day = "", year = ""] = /^([A-Za-z]+) (\d{1,2}), (\d{4})\b/.exec(cell) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return undefined;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
