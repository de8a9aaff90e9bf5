import { getAppendix, printAppendix } from "./appendix.ts";
import { downloadStatewideForm, getCosts } from "./costs.ts";
import { getDefinition, listDefinitions } from "./definitions.ts";
import { compareVersions, getEvidence, listLooks, listPeopleBehind } from "./evidence.ts";
import { decidePeopleLink, listPeopleLinks } from "./people-links.ts";
import {
  getTargetProgress,
  listPerformanceTargets,
  removePerformanceTarget,
  savePerformanceTarget,
} from "./performance-targets.ts";
import {
  downloadReportCsv,
  downloadReportJson,
  downloadReportParquet,
  getReport,
  getScorecard,
  getTrend,
  listReports,
} from "./reports.ts";
import {
  downloadAnnotatedSubmission,
  downloadSubmissionFindings,
  fixSubmissionCells,
  listSubmissionFindings,
} from "./submission-findings.ts";
import { getSubmissionHeadings, listMappings, saveSubmissionMapping } from "./submission-headings.ts";
import {
  certifySubmission,
  discardSubmission,
  getSubmission,
  listSubmissionProviders,
  listSubmissions,
  startSubmission,
} from "./submissions.ts";

/** All that may be asked about the partnership's numbers, by the name that clients call it. */
export const measureOperations = {
  listSubmissions,
  getSubmission,
  startSubmission,
  certifySubmission,
  discardSubmission,
  listSubmissionProviders,
  listSubmissionFindings,
  downloadSubmissionFindings,
  downloadAnnotatedSubmission,
  fixSubmissionCells,
  getSubmissionHeadings,
  saveSubmissionMapping,
  listMappings,
  listReports,
  getReport,
  getTrend,
  downloadReportCsv,
  downloadReportJson,
  downloadReportParquet,
  downloadStatewideForm,
  getCosts,
  getScorecard,
  getEvidence,
  listPeopleBehind,
  listLooks,
  compareVersions,
  listDefinitions,
  getDefinition,
  listPerformanceTargets,
  savePerformanceTarget,
  removePerformanceTarget,
  getTargetProgress,
  getAppendix,
  printAppendix,
  listPeopleLinks,
  decidePeopleLink,
};

export type MeasureName = keyof typeof measureOperations;
