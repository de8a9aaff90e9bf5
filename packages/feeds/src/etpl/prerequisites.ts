import { noRequirement, type Requirement } from "@footbridge/core/model/requirement.ts";

/** What a text about who may apply comes to. */
export interface Prerequisites {
  readonly requires: Requirement;
  /** True where the text says more than could be understood. */
  readonly leftOver: boolean;
}

const diploma: Requirement = { any: [{ has: "diploma:hs" }, { has: "diploma:hse" }] };
const adult: Requirement = { is: "age:18+" };
const driver: Requirement = { is: "driver-licence" };
const bachelor: Requirement = { has: "degree:bachelor" };

const nothing = /^(none( required)?|no|nil|n\/?a|0|no pre-?requisites?|not applicable)?\.?$/;
const softWords = /\b(preferred|recommended|a plus|helpful|not required)\b/;
const diplomaWords =
  /(\b(high ?school|h\.? ?s\.?)[ -]*(diploma|dipoma|graduates?|grad)?|\bdiploma|\bg\.?e\.?d\b\.?|\bh\.?s\.?e\b\.?|\bhset\b)((\s*[/,-]\s*|\s+or\s+(an? )?|\s+)(high ?school|h\.?s\.?|diploma|equivalent|equivalency|equivalence|g\.?e\.?d\b\.?|hse\b))*/g;
const ageWords =
  /\b(at least |minimum( age)?( of)? |must be (at least )?|age )?(18|21)\s*(\+|(years?|yrs?)( of age| old)?)( and older)?|\b(must be|minimum|at least)( at least)? (18|21)\b/g;
const driverWords =
  /\b(valid|basic|clean|current|unrestricted|nj|state|a|,| )*(driver'?s?'?|driving) (license|licence)s?\b/g;
const bachelorWords = /\bbachelor'?s?'?( degree)?\b/g;
const fillers =
  /\b(must|have|has|had|be|a|an|and|or|the|of|in|with|is|are|required|requires|requirement|applicants?|students?|who|possess|older|minimum|at|least|years?|age|old|valid|equivalent|equivalency|no|only|need|needed|obtained|from|to|for)\b/g;

/** Reads the few things lists ask for in words: a diploma or its equivalent, adulthood, a driver licence, a degree. */
export function readPrerequisites(raw: string): Prerequisites {
  const text = raw
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(/\bor (older|above|over|more)\b/g, " ");
  if (nothing.test(text.trim())) return { requires: noRequirement, leftOver: false };
  const clauses = text.split(/(?<=[,;])/);
  const firm = clauses.filter((clause) => !softWords.test(clause));
  const read = readFirm(firm.join(""));
  return { ...read, leftOver: read.leftOver || firm.length < clauses.length };
}

function readFirm(text: string): Prerequisites {
  const wants = {
    diploma: text.search(diplomaWords) >= 0,
    age: text.search(ageWords) >= 0,
    driver: text.search(driverWords) >= 0 && !/\bid\b[^;.]*\bor\b|commercial/.test(text),
    bachelor: text.search(bachelorWords) >= 0 && text.search(diplomaWords) < 0,
  };
  const either = wants.diploma && wants.age && diplomaOrAge(text);
  const parts = [
    ...(either ? [{ any: [diploma, adult] }] : []),
    ...(wants.diploma && !either ? [diploma] : []),
    ...(wants.age && !either ? [adult] : []),
    ...(wants.driver ? [driver] : []),
    ...(wants.bachelor ? [bachelor] : []),
  ];
  const only = parts.length === 1 ? parts[0] : undefined;
  return { requires: only ?? { all: parts }, leftOver: /\b21\b/.test(text) || restOf(text, wants.driver) };
}

/** “Diploma, GED or 18 years of age”, “18 years of age, or a diploma”: one of the two is enough. */
const diplomaOrAge = (text: string): boolean =>
  /(diploma|ged|hse|hs|equivalent)\b[^;.]*?\bor\s+(at least |minimum |be )?(18|21)\b/.test(text) ||
  /\b(18|21) (years?|yrs?)[^;.]*?\bor\b[^;.]*?(diploma|ged|hse|\bhs\b)/.test(text);

/** True where words remain that nothing above stands for. */
function restOf(text: string, driverUnderstood: boolean): boolean {
  const rest = text
    .replaceAll(diplomaWords, " ")
    .replaceAll(ageWords, " ")
    .replaceAll(bachelorWords, " ")
    .replaceAll(driverUnderstood ? driverWords : / {2}/g, " ")
    .replaceAll(fillers, " ");
  return /[a-z0-9]{2,}/.test(rest);
}
