import type { Seeded } from "../../units/seeded.ts";
import { all, commonCertificates, diploma, drivingLicence, has, is, scales, topMark } from "../asks.ts";
import type { Scale } from "../asks.ts";
import type { Course } from "../course.ts";
import type { Sector } from "../sector.ts";

/** A class that lifts one scale by one mark; some ask for English, a quarter of the mathematics classes lift reading too. */
export function levelClass(random: Seeded): Course {
  const scale: Scale = scales[random.weighted([35, 30, 35])] ?? "reading";
  const mark = random.between(1, topMark - 1);
  const needsEnglish = scale !== "english" && random.chance(0.45);
  const liftsReading = scale === "math" && random.chance(0.25);
  return {
    kind: "level",
    name: `${scale} ${mark} to ${mark + 1}`,
    requires: all(
      ...(mark > 1 ? [has(`${scale}:${mark}`)] : []),
      ...(liftsReading && mark > 1 ? [has(`reading:${mark}`)] : []),
      ...(needsEnglish ? [has(`english:${random.between(2, Math.max(2, Math.min(mark + 1, 5)))}`)] : []),
      ...whoMayCome(random),
    ),
    gives: [`${scale}:${mark + 1}`, ...(liftsReading ? [`reading:${mark + 1}`] : [])],
    layer: 1,
  };
}

/** Preparation for the equivalency diploma, with the test at its end. */
export function equivalencyClass(random: Seeded): Course {
  const reading = random.between(4, 5);
  return {
    kind: "equivalency",
    name: "Equivalency diploma",
    requires: all(
      has(`reading:${reading}`),
      has(`math:${random.between(3, 4)}`),
      has("english:4"),
      ...whoMayCome(random),
    ),
    gives: [diploma],
    layer: 1,
  };
}

/** A class between school and a sector: its bridge credential and a mark of mathematics. */
export function bridgeClass(sector: Sector, random: Seeded): Course {
  const math = random.between(1, 4);
  const needsEnglish = random.chance(0.4);
  return {
    kind: "bridge",
    name: `Bridge to ${sector.id}, mathematics ${math} to ${math + 1}`,
    requires: all(
      has("reading:3"),
      ...(math > 1 ? [has(`math:${math}`)] : []),
      ...(needsEnglish ? [has("english:3")] : []),
    ),
    gives: [sector.bridge, `math:${math + 1}`],
    layer: 1,
  };
}

/** A driving course, or one of the certificates that every sector knows. */
export function shortCourse(random: Seeded): Course {
  if (random.chance(0.25)) {
    return {
      kind: "short",
      name: "Driver education",
      requires: all(has("reading:2"), is("adult")),
      gives: [drivingLicence],
      layer: 1,
    };
  }
  const certificate = random.pick(commonCertificates);
  return {
    kind: "short",
    name: `Certificate: ${certificate}`,
    requires: all(has(`reading:${random.between(2, 3)}`), ...whoMayCome(random)),
    gives: [certificate],
    layer: 1,
  };
}

/** Now and then a class is for some people only. */
export function whoMayCome(random: Seeded): readonly ReturnType<typeof is>[] {
  const groups = ["youth", "veteran", "resident", "benefits"] as const;
  return random.chance(0.12) ? [is(groups[random.weighted([3, 1, 5, 3])] ?? "resident")] : [];
}
