import type { LabRecord } from "../record.ts";
import { type Evidence, list, paragraph, say, type Section } from "./document.ts";
import { counted, joined } from "./words.ts";

const namesOf: Readonly<Record<LabRecord["people"][number]["affiliation"], readonly [string, string]>> = {
  provider: ["a training provider", "training providers"],
  college: ["a college", "colleges"],
  employer: ["an employer", "employers"],
  agency: ["a city agency", "city agencies"],
  funder: ["a funder", "funders"],
  literacy: ["a literacy or basic-education program", "literacy and basic-education programs"],
  "labor-management": ["a labor-management fund", "labor-management funds"],
  "service-provider": ["a supportive service", "supportive services"],
  participant: ["the people it is for", "the people it is for"],
  other: ["elsewhere", "elsewhere"],
};

/** Who was there, and who was not. */
export function participation(record: LabRecord): { section: Section; evidence: readonly Evidence[] } {
  const { people, tables, agenda } = record;
  const counts = Object.entries(namesOf).map(([kind, names]) => ({
    kind,
    names,
    count: people.filter(({ affiliation }) => affiliation === kind).length,
  }));
  const there = counts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const missing = counts.filter(({ kind, count }) => count === 0 && kind !== "other");
  const organizations = new Set(
    people.map(({ organization }) => organization).filter((name) => name !== undefined),
  );
  const sentences = [
    say(
      `${counted(people.length, "person", "people")} took part at ${counted(tables.length, "table")}.`,
      "people",
      "tables",
    ),
    ...(organizations.size > 0
      ? [say(`They came from ${counted(organizations.size, "organization")}.`, "people")]
      : []),
    ...(missing.length > 0
      ? [
          say(
            `Nobody was there from ${joined(missing.map(({ names }) => names[1]))}: ask them before the next one.`,
            "people",
          ),
        ]
      : []),
  ];
  return {
    section: {
      id: "participation",
      title: "Who took part",
      blocks: [
        paragraph(...sentences),
        list(there.map(({ names, count }) => say(`${count} from ${names[count === 1 ? 0 : 1]}`, "people"))),
        ...(agenda.length > 0
          ? [
              paragraph(say("The day:")),
              list(
                agenda.map(({ at, title, speakers }) =>
                  say(`${at} ${title}${speakers.length > 0 ? `, with ${joined(speakers)}` : ""}`, "agenda"),
                ),
              ),
            ]
          : []),
      ],
    },
    evidence: [
      {
        id: "people",
        title: "Everyone at the door, by table, affiliation and organization",
        lines: people.map(({ id, affiliation, organization, table, role }) =>
          [id, affiliation, organization, table, role].filter((part) => part !== undefined).join(" · "),
        ),
      },
      { id: "tables", title: "Tables", lines: tables.map(({ id, name }) => `${id} · ${name}`) },
      { id: "agenda", title: "Agenda", lines: agenda.map(({ at, title }) => `${at} ${title}`) },
    ],
  };
}
