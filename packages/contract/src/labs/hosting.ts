import { z } from "zod";
import { count, moment, typed } from "../measure/words.ts";
import { operation } from "../operation.ts";
import {
  affiliation,
  closed,
  labAbout,
  labParams,
  roomSchema,
  seatRole,
  stage,
  tableId,
  tallySchema,
  thingId,
} from "./shapes.ts";

const labLine = z.strictObject({
  id: z.string(),
  title: z.string(),
  day: z.string(),
  people: count,
  tables: count,
  closed: z.boolean(),
});

export const listLabs = operation({
  method: "GET",
  path: "/api/v1/labs",
  tag: "labs",
  summary: "The learning labs of my organization, newest first",
  response: z.strictObject({ items: z.array(labLine) }),
  errors: closed,
});

export const createLab = operation({
  method: "POST",
  path: "/api/v1/labs",
  tag: "labs",
  summary: "Prepare a learning lab with its tables; whoever does is its host",
  body: z.strictObject({
    ...labAbout,
    tables: z
      .union([z.int().min(1).max(60), z.array(typed(80)).min(1).max(60)])
      .describe("How many, or their names."),
  }),
  example: { title: "Autumn lab", day: "2026-10-14", tables: 24 },
  response: z.strictObject({ id: z.string() }),
  errors: closed,
});

const codeSchema = z.strictObject({
  role: seatRole,
  code: z.string().describe("As it is shown: `K7RX4T`."),
  expiresAt: moment,
});

/** A lab as its host has it. */
export const labSchema = z.strictObject({
  id: z.string(),
  about: z.strictObject({ ...labAbout }),
  room: roomSchema,
  codes: z.array(codeSchema),
  people: z.array(
    z.strictObject({
      seat: thingId,
      role: seatRole,
      affiliation,
      organization: z.string().optional(),
      table: tableId.optional(),
      name: z.string().optional().describe("Told at the door, if at all; it is in no record."),
      email: z.string().optional(),
      reminders: z.boolean().describe("Whether this person agreed to be reminded by mail."),
    }),
  ),
  pulses: z.array(
    z.strictObject({
      id: thingId,
      question: z.string(),
      when: z.enum(["before", "during", "after"]),
      open: z.boolean(),
      revealed: z.boolean(),
      people: count,
    }),
  ),
});

export const getLab = operation({
  method: "GET",
  path: "/api/v1/labs/{lab}",
  tag: "labs",
  summary: "A lab as its host has it: about, room, codes, people, pulses",
  params: labParams,
  response: labSchema,
  errors: closed,
});

export const saveLab = operation({
  method: "PUT",
  path: "/api/v1/labs/{lab}",
  tag: "labs",
  summary: "Change what a lab is: title, day, agenda, sponsors, dots each",
  params: labParams,
  body: z.strictObject({ ...labAbout }),
  example: { title: "Autumn lab", day: "2026-10-14" },
  response: labSchema,
  errors: closed,
});

export const removeLab = operation({
  method: "DELETE",
  path: "/api/v1/labs/{lab}",
  tag: "labs",
  summary: "Remove a lab with all that is in it",
  params: labParams,
  response: z.strictObject({ done: z.literal(true) }),
  errors: closed,
});

export const openLabDoor = operation({
  method: "POST",
  path: "/api/v1/labs/{lab}/codes",
  tag: "labs",
  summary: "A new join code; the one before it ends",
  params: labParams,
  body: z.strictObject({ role: seatRole, hours: z.int().min(1).max(72).default(12) }),
  example: { role: "participant", hours: 12 },
  response: codeSchema,
  errors: closed,
});

export const closeLabDoor = operation({
  method: "DELETE",
  path: "/api/v1/labs/{lab}/codes/{role}",
  tag: "labs",
  summary: "End a join code",
  params: labParams.extend({ role: seatRole }),
  response: z.strictObject({ done: z.literal(true) }),
  errors: closed,
});

export const takeSeatAway = operation({
  method: "DELETE",
  path: "/api/v1/labs/{lab}/seats/{seat}",
  tag: "labs",
  summary: "Take a seat away: its devices are out; what was written stays",
  params: labParams.extend({ seat: thingId }),
  response: z.strictObject({ done: z.literal(true) }),
  errors: closed,
});

/** What hosts and facilitators do with the room. */
const deedSchema = z.discriminatedUnion("deed", [
  z.strictObject({
    deed: z.literal("stage"),
    stage,
    table: tableId.optional().describe("Without one, all tables go there."),
  }),
  z.strictObject({ deed: z.literal("lock"), locked: z.boolean(), table: tableId.optional() }),
  z.strictObject({ deed: z.literal("spotlight"), table: tableId.optional().describe("Without one, none.") }),
  z.strictObject({
    deed: z.literal("timer"),
    seconds: z.int().min(0).max(14_400).describe("0 takes the timer away."),
    label: z.string().trim().max(80).default(""),
  }),
  z.strictObject({ deed: z.literal("name"), table: tableId, name: typed(80) }),
  z.strictObject({ deed: z.literal("add"), name: typed(80) }).describe("One more table, for hosts."),
  z.strictObject({ deed: z.literal("close"), closed: z.boolean() }),
]);

export const leadLab = operation({
  method: "POST",
  path: "/api/v1/labs/{lab}/deeds",
  tag: "labs",
  summary: "Lead the room: move tables to a stage, lock, spotlight, set the timer, add a table, close",
  description: "Hosts do all of these, facilitators all but `add` and `close`. The room is told at once.",
  params: labParams,
  body: deedSchema,
  example: { deed: "stage", stage: "challenge" },
  response: roomSchema,
  errors: closed,
});

export const startPulse = operation({
  method: "POST",
  path: "/api/v1/labs/{lab}/pulses",
  tag: "labs",
  summary: "Ask the room for one word",
  params: labParams,
  body: z.strictObject({ question: typed(2000), when: z.enum(["before", "during", "after"]) }),
  example: { question: "A career pathway is …", when: "before" },
  response: roomSchema,
  errors: closed,
});

const pulseParams = labParams.extend({ pulse: thingId });

export const leadPulse = operation({
  method: "POST",
  path: "/api/v1/labs/{lab}/pulses/{pulse}",
  tag: "labs",
  summary: "Open or end a pulse, reveal or hide its words, rule on words and take a ruling back",
  description: "A ruling on the same words again takes the place of the one before; `free` takes it back.",
  params: pulseParams,
  body: z.union([
    z.strictObject({ deed: z.literal("open"), open: z.boolean() }),
    z.strictObject({ deed: z.literal("reveal"), revealed: z.boolean() }),
    z.strictObject({
      deed: z.literal("rule"),
      ruling: z.enum(["together", "apart"]),
      words: z.tuple([typed(200), typed(200)]),
    }),
    z.strictObject({ deed: z.literal("rule"), ruling: z.enum(["hold", "show"]), word: typed(200) }),
    z.strictObject({ deed: z.literal("free"), words: z.array(typed(200)).min(1).max(2) }),
  ]),
  example: { deed: "reveal", revealed: true },
  response: tallySchema,
  errors: closed,
});

export const getPulse = operation({
  method: "GET",
  path: "/api/v1/labs/{lab}/pulses/{pulse}",
  tag: "labs",
  summary: "The words of a pulse as they are counted, with what was put together and why, and what is held",
  params: pulseParams,
  response: tallySchema,
  errors: closed,
});
