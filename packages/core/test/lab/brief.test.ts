import { describe, expect, it } from "vitest";
import { clustersOf, votesOf } from "@footbridge/core/lab/boards.ts";
import { briefOf } from "@footbridge/core/lab/brief/brief.ts";
import { type Block, type Sentence, sentencesIn, unproved } from "@footbridge/core/lab/brief/document.ts";
import { htmlOf } from "@footbridge/core/lab/brief/html.ts";
import { markdownOf } from "@footbridge/core/lab/brief/markdown.ts";
import type { PrototypeNumbers } from "@footbridge/core/lab/brief/prototypes.ts";
import { readLabRecord } from "@footbridge/core/lab/read-record.ts";
import { labOf, pulseOf, wording } from "./wording.ts";

const card = (id: string, stage: string, text: string, cluster?: string) => ({
  id,
  table: id.startsWith("x") ? "one" : "two",
  stage,
  text,
  author: "ann",
  at: "2026-10-14T10:00:00Z",
  ...(cluster === undefined ? {} : { cluster }),
});

const numbers: PrototypeNumbers = {
  checks: { holds: 20, gap: 7, untold: 1 },
  gaps: [{ check: "key-partners", text: "No employer is at the table." }],
  cohort: {
    people: 500,
    weeks: 156,
    profile: "Jobseekers",
    profileId: "city-jobseekers",
    employed: { mean: 51, low: 43, high: 57 },
    costPerEmployed: 3_362_300,
    bottleneck: "Class",
  },
};

const record = labOf({
  purpose: "To meet.",
  pulses: [
    pulseOf([
      ["hope", "en", "ann"],
      ["maze", "en", "bo"],
      ["darn", "en", "cy"],
    ]),
  ],
  clusters: [
    { id: "care", stage: "challenge", name: "No childcare" },
    { id: "time", stage: "challenge", name: "Not enough time" },
  ],
  cards: [
    card("x1", "challenge", "No night care", "care"),
    card("y1", "challenge", "Pick-up at six", "care"),
    card("x2", "challenge", "A year is short", "time"),
    card("y2", "challenge", "<script>alert(1)</script> *loud*"),
    card("x3", "asset", "A room"),
  ],
  votes: [
    { person: "ann", on: "x2" },
    { person: "ann", on: "x2" },
    { person: "ann", on: "x1" },
    { person: "ann", on: "r1" },
    { person: "bo", on: "r1" },
    { person: "bo", on: "x2" },
  ],
  votesEach: 2,
  prototypes: [{ table: "one", pathway: { id: "draft", title: "Draft", steps: [] } }],
  recommendations: [
    { id: "r1", text: "Fund night care" },
    { id: "r2", text: "Count gains" },
  ],
  nextSteps: [
    { id: "n1", text: "Write the call", recommendation: "r1", owner: "The fund", due: "2026-12-01" },
  ],
});
const brief = briefOf(record, { wording, numbersOf: () => numbers });

/** Sentences of a page that have a number and lead nowhere. */
const withoutLink = (html: string): readonly string[] =>
  [...html.matchAll(/<(p|li|caption)>([\s\S]*?)<\/\1>/gu)]
    .map(([, , inside = ""]) => inside)
    .filter(
      (inside) => /\d/u.test(inside.replaceAll(/<[^>]*>/gu, "")) && !inside.includes('href="#evidence-'),
    )
    .filter((inside) => !inside.startsWith('<span style="font-size'));

const sentencesOf = (block: Block): readonly Sentence[] =>
  block.kind === "paragraph" ? block.sentences : block.kind === "list" ? block.items : [block.caption];
const all = brief.sections.flatMap(({ blocks }) => blocks.flatMap(sentencesOf));
const text = all.map((sentence) => sentence.text).join("\n");

describe("votes and clusters", () => {
  it("a person's votes count up to the limit on cards and on recommendations, each thing once", () => {
    // Ann has two on cards: x2 (once) and x1; a third card does not count, a recommendation does.
    const votes = [...record.votes, { person: "ann", on: "y1" }];
    expect(Object.fromEntries(votesOf({ ...record, votes }))).toEqual({ x2: 2, x1: 1, r1: 2 });
  });

  it("clusters stand by votes; cards in none come last, and none is lost", () => {
    const clusters = clustersOf(record, "challenge");
    expect(clusters.map(({ name, votes, tables, cards }) => [name, votes, tables, cards.length])).toEqual([
      ["Not enough time", 2, 1, 1],
      ["No childcare", 1, 2, 2],
      ["", 0, 1, 1],
    ]);
  });
});

