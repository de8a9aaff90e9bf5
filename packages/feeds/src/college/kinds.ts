import type { TableKind } from "../table/kind.ts";

/** Columns of the StudentTracker detail report that are read; the report has 33, in any order. */
export const tracker = {
  own: "Your Unique Identifier",
  returned: "Requester Return Field",
  found: "Record Found Y/N",
  code: "College Code/Branch",
  college: "College Name",
  years: "2-year / 4-year",
  begin: "Enrollment Begin",
  end: "Enrollment End",
  status: "Enrollment Status",
  major: "Enrollment Major 1",
  cip: "Enrollment CIP 1",
  graduated: "Graduated?",
  graduation: "Graduation Date",
  degree: "Degree Title",
} as const;

export const trackerMore = { first: "First Name", last: "Last Name" } as const;

export const trackerKind: TableKind = {
  name: "StudentTracker details",
  columns: Object.values(tracker),
  optional: Object.values(trackerMore),
  aliases: {
    [tracker.found]: ["Record Found"],
    [tracker.years]: ["2-year 4-year", "Two-year / Four-year"],
    [tracker.code]: ["College Code"],
  },
  knownBy: tracker.found,
  severalFiles: true,
  delimiter: ",",
  quotes: true,
};

/** The plain template, for colleges that hand in their own list. */
export const template = {
  person: "Person ID",
  college: "College",
  begin: "Term start",
  end: "Term end",
} as const;

export const templateMore = {
  fourYear: "Four-year college",
  tried: "Credits tried",
  earned: "Credits earned",
  math: "First college math",
  english: "First college English",
  developmental: "Developmental",
  track: "Degree track",
  major: "Major",
  cip: "CIP code",
  degree: "Degree",
  degreeDate: "Degree date",
  first: "First name",
  last: "Last name",
} as const;

export const templateKind: TableKind = {
  name: "college terms",
  columns: Object.values(template),
  optional: Object.values(templateMore),
  knownBy: template.begin,
  severalFiles: true,
  delimiter: ",",
  quotes: true,
};

/** Both forms, also as a spreadsheet saves them with tabs between the cells. */
export const collegeKinds: readonly TableKind[] = [trackerKind, templateKind].flatMap((kind) => [
  kind,
  { ...kind, delimiter: "\t" as const },
]);
