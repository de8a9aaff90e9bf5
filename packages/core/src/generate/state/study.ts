import type { Seeded } from "../../units/seeded.ts";
import type { Enrolment } from "./enrolment.ts";
import { type StateRow, written } from "./row.ts";
import { type Shares, draw, yesNo } from "./shares.ts";
import type { Spell } from "./spells.ts";
import type { Standing } from "./standing.ts";
import { occupations } from "./standing.ts";

/** Education and training within a period. */
export interface Study {
  readonly trained: boolean;
  /** 1332 and 1401. */
  readonly postsecondary: boolean;
  readonly secondary: boolean;
  /** 1811 and 1813; absent where there was none, or it is not completed. */
  readonly start?: number;
  readonly end?: number;
  readonly elements: StateRow;
}

const adultTypes: Shares = [
  ["06", 58],
  ["01", 12],
  ["02", 9],
  ["04", 5],
  ["05", 4],
  ["08", 4],
  ["09", 4],
  ["11", 2],
  ["12", 1.5],
  ["03", 0.5],
];

const youthTypes: Shares = [
  ["10", 66],
  ["02", 10],
  ["04", 6],
  ["08", 5],
  ["09", 5],
  ["12", 4],
  ["05", 2],
  ["11", 2],
];

const providers = [
  "Lantern Street Health Training",
  "Copperline Trades Center",
  "Byteferry Tech Training",
  "Saltbox Kitchen School, Long Island City",
  'Corner Lot "Youth Works"',
];

function trainedShare({ adult, dw, youth, aefla, vr }: Enrolment): number {
  if (youth) return 0.35;
  if (adult || dw) return 0.45;
  if (vr) return 0.35;
  return aefla ? 0.05 : 0;
}

export function study(random: Seeded, enrolment: Enrolment, standing: Standing, spell: Spell): Study {
  const trainings = random.chance(trainedShare(enrolment)) ? trainingsOf(random, enrolment, spell) : [];
  const trained = trainings.length > 0;
  const secondary = random.chance(secondaryShare(enrolment, standing));
  const postsecondary = !secondary && random.chance(postsecondaryShare(enrolment, standing, trained));
  const base = { trained, postsecondary, secondary };
  const flags = {
    "1332": postsecondary ? "1" : "0",
    "1401": secondary ? "1" : "0",
    ...trainingElements(random, trainings, enrolment),
  };
  if (!trained && !secondary && !postsecondary && !enrolment.aefla) return { ...base, elements: flags };
  const start = trainings[0]?.start ?? random.between(spell.entry, Math.min(spell.last, spell.entry + 60));
  const end = endOf(random, trainings, start, spell);
  return {
    ...base,
    start,
    ...(end === undefined ? {} : { end }),
    elements: { ...flags, "1811": written(start), ...(end === undefined ? {} : { "1813": written(end) }) },
  };
}

function endOf(
  random: Seeded,
  trainings: readonly Training[],
  start: number,
  spell: Spell,
): number | undefined {
  const last = trainings.at(-1);
  if (last !== undefined) return last.completed ? last.end : undefined;
  return random.chance(0.45) ? random.between(start, spell.last) : undefined;
}

interface Training {
  readonly type: string;
  readonly start: number;
  readonly end?: number;
  readonly completed: boolean;
}

/** One after another, up to three; the last may still go on where the period does. */
function trainingsOf(random: Seeded, { youth }: Enrolment, spell: Spell): readonly Training[] {
  const count = 1 + random.weighted([85, 12, 3]);
  const list: Training[] = [];
  let start = random.between(spell.entry, Math.min(spell.last, spell.entry + 90));
  for (let place = 0; place < count; place += 1) {
    const going = !spell.exited && place === count - 1 && random.chance(0.6);
    const end =
      place === count - 1 ? random.between(start, spell.last) : Math.floor((start + spell.last) / 2);
    const completed = !going && random.chance(0.75);
    list.push({
      type: draw(random, youth ? youthTypes : adultTypes),
      start,
      completed,
      ...(going ? {} : { end }),
    });
    start = end;
  }
  return list;
}

const trainingIds = [
  { start: "1302", type: "1303", occupation: "1306", completed: "1307", end: "1308" },
  { start: "1309", type: "1310", occupation: "1311", completed: "1312", end: "1313" },
  { start: "1314", type: "1315", occupation: "1316", completed: "1317", end: "1318" },
] as const;

function trainingElements(random: Seeded, trainings: readonly Training[], { aefla }: Enrolment): StateRow {
  if (trainings.length === 0) return { "1300": "0" };
  const row: Record<string, string | undefined> = {
    "1300": "1",
    "1301": random.pick(providers),
    "1304": random.pick(["1", "3", "6", "8", "13"]),
    "1305": random.pick(["513902", "460302", "490205", "110103", "120503"]),
    "1319": aefla ? "0" : yesNo(random, 0.4),
    "1320": yesNo(random, 0.2),
    "1328": random.pick(["0", "0", "1", "2"]),
  };
  for (const [place, training] of trainings.entries()) {
    const ids = trainingIds[place];
    if (ids === undefined) continue;
    row[ids.start] = written(training.start);
    row[ids.type] = training.type;
    row[ids.occupation] = random.pick(occupations);
    if (training.end === undefined) continue;
    row[ids.completed] = training.completed ? "1" : "0";
    row[ids.end] = written(training.end);
  }
  return row;
}

function secondaryShare({ youth, aefla }: Enrolment, { education, school }: Standing): number {
  if (education !== "0") return 0.004;
  if (school === "1" || school === "2") return 0.9;
  return youth || aefla ? 0.5 : 0.08;
}

function postsecondaryShare(
  { vr, es }: Enrolment,
  { education, school }: Standing,
  trained: boolean,
): number {
  if (education === "0") return 0.01;
  if (school === "3") return es ? 0.3 : 0.8;
  return vr ? 0.2 : trained ? 0.08 : 0.01;
}
