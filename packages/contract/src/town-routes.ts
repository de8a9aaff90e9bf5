import { criteria } from "@footbridge/core/routes/answer.ts";
import { z } from "zod";
import { operation } from "./operation.ts";
import { routeErrors } from "./routes.ts";

/** A case stated by hand: a town file and a person file, as `footbridge routes` reads them. */
export const townQuestionSchema = z.strictObject({
  town: z.unknown().describe("A town in the format footbridge-town/1."),
  person: z.unknown().describe("A person in the format footbridge-person/1."),
  target: z.string().min(1).max(300).describe("occupation:ID, sector:ID, wage:CENTS an hour, or fact:ID"),
  criteria: z.array(z.enum(criteria)).min(1).max(criteria.length).optional(),
  limitMs: z.int().min(10).max(10_000).optional(),
});

const step = z.looseObject({
  kind: z.enum(["study", "work"]),
  program: z.string().optional(),
  offering: z.string().optional(),
  occupation: z.string().optional(),
  start: z.string(),
  end: z.string(),
  cost: z.number(),
  stream: z.string().optional(),
});

/** The JSON of `footbridge routes --json`, key for key. */
export const townAnswerSchema = z.looseObject({
  status: z.enum(["exact", "bounded", "already-open", "closed"]),
  criteria: z.array(z.enum(criteria)),
  front: z.array(z.looseObject({ vector: z.array(z.number()), steps: z.array(step) })),
});

const example = {
  town: {
    format: "footbridge-town/1",
    start: "2027-01-04",
    places: ["north"],
    programs: [
      {
        id: "aide-class",
        requires: { has: "reading:3" },
        gives: ["cert:aide"],
        offerings: [
          {
            id: "aide-class-spring",
            start: "2027-02-01",
            end: "2027-03-29",
            hoursPerWeek: 12,
            blocks: ["weekday-evening-1"],
            mode: "in-person",
            place: "north",
            tuition: 90_000,
            other: 5000,
            completion: 0.8,
          },
        ],
      },
    ],
    occupations: [{ id: "aide", requires: { has: "cert:aide" }, hourlyWage: 1900 }],
  },
  person: {
    format: "footbridge-person/1",
    start: "2027-01-04",
    facts: ["reading:3"],
    places: ["north"],
    home: "north",
    modes: ["in-person"],
    weeklyHours: 40,
    budget: 100_000,
    hourlyWage: 1650,
    incomeFloor: 0,
    horizonWeeks: 52,
  },
  target: "occupation:aide",
};

export const askTown = operation({
  method: "POST",
  path: "/api/v1/routes/town",
  tag: "routes",
  summary: "Routes over a town of your own, without the catalog",
  description:
    "Takes a town file and a person file in one body of at most 10 MB and answers as `footbridge routes --json` does.",
  body: townQuestionSchema,
  example,
  response: townAnswerSchema,
  errors: routeErrors,
});
