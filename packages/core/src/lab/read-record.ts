import { type Checked, checked, error, type Finding } from "../finding.ts";
import { misshapen } from "../model/misshapen.ts";
import { type LabRecord, labRecordSchema } from "./record.ts";

/** Reads a lab's record: its shape, then that everything it speaks of is in it. All findings at once. */
export function readLabRecord(value: unknown): Checked<LabRecord> {
  const parsed = labRecordSchema.safeParse(value);
  if (parsed.success) return checked(parsed.data, [...twice(parsed.data), ...loose(parsed.data)]);
  return {
    ok: false,
    findings: parsed.error.issues.map((issue) => {
      const { said, values } = misshapen(issue);
      const place = issue.path.map(String).join(".") || "record";
      return error(
        "lab.shape",
        place,
        `“${place}” is not as it should be: ${said}.`,
        "Mend it; docs/lab.md lists the fields.",
        { place, ...values },
      );
    }),
  };
}

function twice(record: LabRecord): readonly Finding[] {
  const lists = ["people", "tables", "pulses", "cards", "clusters", "recommendations", "nextSteps"] as const;
  return lists.flatMap((list) => {
    const ids = record[list].map(({ id }) => id);
    const seen = new Set<string>();
    return ids.flatMap((id) => {
      const again = seen.has(id);
      seen.add(id);
      return again
        ? [error("lab.twice", `${list}.${id}`, `“${id}” is there twice.`, "Give one of them another id.")]
        : [];
    });
  });
}

/** What points to nothing. */
function loose(record: LabRecord): readonly Finding[] {
  const known = {
    people: new Set(record.people.map(({ id }) => id)),
    tables: new Set(record.tables.map(({ id }) => id)),
    clusters: new Set(record.clusters.map(({ id }) => id)),
    recommendations: new Set(record.recommendations.map(({ id }) => id)),
    votable: new Set([...record.cards, ...record.recommendations].map(({ id }) => id)),
  };
  const pointers: (readonly [at: string, list: keyof typeof known, id: string | undefined])[] = [
    ...record.people.map(({ id, table }) => [`people.${id}.table`, "tables", table] as const),
    ...record.cards.flatMap(({ id, table, author, cluster }) => [
      [`cards.${id}.table`, "tables", table] as const,
      [`cards.${id}.author`, "people", author] as const,
      [`cards.${id}.cluster`, "clusters", cluster] as const,
    ]),
    ...record.pulses.flatMap(({ id, words }) =>
      words.map((word) => [`pulses.${id}.${word.id}`, "people", word.person] as const),
    ),
    // Whose dots they are is not told: `person` only keeps one voter from another.
    ...record.votes.map(({ on }, place) => [`votes[${place}]`, "votable", on] as const),
    ...record.prototypes.map(({ table }, place) => [`prototypes[${place}]`, "tables", table] as const),
    ...record.recommendations.map(({ id, table }) => [`recommendations.${id}`, "tables", table] as const),
    ...record.nextSteps.map(
      ({ id, recommendation }) => [`nextSteps.${id}`, "recommendations", recommendation] as const,
    ),
  ];
  return pointers.flatMap(([at, list, id]) =>
    id === undefined || known[list].has(id)
      ? []
      : [
          error(
            "lab.points-to-nothing",
            at,
            `“${id}” is not in the record.`,
            "Add it, or take what points to it away.",
          ),
        ],
  );
}
