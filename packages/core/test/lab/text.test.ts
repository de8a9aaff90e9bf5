import { describe, expect, test } from "vitest";
import type { Brief, Section } from "../../src/lab/brief/document.ts";
import { list, paragraph, say, unproved } from "../../src/lab/brief/document.ts";
import { markdownOf } from "../../src/lab/brief/markdown.ts";
import { edited, sectionOfText, textOf } from "../../src/lab/brief/text.ts";

const section: Section = {
  id: "pulse",
  title: "In one word",
  blocks: [
    paragraph(
      say("12 people answered.", "people", "pulse-1"),
      say("Most said “door” (3).", "pulse-1"),
      say("So it is."),
    ),
    list([say("“ladder”: 20% before, 10% after", "pulse-1"), say("less of a maze")]),
    { kind: "words", caption: say("Words", "pulse-1"), words: [{ word: "open door", people: 3 }] },
    {
      kind: "table",
      caption: say("2 steps", "next"),
      head: ["What", "Who"],
      rows: [["Ask | tell", "Lantern"]],
    },
  ],
};

const brief: Brief = { language: "en", title: "Autumn", subtitle: "", sections: [section], evidence: [] };

describe("a brief as text that a host edits", () => {
  test("read back unchanged it says the same, with its evidence", () => {
    const again = sectionOfText(section, textOf(section));
    expect(textOf(again)).toBe(textOf(section));
    expect(again.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "list", "words", "table"]);
    expect(again.blocks[0]).toEqual(section.blocks[0]);
  });

  test("a host's words stand while the record goes on, and marks in them are text", () => {
    const edits = [
      { section: "pulse", text: "We asked. <b>All</b> said *door* [[pulse-1]]\n\n- one\n- two", basis: "" },
    ];
    const own = edited(brief, edits);
    expect(own.sections[0]?.blocks).toEqual([
      paragraph(say("We asked. <b>All</b> said *door*", "pulse-1")),
      list([say("one"), say("two")]),
    ]);
    expect(markdownOf(own)).toContain(String.raw`\<b\>All\</b\> said \*door\*`);
    expect(edited(brief, [{ section: "gone", text: "x", basis: "" }])).toEqual(brief);
  });

  test("a number in a host's own words that names no evidence is found, wherever it stands", () => {
    const text = "1 of us. [[people]] Then 2 came [[pulse-1]] [[people]], and 3 more.\n\n- 4 doors\n- none";
    const own = sectionOfText(section, text);
    expect(own.blocks[0]).toEqual(
      paragraph(say("1 of us.", "people"), say("Then 2 came", "pulse-1", "people"), say(", and 3 more.")),
    );
    expect(unproved(own).map((one) => one.text)).toEqual([", and 3 more.", "4 doors"]);
  });

  test("any text is a section, and nothing of it is lost", () => {
    const odd = "| not a table\n- point\n~ no count\n|\nlast line\n\n\n";
    const words = textOf(sectionOfText(section, odd));
    for (const part of ["not a table", "point", "no count", "last line"]) expect(words).toContain(part);
  });
});
