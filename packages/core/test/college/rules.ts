import { type Agreements, agreementsSchema } from "../../src/college/agreements.ts";
import { journeyEventSchema } from "../../src/history/event.ts";
import { standingEvents } from "../../src/history/standing-events.ts";

const reference = { title: "Agreement 7", date: "2026-01-15" };

/** A rule in three words: what it is from, and what it gives. */
export const rule = (id: string, code: string, more: object = {}) => ({
  id,
  from: { kind: "course", code, institution: "Bridge School" },
  institution: "Riverwell College",
  gives: [{ course: "ENG 101", credits: 3 }],
  reference,
  ...more,
});

/** Nursing in small: English, math or science, one of two electives, free credit; three credits of its own. */
export const nursing = {
  id: "nursing",
  institution: "Riverwell College",
  name: "Nursing, associate",
  credits: 12,
  residency: 3,
  asks: {
    all: [
      { slot: "english", name: "English", credits: 3, courses: ["ENG 101"], minimumGrade: "C" },
      {
        any: [
          { slot: "math", name: "Math", credits: 3, courses: ["MAT 101"] },
          { slot: "science", name: "Science", credits: 4, courses: ["BIO 101"] },
        ],
      },
      { slot: "free", name: "Free credit", credits: 6, courses: "any" },
    ],
  },
  reference,
};

export const agreements = (...rules: readonly object[]): Agreements =>
  agreementsSchema.parse({ version: 1, degrees: [nursing], rules });

export type Told = readonly [happened: string, body: object];

/** Events of one person, each with a day and a body. */
export const journey = (...bodies: Told[]) =>
  standingEvents(
    bodies.map(([happened, body], place) =>
      journeyEventSchema.parse({
        id: `e${place}`,
        person: "p",
        happened,
        recordedAt: `2026-11-01T00:00:${String(place).padStart(2, "0")}Z`,
        by: "b",
        org: "o",
        source: "typed",
        body,
      }),
    ),
  );

export const course = (code: string, credits: number, grade?: string, level = "credit") => ({
  code,
  credits,
  level,
  ...(grade === undefined ? {} : { grade }),
});

export const term = (college: string, begin: string, end: string, more: object = {}) =>
  [begin, { kind: "college-term", college, end, ...more }] as const;
