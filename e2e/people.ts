import type { Answers } from "../packages/web/src/answers/answers.ts";

/** The parent who reads at level 3, works days, has small children, and can study in the evening only. */
export const eveningParent: Answers = {
  goal: {
    target: "occupation:31-1131",
    label: { en: "Nursing Assistants", es: "Asistentes de enfermería" },
  },
  home: "bronx",
  places: ["bronx", "manhattan"],
  online: true,
  free: ["weekday-evening-1", "weekday-evening-2"],
  weeklyHours: 52,
  horizonWeeks: 156,
  reading: { mark: 3, how: "tested" },
  math: { mark: 2, how: "self" },
  english: { mark: 5, how: "self" },
  hourlyWage: 1650,
  incomeFloor: 45_000,
  budget: 180_000,
  needs: ["childcare"],
  attributes: {
    "age:18+": true,
    "age:16-24": false,
    "work-authorized": true,
    "federal-aid": true,
    "record-clear": true,
    "low-income": true,
    snap: true,
  },
};
