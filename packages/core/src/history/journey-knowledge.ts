import { z } from "zod";
import { type Day, parseDay } from "../units/day.ts";
import { journeyPrograms } from "./event.ts";

const program = z.enum(journeyPrograms);
const element = z.string().regex(/^\d{3,4}$/);
const source = z.string().min(1);
const day = z.string().transform((text, context): Day => {
  const read = parseDay(text);
  if (read !== undefined) return read;
  context.addIssue({ code: "custom", message: "must be a day" });
  return z.NEVER;
});

/** `data/journey/services.json`: what each kind of service does for participation, exit and cost, by program. */
export const servicesSchema = z.strictObject({
  version: z.int(),
  source,
  date: day,
  classes: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      /** Programs in which it makes a participant of one who is not. */
      triggers: z.array(program),
      /** Programs in which it keeps the period open. */
      extends: z.array(program),
      cost: z.enum(["career", "training", "other"]),
      /** Elements that hold the first and the latest day of its kind. */
      first: element.optional(),
      last: element.optional(),
      also: z.array(element).optional(),
    }),
  ),
  services: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      class: z.string(),
      /** Element that holds its latest day. */
      element: element.optional(),
      /** What youth and VR participation needs besides a service. */
      marks: z.enum(["plan", "assessment", "strategy", "vr-plan"]).optional(),
      /** Type of work experience (1205). */
      workExperience: z.string().optional(),
      /** Given under any program, it is an element of a youth program too. */
      youthElement: z.boolean().optional(),
    }),
  ),
});

const dated = { source, date: day };

/** `data/journey/periods.json`: what ends a period of participation, and which programs share one exit. */
export const periodsSchema = z.strictObject({
  version: z.int(),
  gapDays: z.strictObject({
    value: z.int().min(1),
    unit: z.string(),
    ends: z.enum(["over", "at-least"]),
    ...dated,
  }),
  scopes: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      programs: z.array(program).min(1),
      /** Days without service, or a closure that somebody decides. */
      ends: z.enum(["gap", "closure"]),
      source,
    }),
  ),
  aeflaHours: z.strictObject({ value: z.number(), unit: z.string(), ...dated }),
  transcriptCredits: z.strictObject({ value: z.number(), unit: z.string(), ...dated }),
  followUpDays: z.strictObject({ value: z.array(z.int()), unit: z.string(), source }),
});

const levelRange = z.strictObject({
  level: z.int().min(1).max(6),
  from: z.int().optional(),
  to: z.int().optional(),
});

/** `data/journey/tests.json`: scale scores of each educational functioning level (EFL) of the NRS. */
export const testsSchema = z.strictObject({
  version: z.int(),
  date: day,
  tests: z.array(
    z.strictObject({
      test: z.string(),
      family: z.string(),
      subject: z.string(),
      scale: z.enum(["ABE", "ESL"]),
      levels: z.array(levelRange).min(1),
      /** Last day on which the NRS took it. */
      acceptedUntil: day.optional(),
      /** No longer taken, on a day that the source does not give. */
      retired: z.boolean().optional(),
      /** From this score on, beyond the highest level. */
      exitFrom: z.int().optional(),
      /** The levels that each form can tell, lowest and highest. */
      forms: z.record(z.string(), z.tuple([z.int(), z.int()])).optional(),
      status: z.enum(["verified", "corroborated"]),
      source,
    }),
  ),
});

/** What law and the test makers say, as data. */
export interface JourneyKnowledge {
  readonly services: z.output<typeof servicesSchema>;
  readonly periods: z.output<typeof periodsSchema>;
  readonly tests: z.output<typeof testsSchema>;
}

export type ServiceClass = JourneyKnowledge["services"]["classes"][string];
export type ServiceKind = JourneyKnowledge["services"]["services"][number];
export type Scope = JourneyKnowledge["periods"]["scopes"][number];
export type Benchmark = JourneyKnowledge["tests"]["tests"][number];

/** The kind of service and its class; undefined where no such service is known. */
export function serviceOf(
  knowledge: JourneyKnowledge,
  id: string,
): { readonly kind: ServiceKind; readonly of: ServiceClass } | undefined {
  const kind = knowledge.services.services.find((one) => one.id === id);
  const of = kind === undefined ? undefined : knowledge.services.classes[kind.class];
  return kind === undefined || of === undefined ? undefined : { kind, of };
}
