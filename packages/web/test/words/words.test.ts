import { describe, expect, it } from "vitest";
import { messagesOf, spoken, workingMessagesOf } from "./catalog.ts";
import { gradeOf, hardWords, syllablesOf, wordCount } from "./grade.ts";
import { mathSamples, readingSamples } from "../../src/ask/samples.ts";

const english = messagesOf("en").map(({ source }) => spoken(source));

/** Below this many words the formula measures one long word, not the reading of a sentence. */
const sentence = 8;
const topGrade = 6;

describe("the measure itself", () => {
  it("counts syllables as a dictionary does", () => {
    const dictionary = {
      job: 1,
      route: 1,
      classes: 2,
      money: 2,
      answers: 2,
      certificate: 4,
      worked: 1,
      wanted: 2,
      safe: 1,
    };
    const counted = Object.fromEntries(Object.keys(dictionary).map((word) => [word, syllablesOf(word)]));
    expect(counted).toEqual(dictionary);
  });

  it("puts the Gettysburg Address near its published grade of 11", () => {
    const address =
      "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal. Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure.";
    expect(gradeOf(address)).toBeGreaterThan(9);
    expect(gradeOf(address)).toBeLessThan(14);
  });
});

describe("the English of the public pages", () => {
  it("reads at sixth grade or below as a whole", () => {
    const all = english.map((text) => (/[.!?…:]$/.test(text) ? text : `${text}.`)).join(" ");
    expect(gradeOf(all)).toBeLessThanOrEqual(topGrade);
  });

  it("reads at sixth grade or below in every sentence-long message", () => {
    const hard = english
      .filter((text) => wordCount(text) >= sentence && gradeOf(text) > topGrade)
      .map((text) => `${gradeOf(text).toFixed(1)} ${text}`);
    expect(hard).toEqual([]);
  });

  it("uses no word of the list of hard words, and never says that a person is not eligible", () => {
    const found = hardWords.flatMap((word) =>
      english.filter((text) => new RegExp(`\\b${word}\\b`, "i").test(text)).map((text) => `${word}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

describe.each([
  { face: "public pages", of: messagesOf },
  { face: "working face", of: workingMessagesOf },
])("the Spanish of the $face", ({ of }) => {
  const spanish = of("es");

  it("has words for every message", () => {
    expect(spanish.map(({ source }) => source).toSorted()).toEqual(
      of("en")
        .map(({ source }) => source)
        .toSorted(),
    );
    expect(spanish.filter(({ words }) => words === "").map(({ source }) => source)).toEqual([]);
  });

  it("keeps every placeholder of the English", () => {
    const marks = (text: string): readonly string[] =>
      [
        ...new Set(
          [...text.matchAll(/\{(\w+)(?:\}|, ?(?:plural|select))|<(\d+)\/>/g)].map(
            ([, name, tag]) => name ?? `<${tag}/>`,
          ),
        ),
      ].toSorted();
    const lost = spanish.filter(({ source, words }) => marks(source).join() !== marks(words).join());
    expect(lost.map(({ source }) => source)).toEqual([]);
  });

  it("speaks to the person as tú throughout", () => {
    const formal = spanish.filter(({ words }) =>
      /\b(usted|su familia|puede usted|elija|escriba|responda)\b/i.test(words),
    );
    expect(formal.map(({ words }) => words)).toEqual([]);
  });
});

describe("texts that ask how well a person reads", () => {
  it("grow harder step by step, each about at the grade it stands for", () => {
    const grades = readingSamples.map(({ text }) => gradeOf(text));
    expect(grades).toEqual(grades.toSorted((a, b) => a - b));
    const far = readingSamples.filter(({ text, grade }) => Math.abs(gradeOf(text) - grade) >= 4);
    expect(far).toEqual([]);
  });

  it("cover the levels 2 to 6 once each, as the sums do", () => {
    expect(readingSamples.map(({ mark }) => mark)).toEqual([2, 3, 4, 5, 6]);
    expect(mathSamples.map(({ mark }) => mark)).toEqual([2, 3, 4, 5, 6]);
  });
});
