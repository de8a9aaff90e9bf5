import { drawKey } from "../work/draw-key.ts";

/** A course as it is being typed. */
export interface CourseDraft {
  /** Of the row in the form alone. */
  readonly key: string;
  readonly code: string;
  readonly title: string;
  readonly credits: string;
  readonly level: string;
  readonly grade: string;
}

/** A course of which nothing is said yet. */
export const emptyCourse = (): CourseDraft => ({
  key: drawKey(),
  code: "",
  title: "",
  credits: "3",
  level: "credit",
  grade: "",
});

/** The courses of a term as the journey holds them; what is none is left out. */
export function coursesIn(courses: unknown): readonly CourseDraft[] {
  if (!Array.isArray(courses)) return [];
  return courses.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null) return [];
    const told = new Map(Object.entries(one));
    const word = (name: string): string => {
      const value: unknown = told.get(name);
      return typeof value === "string" || typeof value === "number" ? String(value) : "";
    };
    return [
      {
        key: drawKey(),
        code: word("code"),
        title: word("title"),
        credits: word("credits"),
        level: word("level"),
        grade: word("grade"),
      },
    ];
  });
}

/** As an event says it: what is empty is not said. Credits that are no number are told by the server. */
export const courseOf = ({ code, title, credits, level, grade }: CourseDraft) => ({
  code: code.trim(),
  credits: Number(credits.replace(",", ".")),
  level,
  ...(title.trim() === "" ? {} : { title: title.trim() }),
  ...(grade.trim() === "" ? {} : { grade: grade.trim().toUpperCase() }),
});

/** Whether somebody registered, as a choice; empty where nobody has said. */
export const registeredIn = (said: unknown): string => (said === true ? "yes" : said === false ? "no" : "");
