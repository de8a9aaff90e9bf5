import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Occupation } from "@footbridge/core/model/occupation.ts";
import type { Provenance } from "@footbridge/core/model/provenance.ts";
import type { Row } from "../table/row.ts";
import type { Verdict } from "../table/read-table.ts";
import { occupationId } from "./code.ts";
import { type EducationShares, typicalEducation } from "./education.ts";

/** An occupation while its tables are read: each table adds to it. */
export interface OccupationDraft {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  jobZone?: number;
  readonly education: EducationShares;
  readonly related: Map<string, number>;
  readonly titles: Set<string>;
}

export type Drafts = Map<string, OccupationDraft>;

const codeColumn = "O*NET-SOC Code";

/** The draft a row is about, or why there is none. */
export function draftOf(drafts: Drafts, row: Row): OccupationDraft | Finding {
  const code = row.cell(codeColumn);
  const draft = drafts.get(occupationId(code) ?? "");
  return draft ?? unknownCode(row, code);
}

export const isFinding = (value: object): value is Finding => "severity" in value;

export const partOf = (draft: OccupationDraft, findings: readonly Finding[] = []): Verdict => ({
  record: `occupations/${draft.id}`,
  findings,
});

export const malformedCode = (row: Row, code: string): Finding =>
  error(
    "onet.code-malformed",
    row.at(codeColumn),
    `“${code.slice(0, 40)}” is no O*NET code.`,
    "O*NET codes look like 29-1141.00; correct or remove the row.",
  );

const unknownCode = (row: Row, code: string): Finding =>
  occupationId(code) === undefined
    ? malformedCode(row, code)
    : error(
        "onet.code-unknown",
        row.at(codeColumn),
        `The code ${code} is not among the occupations of this release.`,
        "Read all files from one O*NET release.",
      );

/** The finished occupation: related ones by their index, other titles in the order of the file. */
export function occupationOf(
  draft: OccupationDraft,
  sector: string | undefined,
  provenance: Provenance,
): Occupation {
  return {
    id: draft.id,
    title: { en: draft.title },
    sector,
    description: draft.description === "" ? undefined : { en: draft.description },
    alternateTitles: [...draft.titles],
    jobZone: draft.jobZone,
    typicalEducation: typicalEducation(draft.education),
    related: [...draft.related].sort(([, a], [, b]) => a - b).map(([id]) => id),
    experience: [],
    provenance,
  };
}
