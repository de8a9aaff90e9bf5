import { z } from "zod";

/** A person as those see them who may know them. */
export const personSchema = z.strictObject({
  id: z.string(),
  org: z.string(),
  name: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
  language: z.string(),
  born: z.string().optional(),
});

const moment = z.string().describe("ISO 8601, UTC.");

/** A record that was linked with one's own. */
export const myLinkSchema = z.strictObject({
  link: z.string(),
  org: z.string().describe("Who wrote the other record; empty where its person came alone."),
  byOrg: z.string().describe("Who linked them; empty where I did."),
  linkedAt: moment,
  why: z.string(),
  own: z.boolean().describe("I linked them: they are parted as soon as I ask."),
  readByMe: z.boolean().describe("I took the other over and read what is in it."),
  askedAt: moment.optional().describe("I asked that they be parted."),
  askedWords: z.string(),
  answeredAt: moment.optional(),
  answer: z.string().describe("Why they stay linked; empty while nobody answered."),
});
