import type { Catalog } from "@footbridge/core/model/catalog.ts";
import { levelOf, type Requirement } from "@footbridge/core/model/requirement.ts";
import { blockNames, modes } from "@footbridge/core/model/week.ts";
import { beforeAll, expect, test } from "vitest";
import { readVocabulary, type Vocabulary } from "../../src/city/vocabulary.ts";
import { day } from "./days.ts";
import { catalogOn } from "./open-city.ts";

let city: Catalog;
let words: Vocabulary;
let asked: { facts: Set<string>; attributes: Set<string> };

beforeAll(async () => {
  city = await catalogOn(day("2026-11-23"));
  words = await readVocabulary();
  asked = { facts: new Set(), attributes: new Set() };
  for (const { requires } of city.programs) collect(requires);
  for (const { requires } of city.occupations) if (requires !== undefined) collect(requires);
  for (const { eligible } of city.streams) collect(eligible);
  for (const { eligible } of city.supports) if (eligible !== undefined) collect(eligible);
});

function collect(requirement: Requirement): void {
  if ("has" in requirement) asked.facts.add(requirement.has);
  else if ("is" in requirement) asked.attributes.add(requirement.is);
  else if ("not" in requirement) asked.attributes.add(requirement.not.is);
  else if ("all" in requirement) requirement.all.forEach(collect);
  else if ("any" in requirement) requirement.any.forEach(collect);
  else requirement.of.forEach(collect);
}

const labelled = (list: keyof Omit<Vocabulary, "about" | "scales">): ReadonlySet<string> =>
  new Set(words[list].map(({ word }) => word));

const given = (): ReadonlySet<string> =>
  new Set([
    ...city.programs.flatMap(({ gives }) => gives),
    ...city.occupations.flatMap(({ experience }) => experience.map(({ gives }) => gives)),
  ]);

test("every fact that is asked for, given or held has plain words", () => {
  const scales = new Map(words.scales.map(({ scale, marks }) => [scale, marks.map(({ mark }) => mark)]));
  const facts = labelled("facts");
  const held = city.personas.flatMap(({ standing }) => standing.facts);
  const silent = [...asked.facts, ...given(), ...held].filter((fact) => {
    const level = levelOf(fact);
    return !facts.has(fact) && !(level !== undefined && scales.get(level.scale)?.includes(level.mark));
  });
  expect(silent).toEqual([]);
});

test("every attribute, need, part of the week and way of learning has plain words", () => {
  const told = city.personas.flatMap(({ standing }) => [...standing.attributes, ...standing.unknown]);
  const spoken = city.offerings
    .filter(({ language }) => language !== "en")
    .map(({ language }) => `speaks:${language}`);
  const attributes = [...asked.attributes, ...told, ...spoken];
  expect(attributes.filter((word) => !labelled("attributes").has(word))).toEqual([]);
  const needs = [
    ...city.supports.map(({ need }) => need),
    ...city.offerings.flatMap(({ supports, accessibility }) => [...supports, ...accessibility]),
    ...city.personas.flatMap(({ standing }) => standing.needs),
  ];
  expect(needs.filter((word) => !labelled("needs").has(word))).toEqual([]);
  expect([...labelled("blocks")]).toEqual([...blockNames]);
  expect([...labelled("modes")]).toEqual([...modes]);
});

test("no word is explained twice", () => {
  const all = [...words.facts, ...words.attributes, ...words.needs].map(({ word }) => word);
  expect(all.filter((word, place) => all.indexOf(word) !== place)).toEqual([]);
});

test("what is asked for is given somewhere, but for what people bring and the gaps kept on purpose", () => {
  const gifts = [...given()];
  const reached = (fact: string): boolean => {
    const level = levelOf(fact);
    return gifts.some((gift) => {
      const other = levelOf(gift);
      return (
        gift === fact || (level !== undefined && other?.scale === level.scale && other.mark >= level.mark)
      );
    });
  };
  const brought = ["diploma:hs", "degree:bachelor"];
  const gaps = ["degree:aas-dental-hygiene", "degree:aas-sonography"];
  const lowest = (fact: string): boolean =>
    levelOf(fact)?.mark === 1 && /^(reading|math|english):/.test(fact);
  const missing = [...asked.facts].filter(
    (fact) => !reached(fact) && !lowest(fact) && !brought.includes(fact),
  );
  expect(missing.toSorted()).toEqual(gaps);
});