describe("the brief", () => {
  it("every sentence with a number names its evidence, and the evidence is there, also where people wrote it", () => {
    const numbered = labOf({
      purpose: "240 partners met.",
      sponsors: ["Fund 21"],
      tables: [{ id: "one", name: "Table 1", concept: "2 doors" }],
      agenda: [{ at: "09:00", title: "1 word" }],
    });
    for (const language of ["en", "es"] as const)
      for (const lab of [record, numbered, labOf({ people: [], tables: [] })]) {
        const made = briefOf(lab, { wording, numbersOf: () => numbers, language });
        const ids = new Set(made.evidence.map(({ id }) => id));
        expect(made.sections.flatMap(unproved)).toEqual([]);
        for (const id of made.sections.flatMap(sentencesIn).flatMap(({ evidence }) => evidence))
          expect(ids).toContain(id);
        expect(withoutLink(htmlOf(made).split('<h2 id="evidence">')[0] ?? "")).toEqual([]);
        const [text = ""] = markdownOf(made).split(/^## Eviden/mu);
        expect(text.split("\n").filter((line) => /^[^#|].*\d/u.test(line) && !line.includes("](#"))).toEqual(
          // The day under the title, and the counts of words under a caption that has the link.
          text.split("\n").filter((line) => line === made.subtitle || /^- [^[]+: \d+$/u.test(line)),
        );
      }
  });

  it("tells who was there and who was missing, in counts that can be counted again", () => {
    expect(text).toContain("3 people took part at 2 tables.");
    expect(text).toMatch(/Nobody was there from .*colleges/u);
    expect(brief.evidence.find(({ id }) => id === "people")?.lines).toHaveLength(3);
  });

  it("shows revealed words, counts those held back, and shows them nowhere", () => {
    expect(text).toContain("3 people answered with 2 words.");
    expect(markdownOf(brief) + htmlOf(brief)).not.toContain("darn");
    const hidden = labOf({ pulses: [pulseOf([["secret"]], { revealed: false })] });
    expect(markdownOf(briefOf(hidden, { wording, numbersOf: () => numbers }))).not.toContain("secret");
  });

  it("ranks recommendations by votes, and names those that nobody took", () => {
    expect(text.indexOf("Fund night care (1 vote)")).toBeLessThan(text.indexOf("Count gains (0 votes)"));
    expect(text).toContain("Nobody has taken these yet:\nCount gains");
  });

  it("tells a prototype's checks and cohort", () => {
    expect(text).toContain("Of 28 checks 20 hold; 7 to mend, 1 not told yet.");
    expect(text).toContain("about 51 had a job of it after 156 weeks (43 to 57), at $33,623 a placement.");
  });

  it("what people wrote is text in both writings, never marks", () => {
    expect(htmlOf(brief)).not.toContain("<script>");
    expect(htmlOf(brief)).toContain("&lt;script&gt;");
    expect(markdownOf(brief)).toContain(String.raw`\<script\>alert(1)\</script\> \*loud\*`);
  });

  it("a page of HTML has one h1, headings in order, and every link arrives", () => {
    const html = htmlOf(brief);
    expect(html.match(/<h1>/gu)).toHaveLength(1);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    for (const [, to] of html.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(to);
  });

  it("in Spanish says the same on the same evidence, and no English but what people wrote", () => {
    const es = briefOf(record, { wording, numbersOf: () => numbers, language: "es" });
    const shape = ({ sections, evidence }: typeof brief) => ({
      sections: sections.map(({ id, blocks }) => [
        id,
        blocks.flatMap(sentencesOf).map((one) => one.evidence),
      ]),
      evidence: evidence.map(({ id, lines }) => [id, lines.length]),
    });
    expect(shape(es)).toEqual(shape(brief));
    const own = JSON.stringify(record);
    const said = [
      es.title,
      es.subtitle,
      ...es.sections.flatMap(({ title, blocks }) => [
        title,
        ...blocks.flatMap(sentencesOf).map((one) => one.text),
        ...blocks.flatMap((block) => (block.kind === "table" ? block.head : [])),
      ]),
      ...es.evidence.map(({ title }) => title),
    ];
    const english = said.filter(
      (line) =>
        !own.includes(line) && /\b(?:the|of|and|with|people|cards?|votes?|was|by|hold)\b/iu.test(line),
    );
    expect(english).toEqual([]);
    expect(htmlOf(es)).toContain('<html lang="es">');
    expect(markdownOf(es)).toContain("## Evidencia");
    expect(said).toContain(
      "¿Están en la mesa la educación básica y, donde hay sindicato, trabajadores y empresa?",
    );
  });

  it("how a step stands is told in the language of the brief, in its evidence too", () => {
    const es = briefOf(record, { wording, numbersOf: () => numbers, language: "es" });
    const lines = es.evidence.find(({ id }) => id === "next-steps")?.lines;
    expect(lines).toEqual(["n1 · Write the call · The fund · 2026-12-01 · sin empezar"]);
  });

  it("cards stand beside headings only where there is a heading, and gaps are said to be gaps", () => {
    const said = (section: string) =>
      brief.sections
        .find(({ id }) => id === section)
        ?.blocks.flatMap(sentencesOf)
        .map((one) => one.text);
    expect(said("board-challenge")).toContain("Beside these:");
    expect(said("board-asset")).toEqual(["Tables wrote 1 asset, put together under 0 headings.", "A room"]);
    expect(text).toContain("To mend first:\nNo employer is at the table.");
  });

  it("an empty lab still gives a brief", () => {
    const empty = briefOf(labOf(), { wording, numbersOf: () => numbers });
    expect(markdownOf(empty)).toContain("Nobody has taken a next step yet.");
  });
});

describe("a record that is read", () => {
  it("tells what points to nothing and what is there twice, all at once", () => {
    const read = readLabRecord({
      ...record,
      people: [...record.people, record.people[0]],
      cards: [{ ...record.cards[0], author: "nobody", cluster: "gone" }],
      votes: [{ person: "ann", on: "gone" }],
    });
    expect(read.findings.map(({ at }) => at)).toEqual([
      "people.ann",
      "cards.x1.author",
      "cards.x1.cluster",
      "votes[0]",
    ]);
  });

  it("tells a card of a megabyte", () => {
    const read = readLabRecord({ ...record, cards: [{ ...record.cards[0], text: "x".repeat(1_000_000) }] });
    expect(read.findings.map(({ at }) => at)).toEqual(["cards.0.text"]);
  });
});
