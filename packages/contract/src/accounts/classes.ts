import { journeyPrograms } from "@footbridge/core/history/event.ts";
import { offeringSchema } from "@footbridge/core/model/offering.ts";
import { localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { count, dayText, moment } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";

const bad = ["unusable-request", "unreadable-body"] as const;
const closed = ["not-allowed", "not-found", ...anyRequest] as const;
const offering = z.strictObject({
  offering: z.string().min(1).max(200).describe("Key of the class in the catalog."),
});
const oneEnrollment = z.strictObject({ enrollment: z.string().min(1).max(80) });
const hours = z.number().min(0).max(24);

const classSchema = z.strictObject({
  offering: offeringSchema,
  program: localTextSchema,
  seats: count.optional().describe("How many may sit there; absent while nobody has said."),
  taken: count,
  waiting: count,
  listed: z
    .boolean()
    .describe("False once the catalog's list no longer names it: nobody new comes, whoever is in it stays."),
});

export const listClasses = operation({
  method: "GET",
  path: "/api/v1/classes",
  tag: "classes",
  summary: "The classes of my organization, and how full they are",
  response: z.strictObject({ items: z.array(classSchema) }),
  errors: ["not-allowed", ...anyRequest],
});

export const getClass = operation({
  method: "GET",
  path: "/api/v1/classes/{offering}",
  tag: "classes",
  summary: "One class: who sits there, who waits, and who was there on which day",
  params: offering,
  response: classSchema.extend({
    sessions: z
      .array(z.strictObject({ day: dayText, hours }))
      .describe("Days on which it meets by its timetable."),
    people: z.array(
      z.strictObject({
        enrollment: z.string(),
        person: z.string(),
        name: z.string().optional().describe("Absent where the person took back their consent."),
        state: z.enum(["enrolled", "waiting", "released", "completed"]),
        seat: z.int().min(1).optional(),
        since: moment,
        endedAt: moment.optional(),
      }),
    ),
    attendance: z.array(
      z.strictObject({ enrollment: z.string(), day: dayText, present: z.boolean(), hours }),
    ),
  }),
  errors: ["unusable-request", ...closed],
});

const moved = z
  .array(
    z.strictObject({
      enrollment: z.string(),
      person: z.string(),
      name: z.string(),
      seat: z.int().min(1),
      told: z.boolean().describe("A letter went to the person."),
    }),
  )
  .describe("Who moved up from the waiting list.");

export const setClassSeats = operation({
  method: "POST",
  path: "/api/v1/classes/{offering}/seats",
  tag: "classes",
  summary: "Say how many seats a class of mine gives; those who wait move up",
  params: offering,
  body: z.strictObject({ seats: z.int().min(0).max(100_000) }),
  example: { seats: 16 },
  response: z.strictObject({ moved }),
  errors: ["wrong-state", ...bad, ...closed],
});

export const enrollPerson = operation({
  method: "POST",
  path: "/api/v1/classes/{offering}/enrollments",
  tag: "classes",
  summary: "Enroll a person: a seat, or the next place on the waiting list",
  params: offering,
  body: z.strictObject({
    person: z.string().min(1).max(80),
    program: z
      .enum(journeyPrograms)
      .default("none")
      .describe("The federal program that the training belongs to."),
  }),
  example: { person: "person-1", program: "none" },
  response: z.strictObject({
    enrollment: z.string(),
    outcome: z.enum(["enrolled", "waiting"]),
    seat: z.int().min(1).optional(),
    place: z.int().min(1).optional().describe("In the line, from 1."),
  }),
  errors: ["wrong-state", ...bad, ...closed],
});

export const leaveClass = operation({
  method: "POST",
  path: "/api/v1/enrollments/{enrollment}/end",
  tag: "classes",
  summary: "Give a seat or a place in the line back, or finish the class",
  params: oneEnrollment,
  body: z.strictObject({ how: z.enum(["released", "completed"]) }),
  example: { how: "released" },
  response: z.strictObject({ moved }),
  errors: [...bad, ...closed],
});

export const markAttendance = operation({
  method: "POST",
  path: "/api/v1/classes/{offering}/attendance",
  tag: "classes",
  summary: "Write down who was there on a day; a changed mark corrects the earlier one",
  params: offering,
  body: z.strictObject({
    day: dayText,
    hours,
    marks: z
      .array(z.strictObject({ enrollment: z.string().min(1).max(80), present: z.boolean() }))
      .min(1)
      .max(500),
  }),
  example: { day: "2026-11-02", hours: 2.5, marks: [{ enrollment: "enrollment-1", present: true }] },
  response: z.strictObject({
    marks: z.array(
      z.strictObject({
        enrollment: z.string(),
        outcome: z.enum(["written", "corrected", "unchanged", "not-in"]),
      }),
    ),
  }),
  errors: [...bad, ...closed],
});
