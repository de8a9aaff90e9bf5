import { z } from "zod";
import { daySchema } from "../model/provenance.ts";
import { answerSchema } from "./answer.ts";

const id = z.string().min(1).max(60);
const words = z.string().trim().min(1).max(500);

/** What the partner is told of the person: only what consent for referral covers, the name and how to reach them. */
export const sharable = ["name", "phone", "email", "language"] as const;
export type Sharable = (typeof sharable)[number];

/** What can be written into the log of a referral. */
export const entryBodySchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("asked"),
    /** Record of the directory, and the organization that runs it. */
    service: z.string().min(1).max(200),
    partner: z.string().min(1).max(200),
    need: z.string().min(1).max(60),
    /** Help before work, or so that a job is kept. */
    phase: z.enum(["before-work", "at-work"]),
    shares: z.array(z.enum(sharable)).min(1).max(sharable.length),
    /** To the partner; health, courts, papers and safety do not belong here. */
    note: words.optional(),
    /** The referral that was refused before. */
    after: id.optional(),
  }),
  z.strictObject({
    kind: z.literal("sent"),
    way: z.enum(["link", "phone"]),
    on: daySchema,
    expires: daySchema,
  }),
  z.strictObject({ kind: z.literal("answered"), answer: answerSchema }),
  z.strictObject({ kind: z.literal("started"), on: daySchema }),
  z.strictObject({ kind: z.literal("finished"), on: daySchema, helped: z.enum(["yes", "partly", "no"]) }),
  z.strictObject({ kind: z.literal("reminded"), number: z.int().min(1).max(20) }),
  z.strictObject({ kind: z.literal("lapsed") }),
  z.strictObject({ kind: z.literal("passed-on"), to: id }),
  z.strictObject({ kind: z.literal("withdrawn"), by: z.enum(["person", "staff"]), why: words.optional() }),
]);
export type EntryBody = z.output<typeof entryBodySchema>;
export type EntryKind = EntryBody["kind"];
export type Asked = Extract<EntryBody, { kind: "asked" }>;

/** One line of the log; it is only ever added. */
export interface Entry {
  /** 1, 2, 3 … within the referral. */
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly body: EntryBody;
}
