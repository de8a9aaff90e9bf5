import type { Plan } from "@footbridge/core/personal-plan/plan.ts";
import { type Asker, attributesIn, questionsFor } from "@footbridge/core/plan/intake-questions.ts";
import type { Generation } from "../city/generation.ts";

/** What to ask the person who kept this route: by the classes of it and the funds that those take. */
export function intakeQuestions({ shelves }: Generation, { goal, steps }: Plan) {
  if (goal === undefined) return { asked: [], offered: [], privately: 0 };
  const { one, labelOf, classesOf, catalog } = shelves;
  const programs = new Set(steps.flatMap(({ program }) => program ?? []));
  const classes = [...programs].flatMap((id): Asker[] => {
    const program = one.program.get(id);
    return program === undefined ? [] : [{ kind: "class", id, name: program.name, asks: program.requires }];
  });
  const streams = new Set([...programs].flatMap((id) => classesOf(id).flatMap((each) => each.streams)));
  const funds = [...streams].flatMap((id): Asker[] => {
    const fund = one.stream.get(id);
    return fund === undefined ? [] : [{ kind: "fund", id, name: fund.name, asks: fund.eligible }];
  });
  const words = new Set(catalog.streams.flatMap(({ eligible }) => attributesIn(eligible)));
  const { asked, offered, privately } = questionsFor(goal.standing, [...classes, ...funds], [...words]);
  return {
    asked: asked.map(({ word, askedBy }) => ({ word, label: labelOf(word), askedBy: [...askedBy] })),
    offered: offered.map((word) => ({ word, label: labelOf(word) })),
    privately,
  };
}
