import type { TableKind } from "../../table/kind.ts";

const csv = { delimiter: ",", quotes: true } as const;

/** Columns of a provider as they stand in the providers' file and, joined, in the programs' file. */
const providerColumns = [
  "street1",
  "street2",
  "city",
  "state",
  "zip",
  "county",
  "website",
  "languages",
  "speakspanish",
  "childcare",
  "eveningcourses",
  "accessfordisabled",
  "busroute1",
  "busroute2",
  "trnroute1",
  "trnroute2",
] as const;

/** The New Jersey list of programs, each row joined to its provider. */
export const programKind: TableKind = {
  ...csv,
  name: "New Jersey training programs",
  columns: [
    "programid",
    "providerid",
    "officialname",
    "cipcode",
    "tuition",
    "fees",
    "booksmaterialscost",
    "suppliestoolscost",
    "othercosts",
    "totalcost",
    "prerequisites",
    "degreeawarded",
    "leadtolicense",
    "description",
    "totalclockhours",
    "calendarlengthid",
    "statusname",
    "name",
    ...providerColumns,
  ],
  optional: [
    "licenseawarded",
    "licenseawardedname",
    "industrycredential",
    "industrycredentialname",
    "providerstatusname",
    "standardized_name",
    "standardized_name_1",
    "standardized_description",
    "mention_hybrid",
    "mention_remote",
    "commented_suspended_program_status",
    "source_snapshot",
    "submitted",
  ],
  knownBy: "programid",
};

export const providerKind: TableKind = {
  ...csv,
  name: "New Jersey training providers",
  columns: ["providerid", "name", "statusname", ...providerColumns],
  knownBy: "providerid",
};

/** Outcomes by provider and CIP code, of completers two, four and eight quarters later. */
export const outcomeKind: TableKind = {
  ...csv,
  name: "New Jersey training outcomes",
  columns: ["providerid", "cipcode", "PerEmployed2", "AvgQuarterlyWage2", "NumCompleted2"],
  knownBy: "PerEmployed2",
};

export const onlineKind: TableKind = {
  ...csv,
  name: "New Jersey online programs",
  columns: ["PROGRAMID"],
  knownBy: "PROGRAMID",
  alone: true,
};

export const demandKind: TableKind = {
  ...csv,
  name: "New Jersey in-demand occupations",
  columns: ["SOC", "OCCUPATIONTITLE"],
  knownBy: "OCCUPATIONTITLE",
};

export const exceptionKind: TableKind = {
  ...csv,
  name: "New Jersey local exceptions to the demand list",
  columns: ["SOC", "OCCUPATION", "COUNTY"],
  knownBy: "COUNTY",
};

/** The look-up of industry credentials, for rows that give the code alone. */
export const credentialKind: TableKind = {
  ...csv,
  name: "New Jersey industry credentials (look-up)",
  columns: ["ID", "NAME", "ISSUERID"],
  knownBy: "ISSUERID",
};
