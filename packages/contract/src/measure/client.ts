import { type Address, makeClient } from "../client.ts";
import type { OperationName } from "../operations.ts";
import type { MeasureName } from "./operations.ts";

const addresses: Readonly<Record<MeasureName, string>> = {
  listSubmissions: "GET submissions",
  getSubmission: "GET submissions/{id}",
  startSubmission: "POST submissions",
  certifySubmission: "POST submissions/{id}/certify",
  discardSubmission: "DELETE submissions/{id}",
  listSubmissionProviders: "GET submission-providers",
  listSubmissionFindings: "GET submissions/{id}/findings",
  downloadSubmissionFindings: "GET submissions/{id}/findings.csv",
  downloadAnnotatedSubmission: "GET submissions/{id}/annotated.csv",
  fixSubmissionCells: "POST submissions/{id}/fixes",
  getSubmissionHeadings: "GET submissions/{id}/headings",
  saveSubmissionMapping: "PUT submissions/{id}/mapping",
  listMappings: "GET mappings",
  listReports: "GET reports",
  getReport: "GET reports/{report}",
  getTrend: "GET trend",
  downloadReportCsv: "GET reports/{report}/cells.csv",
  downloadReportJson: "GET reports/{report}/cells.json",
  downloadReportParquet: "GET reports/{report}/cells.parquet",
  downloadStatewideForm: "GET reports/{report}/eta-9169.csv",
  getCosts: "GET reports/{report}/costs",
  getScorecard: "GET scorecard",
  getEvidence: "GET reports/{report}/evidence",
  listPeopleBehind: "POST reports/{report}/people",
  listLooks: "GET looks",
  compareVersions: "GET reports/{report}/versions",
  listDefinitions: "GET definitions",
  getDefinition: "GET definitions/{id}",
  listPerformanceTargets: "GET performance-targets",
  savePerformanceTarget: "POST performance-targets",
  removePerformanceTarget: "DELETE performance-targets/{id}",
  getTargetProgress: "GET performance-targets/progress",
  getAppendix: "GET appendix",
  printAppendix: "GET appendix.html",
  listPeopleLinks: "GET people-links",
  decidePeopleLink: "POST people-links/{id}",
};

/** Where an operation on the partnership's numbers is; undefined for all others. */
export function measureAddressOf(name: OperationName): Address | undefined {
  const [method, path] = addresses[name as MeasureName]?.split(" ") ?? [];
  return path === undefined ? undefined : { method: method as Address["method"], path: `/api/v1/${path}` };
}

/** The client of the measuring pages: `ask("getReport", …)`. Apart from the common one, so that Find stays small. */
export const makeMeasureClient = (base = "", send?: typeof fetch) => makeClient(base, send, measureAddressOf);
