import { z } from "zod";
import { findingSchema } from "../finding.ts";
import { typed } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";

const day = z.string().describe("As 2027-03-01.");
const credits = z.number().describe("Credit hours.");
const bad = ["unusable-request", "unreadable-body"] as const;
const closed = ["not-allowed", "not-found", ...anyRequest] as const;

const course = z.strictObject({
  code: z.string(),
  title: z.string().optional(),
  credits,
  level: z.enum(["non-credit", "developmental", "credit"]),
  grade: z.string().optional(),
});

const standing = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: z.string(),
      college: z.string(),
      begin: day,
      end: day,
      status: z.string().optional(),
      tried: credits.optional(),
      earned: credits.optional(),
      courses: z.array(course).optional(),
    }),
  ),
  college: z.string().optional(),
  major: z.string().optional(),
  cip: z.string().optional(),
  degree: z.string().optional(),
  earned: z.strictObject({
    credit: credits,
    developmental: credits,
    nonCredit: credits,
    termsUnknown: z.int(),
  }),
  pace: z
    .strictObject({ tried: credits, earned: credits })
    .optional()
    .describe("Absent while any term does not say."),
  gradePoints: z.number().optional(),
  developmental: z.enum(["open", "done", "none-known"]),
  registerFrom: day.optional(),
  registered: z.boolean().optional(),
  credentials: z.array(z.strictObject({ name: z.string(), day })),
  milestones: z.array(
    z.strictObject({
      kind: z.enum(["twelve-credits", "first-math", "first-english", "next-term", "transfer", "degree"]),
      day,
    }),
  ),
});

const risk = z.strictObject({
  kind: z.enum([
    "pace",
    "grade-points",
    "not-registered",
    "developmental-open",
    "credits-not-counting",
    "credits-in-doubt",
  ]),
  source: z.string().describe("The rule it follows from."),
  tried: credits.optional(),
  earned: credits.optional(),
  leastPercent: z.number().optional(),
  points: z.number().optional(),
  least: z.number().optional(),
  termEnd: day.optional(),
  from: day.optional(),
  credits: credits.optional(),
});

const given = z.strictObject({ course: z.string().optional(), slot: z.string().optional(), credits });
const degree = z.strictObject({ id: z.string(), name: z.string(), institution: z.string(), credits });

const audit = z.strictObject({
  degree,
  slots: z.array(
    z.strictObject({
      slot: z.string(),
      name: z.string(),
      credits,
      counted: credits,
      state: z.enum(["done", "part", "open", "not-needed"]),
      from: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          credits,
          counted: credits,
          rule: z.string().optional().describe("The rule by which it came from elsewhere."),
        }),
      ),
    }),
  ),
  counted: credits.describe("Count for sure."),
  atMost: credits.describe("Count if the registrar takes everything that is in doubt."),
  residency: z.strictObject({ asked: credits, counted: credits }).optional(),
  leftOver: z.array(z.strictObject({ title: z.string(), credits: credits.optional(), why: z.string() })),
  inDoubt: z.array(
    z.strictObject({
      title: z.string(),
      why: z.string(),
      answers: z
        .array(z.strictObject({ rules: z.array(z.string()), gives: z.array(given), more: credits }))
        .describe("What each would give: ask the registrar which holds."),
    }),
  ),
  proven: z.boolean().describe("No other way of filling the slots counts more."),
});

export const readCollegeStanding = operation({
  method: "POST",
  path: "/api/v1/people/{person}/college",
  tag: "people",
  summary: "Where a person stands at college: terms, credits, risks, and what counts for a degree",
  description:
    "As far as the person agreed; why one looks is written down. Rules that differ are told side by side, and neither is counted.",
  params: z.strictObject({ person: z.string().min(1).max(80).describe("A pseudonym, or `me`.") }),
  body: z.strictObject({ why: typed(300), degree: z.string().min(1).max(80).optional() }),
  example: { why: "Meeting on Monday" },
  response: z.strictObject({
    today: day,
    fictional: z.boolean().describe("The degrees and rules are made up, to try things out."),
    standing: standing.optional().describe("Absent for somebody of whom no term is known."),
    risks: z.array(risk),
    unknown: z.array(z.string()).describe("Risks that cannot be seen, as nobody told what they need."),
    degrees: z.array(degree),
    audit: audit.optional(),
  }),
  errors: [...bad, "not-ready", ...closed],
});
export type CollegeTold = z.infer<typeof readCollegeStanding.response>;

const reference = z.strictObject({ title: z.string(), date: day, address: z.string().optional() });

export const getCollegeAgreements = operation({
  method: "GET",
  path: "/api/v1/college-agreements",
  tag: "people",
  summary: "Degrees and articulation rules that hold, and what in them a registrar must settle",
  response: z.strictObject({
    fictional: z.boolean(),
    from: z
      .enum(["store", "file", "demo"])
      .describe("Brought in here; a file that whoever runs the service named; or the demo city's."),
    version: z.int().optional().describe("Of what was brought in."),
    degrees: z.array(degree),
    rules: z.int(),
    listed: z
      .array(
        z.strictObject({
          id: z.string(),
          from: z.string().describe("Course, credential or program, by its code."),
          at: z.string().optional().describe("Where it was learned; anywhere if left out."),
          institution: z.string(),
          gives: z
            .array(z.strictObject({ course: z.string().optional(), slot: z.string().optional(), credits }))
            .describe("A course, a part of a degree, or any course where neither is named."),
          validFrom: day.optional(),
          validUntil: day.optional(),
          reference,
        }),
      )
      .describe("The first thousand rules."),
    findings: z.array(findingSchema),
    versions: z.array(
      z.strictObject({
        version: z.int(),
        at: z.string(),
        by: z.string().describe("Who brought it in; empty for a command at the machine."),
        fileName: z.string(),
        degrees: z.int(),
        rules: z.int(),
      }),
    ),
  }),
  errors: ["not-ready", "not-allowed", ...anyRequest],
});

export const bringInAgreements = operation({
  method: "POST",
  path: "/api/v1/college-agreements",
  tag: "people",
  summary:
    "Bring in a file of degrees and articulation rules: it holds from now on, and those before are kept",
  description:
    "The body is the file of docs/college.md as its bytes, 10 MiB at most. What contradicts itself is told and counts for nothing; nothing is picked. The same bytes again change nothing.",
  query: z.strictObject({ fileName: typed(255) }),
  body: z.custom<Blob | Uint8Array | string>(),
  bodyMedia: "application/json",
  exampleQuery: "fileName=agreements.json",
  response: z.strictObject({
    version: z.int(),
    again: z.boolean().describe("These bytes hold already."),
    degrees: z.int(),
    rules: z.int(),
    findings: z.array(findingSchema),
  }),
  errors: [...bad, "not-allowed", "too-large", "wrong-content-type", ...anyRequest],
});
