import type { OperationName } from "@footbridge/contract/operations.ts";

/** Who asks: anyone on the network, or somebody at this machine. */
export interface Who {
  readonly atThisMachine: boolean;
}

type Rule = (who: Who) => boolean;

const anyone: Rule = () => true;
/** Until there are accounts, the desk is whoever is at this machine (`door/who.ts` says how that is known). */
const desk: Rule = (who) => who.atThisMachine;

/** May they? Everything is closed that is not named here. The catalog is written by the command line alone. */
const policy = {
  "read the catalog": anyone,
  "ask for routes": anyone,
  "read what was imported": anyone,
  "see that the service lives": anyone,
  "read the service's figures": desk,
  "read published numbers": anyone,
  "read definitions and appendices": anyone,
  "read submissions": desk,
  "hand in and mend submissions": desk,
  "certify submissions": desk,
  "look at the people behind a number": desk,
  "link people": desk,
  "set targets": desk,
  "read targets": desk,
} as const satisfies Readonly<Record<string, Rule>>;

type Action = keyof typeof policy;

function actionOf(name: string): Action | undefined {
  if (name.startsWith("ask")) return "ask for routes";
  if (/^(list|get)\.|^findTargets$|^searchCatalog$|^describe|^getVocabulary$/.test(name))
    return "read the catalog";
  return named[name as OperationName];
}

const named: Partial<Record<OperationName, Action>> = {
  listImports: "read what was imported",
  getImport: "read what was imported",
  listImportRows: "read what was imported",
  downloadImportRows: "read what was imported",
  getLive: "see that the service lives",
  getReady: "see that the service lives",
  getMetrics: "read the service's figures",
  listReports: "read published numbers",
  getReport: "read published numbers",
  getTrend: "read published numbers",
  downloadReportCsv: "read published numbers",
  downloadReportJson: "read published numbers",
  downloadReportParquet: "read published numbers",
  getScorecard: "read published numbers",
  getEvidence: "read published numbers",
  compareVersions: "read published numbers",
  listDefinitions: "read definitions and appendices",
  getDefinition: "read definitions and appendices",
  getAppendix: "read definitions and appendices",
  printAppendix: "read definitions and appendices",
  listSubmissions: "read submissions",
  getSubmission: "read submissions",
  listSubmissionProviders: "read submissions",
  listSubmissionFindings: "read submissions",
  downloadSubmissionFindings: "read submissions",
  downloadAnnotatedSubmission: "read submissions",
  getSubmissionHeadings: "read submissions",
  listMappings: "read submissions",
  startSubmission: "hand in and mend submissions",
  fixSubmissionCells: "hand in and mend submissions",
  saveSubmissionMapping: "hand in and mend submissions",
  discardSubmission: "hand in and mend submissions",
  certifySubmission: "certify submissions",
  listPeopleBehind: "look at the people behind a number",
  listLooks: "look at the people behind a number",
  listPeopleLinks: "link people",
  decidePeopleLink: "link people",
  listPerformanceTargets: "read targets",
  getTargetProgress: "read targets",
  savePerformanceTarget: "set targets",
  removePerformanceTarget: "set targets",
};

export function may(who: Who, operation: string): boolean {
  const action = actionOf(operation);
  return action !== undefined && policy[action](who);
}

/** Whether anyone may: only such answers may be kept or read from pages of other sites. */
export const isPublic = (operation: string): boolean => may({ atThisMachine: false }, operation);

/** True for an address of this machine itself; behind a proxy on the same machine that is everyone. */
export const isHere = (address: string): boolean => /^(::ffff:)?127\.|^::1$/.test(address);
