import type { Finding } from "@footbridge/core/finding.ts";
import type { Offering } from "@footbridge/core/model/offering.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import { expandClass, type Expansion } from "./offerings.ts";
import { madeUp } from "./provenance.ts";
import { requirementOfWords } from "./requirement-words.ts";
import type { Course, Taught } from "./rows.ts";

/** One course as one program for each organization that teaches it, with its classes in the window around the day. */
export function programsOfCourse(
  course: Course,
  expansion: Expansion,
): { programs: readonly Program[]; offerings: readonly Offering[]; findings: readonly Finding[] } {
  const taught = course.taught.map((one) => ({ one, program: programOf(course, one) }));
  const expanded = taught.flatMap(({ one, program }) =>
    one.classes.map((row) => expandClass(course, one, row, program, expansion)),
  );
  return {
    programs: taught.map(({ program }) => program),
    offerings: expanded.flatMap(({ offerings }) => offerings),
    findings: expanded.flatMap(({ findings }) => findings),
  };
}

function programOf(course: Course, taught: Taught): Program {
  return {
    id: `${course.course}.${taught.by}`,
    organization: taught.by,
    name: taught.name ?? course.name,
    kind: course.kind,
    ...(course.sector === undefined ? {} : { sector: course.sector }),
    ...(course.cip === undefined ? {} : { cip: course.cip }),
    occupations: course.occupations,
    ...(course.about === undefined ? {} : { description: course.about }),
    requires: requirementOfWords([...course.requires, ...(taught.also ?? [])]),
    gives: course.gives,
    provenance: madeUp(),
  };
}
