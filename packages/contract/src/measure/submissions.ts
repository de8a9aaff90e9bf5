import { z } from "zod";
import { findingSchema } from "../finding.ts";
import { anyRequest, operation } from "../operation.ts";
import { pageOf, pageQuery } from "../page.ts";
import { count, moment, reportName, typed } from "./words.ts";

/** What has become of a submission: `refused` could not be used at all, `draft` waits to be looked at again after a change. */
export const submissionStates = [
  "draft",
  "checking",
  "checked",
  "certified",
  "superseded",
  "refused",
] as const;

/** The shape of the file: PIRL columns, the short template, or anyone's own headings through a mapping. */
export const submissionForms = ["pirl", "template", "mapped"] as const;

const severities = ["error", "warning", "repair"] as const;

/** All findings of one rule in one file, with where to look first. */
export const findingGroupSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(severities),
  count,
  elements: z.array(z.string()),
  message: z.string(),
  fix: z.string(),
  firstRows: z.array(z.int()).describe("Data rows of the original file, from 1."),
});

const progress = z.strictObject({
  phase: z.enum(["waiting", "reading", "checking", "storing", "computing", "done"]),
  bytes: count.describe("Read so far."),
  rows: count.describe("Checked so far."),
});

/** One file of one provider for one report quarter, and how far it has come. */
export const submissionSchema = z.strictObject({
  id: z.string(),
  provider: z.string(),
  organization: z.string().optional().describe("Its id in the catalog, where the provider is one of it."),
  report: reportName,
  fileName: z.string(),
  bytes: count,
  sha256: z.string().describe("Of the bytes as they came."),
  form: z.enum(submissionForms).optional().describe("Absent until the file was read."),
  mapping: z.string().optional(),
  state: z.enum(submissionStates),
  revision: z.int().min(1).describe("1 as it came; one more for each mending in place."),
  receivedAt: moment,
  checkedAt: moment.optional(),
  certified: z.strictObject({ at: moment, by: z.string(), note: z.string().optional() }).optional(),
  superseded: z
    .strictObject({ at: moment, by: z.string().describe("The submission that replaced it.") })
    .optional(),
  replaces: z
    .string()
    .optional()
    .describe("The certified submission that this one replaces, or would replace, when certified."),
  progress: progress.optional().describe("While it is worked on."),
  rows: count.optional(),
  counts: z.strictObject({ error: count, warning: count, repair: count }).optional(),
  reportsAt: moment.optional().describe("When the reports had taken it in; absent while they are computed."),
  findings: z.array(findingSchema).describe("What concerns the file as a whole."),
});
export type SubmissionTold = z.infer<typeof submissionSchema>;

const organization = z.string().min(1).max(120);

export const submissionId = z.strictObject({ id: z.string().min(1).max(60) });

export const listSubmissions = operation({
  method: "GET",
  path: "/api/v1/submissions",
  tag: "submissions",
  summary: "Files that providers handed in, newest first",
  query: z.strictObject({
    ...pageQuery,
    provider: typed(120).optional(),
    organization: organization.optional(),
    report: reportName.optional(),
    state: z.enum(submissionStates).optional(),
  }),
  response: pageOf(submissionSchema),
  errors: ["unusable-request", "not-allowed", ...anyRequest],
});

export const getSubmission = operation({
  method: "GET",
  path: "/api/v1/submissions/{id}",
  tag: "submissions",
  summary: "One submission: how far it has come, and its findings by rule, worst first",
  params: submissionId,
  response: z.strictObject({
    ...submissionSchema.shape,
    groups: z.array(findingGroupSchema),
    mayCertify: z.boolean().describe("Whether the asker may certify submissions."),
  }),
  errors: ["not-found", "not-allowed", ...anyRequest],
});

export const startSubmission = operation({
  method: "POST",
  path: "/api/v1/submissions",
  tag: "submissions",
  summary: "Hand in a file: the body is its bytes as they are",
  description:
    "Answers when the bytes are stored and hashed; the check goes on by itself. A file cut off on the way leaves nothing. The same bytes for the same provider and quarter answer the submission that is there.",
  query: z.strictObject({
    fileName: typed(255),
    provider: typed(120).optional().describe("By name; the organization's own if left out."),
    organization: organization
      .optional()
      .describe(
        "Of the catalog; found by the provider's name if left out. A program manager's is the own one.",
      ),
    report: reportName,
    mapping: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .describe("A mapping kept for this provider; its latest if left out."),
  }),
  body: z.custom<Blob | Uint8Array | string>(),
  bodyMedia: "application/octet-stream",
  exampleQuery: "fileName=quarter.csv&provider=Hunts%20Point%20Learning&report=PY2025Q2",
  response: submissionSchema,
  errors: [
    "unusable-request",
    "unreadable-body",
    "not-allowed",
    "too-large",
    "wrong-content-type",
    ...anyRequest,
  ],
});

export const certifySubmission = operation({
  method: "POST",
  path: "/api/v1/submissions/{id}/certify",
  tag: "submissions",
  summary:
    "Vouch for a checked submission: it replaces the provider's former one for the quarter, and the reports follow",
  params: submissionId,
  body: z.strictObject({
    by: typed(120).describe("Who vouches for it."),
    note: typed(1000).optional(),
    revision: z.int().min(1).optional().describe("Refused where the submission has changed since."),
  }),
  example: { by: "R. Alvarez", note: "Second quarter, complete" },
  response: submissionSchema,
  errors: ["unusable-request", "unreadable-body", "not-found", "not-allowed", "wrong-state", ...anyRequest],
});

export const discardSubmission = operation({
  method: "DELETE",
  path: "/api/v1/submissions/{id}",
  tag: "submissions",
  summary: "Take back a submission that was never certified",
  params: submissionId,
  response: z.strictObject({ discarded: z.string() }),
  errors: ["not-found", "not-allowed", "wrong-state", ...anyRequest],
});

export const listSubmissionProviders = operation({
  method: "GET",
  path: "/api/v1/submission-providers",
  tag: "submissions",
  summary: "Who has handed in files, and who could: providers of the catalog",
  query: z.strictObject({ organization: organization.optional() }),
  response: z.strictObject({
    mine: z
      .array(z.strictObject({ id: z.string(), name: z.string() }))
      .optional()
      .describe(
        "The asker's own organizations, one of which is shown at a time; absent for who sees every provider.",
      ),
    items: z.array(
      z.strictObject({
        provider: z.string(),
        organization: z.string().optional(),
        lastReport: reportName.optional(),
        submissions: count,
      }),
    ),
  }),
  errors: ["unusable-request", "not-allowed", ...anyRequest],
});
