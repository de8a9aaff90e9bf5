import { pathwaySchema, pathwayStates } from "@footbridge/core/model/pathway.ts";
import { idSchema } from "@footbridge/core/model/provenance.ts";
import { requirementSchema } from "@footbridge/core/model/requirement.ts";
import { z } from "zod";
import { findingSchema } from "../finding.ts";
import { count, moment } from "../measure/words.ts";
import { anyRequest } from "../operation.ts";

export const ofPathway = z.strictObject({ id: idSchema });
export const versionNumber = z.coerce.number().int().min(1).max(1_000_000);
export const ofVersion = z.strictObject({ id: idSchema, number: versionNumber });

/** What an operation on one pathway can meet: whoever may not see it is told that there is none. */
export const closed = [
  "not-allowed",
  "not-found",
  "unusable-request",
  "unreadable-body",
  ...anyRequest,
] as const;

export const stateName = z.enum(pathwayStates);

/** A partner at the table, with the catalog's name where it has one. */
export const organizationName = z.strictObject({ id: z.string(), name: z.string() });

export const scoreSchema = z.strictObject({ holds: count, gap: count, untold: count });

const standing = z.enum(["holds", "gap", "untold"]);

export const scorecardSchema = z.strictObject({
  parts: z.array(
    z.strictObject({
      part: z.string(),
      checks: z.array(
        z.strictObject({ id: z.string(), asks: z.string(), standing, findings: z.array(findingSchema) }),
      ),
    }),
  ),
  counts: scoreSchema,
});

const cents = z.int().min(0);

const shutSchema = z.union([
  z.strictObject({ why: z.literal("asks"), asked: requirementSchema }),
  z.strictObject({ why: z.literal("busy") }).describe("The class meets when they cannot come."),
  z.strictObject({ why: z.literal("price") }).describe("It costs more than they have at hand."),
]);

export const reachSchema = z.strictObject({
  profile: z.string(),
  people: count.describe("People drawn from the profile."),
  enter: count.describe("Those who could start at some way in."),
  groups: z.array(
    z.strictObject({
      kind: z.enum(["trait", "up-to-mark"]),
      name: z.string(),
      mark: z.int().optional(),
      people: count,
      enter: count,
    }),
  ),
  shut: z.array(z.strictObject({ reason: shutSchema, steps: z.array(z.string()), people: count })),
});

export const numbersSchema = z.strictObject({
  steps: count,
  waysIn: count,
  exits: z.array(
    z.strictObject({
      step: z.string(),
      title: z.string(),
      way: z.array(z.string()),
      weeks: z.number().min(0),
      price: cents.describe("What a person pays on the quickest way, in cents."),
      cost: cents.describe("What their seats cost, in cents."),
      hourly: cents.optional().describe("Cents an hour."),
    }),
  ),
  seatsYear: count.optional(),
  reach: reachSchema,
});

/** A version as a list shows it. */
export const versionSchema = z.strictObject({
  number: z.int().min(1),
  hash: z.string().describe("SHA-256 of the pathway's canonical JSON."),
  note: z.string(),
  at: moment,
  name: z.string().describe("Who made it."),
  publishedAt: moment.optional(),
});

/** A pathway as a list shows it. */
export const headSchema = z.strictObject({
  id: z.string(),
  owner: organizationName.describe("Without an id: the partnership itself."),
  title: z.string(),
  state: stateName,
  partners: z.array(organizationName),
  score: scoreSchema,
  changedAt: moment,
  changedBy: z.string(),
  published: z.int().min(1).optional().describe("The newest published version."),
  archivedAt: moment.optional(),
  leads: z.boolean().describe("Whether the caller may publish, move and archive it."),
});

export const pathwayShape = pathwaySchema;

const fields = z.array(
  z.strictObject({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
);
const named = z.strictObject({ id: z.string(), title: z.string() });
const list = z.strictObject({
  added: z.array(named),
  removed: z.array(named),
  changed: z.array(named.extend({ fields })),
});

export const changeSchema = z.strictObject({ fields, steps: list, partners: list, funds: list });
