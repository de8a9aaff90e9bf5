import type { LabRecord } from "../record.ts";
import { type Evidence, list, paragraph, say, type Section } from "./document.ts";
import type { BriefWords } from "./tongue/english.ts";

/** Who was there, and who was not. */
export function participation(
  record: LabRecord,
  { people: words }: BriefWords,
): { section: Section; evidence: readonly Evidence[] } {
  const { people, tables, agenda } = record;
  const counts = Object.entries(words.kinds).map(([kind, names]) => ({
    kind,
    names,
    count: people.filter(({ affiliation }) => affiliation === kind).length,
  }));
  const there = counts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const missing = counts.filter(({ kind, count }) => count === 0 && kind !== "other");
  const organizations = new Set(
    people.map(({ organization }) => organization).filter((name) => name !== undefined),
  );
  const nameOf = new Map(tables.map(({ id, name }) => [id, name]));
  const tookPart = words.tookPart(people.length, tables.length);
  const sentences = [
    people.length === 0
      ? say(words.nobody)
      : say(tookPart, "people", ...(tables.length === 0 ? [] : ["tables"])),
    ...(organizations.size > 0 ? [say(words.cameFrom(organizations.size), "people")] : []),
    ...(missing.length > 0 && people.length > 0
      ? [say(words.nobodyFrom(missing.map(({ names }) => names[1])), "people")]
      : []),
  ];
  return {
    section: {
      id: "participation",
      title: words.title,
      blocks: [
        paragraph(...sentences),
        list(there.map(({ names, count }) => say(words.from(count, names[count === 1 ? 0 : 1]), "people"))),
        ...(agenda.length > 0
          ? [
              paragraph(say(words.day)),
              list(
                agenda.map(({ at, title, speakers }) => say(words.session(at, title, speakers), "agenda")),
              ),
            ]
          : []),
      ],
    },
    evidence: [
      {
        id: "people",
        title: words.everyone,
        lines: people.map(({ id, affiliation, organization, table, role }) =>
          [id, words.kinds[affiliation]?.[0], organization, nameOf.get(table ?? ""), words.roles[role]]
            .filter((part) => part !== undefined)
            .join(" · "),
        ),
      },
      { id: "tables", title: words.tables, lines: tables.map(({ id, name }) => `${id} · ${name}`) },
      {
        id: "agenda",
        title: words.agenda,
        lines: agenda.map(({ at, title, speakers }) => words.session(at, title, speakers)),
      },
    ],
  };
}
