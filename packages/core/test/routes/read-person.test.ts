import { describe, expect, it } from "vitest";
import { parseJson } from "@footbridge/core/routes/read/json.ts";
import { readPerson } from "@footbridge/core/routes/read-person.ts";
import { parseTarget, targetText } from "@footbridge/core/routes/read-target.ts";
import { is } from "../town/requirements.ts";
import { person, town } from "../town/vocabulary.ts";

const codes = (value: unknown): readonly string[] =>
  readPerson(value, built).findings.map(({ severity, code, at }) => `${severity} ${code} ${at}`);

const built = town()
  .program("cna")
  .needs("reading:5", is("adult"))
  .gives("cna")
  .job("nursing-assistant", 1_800, "health")
  .needs("cna")
  .experience("a year of care", 52)
  .build();

describe("readPerson", () => {
  it("gives back what was written; two classes at a time where nothing is said", () => {
    const { maxParallelStudy: _, ...file } = person({ facts: ["reading:4", "reading:3"] });
    expect(readPerson(file, built)).toEqual({
      ok: true,
      value: person({ facts: ["reading:4", "reading:3"] }),
      findings: [],
    });
  });

  it("a start that is no Monday is moved to the next one and said", () => {
    const read = readPerson({ ...person(), start: "2027-01-06" });
    expect(read).toMatchObject({
      ok: true,
      value: { start: "2027-01-11" },
      findings: [{ severity: "repair", at: "start" }],
    });
  });

  it.each([
    [{ weeklyHours: -1 }, "error person.negative weeklyHours"],
    [{ weeklyHours: 200 }, "error person.out-of-range weeklyHours"],
    [{ budget: 1.5 }, "error person.not-whole budget"],
    [{ budget: undefined }, "error person.not-a-number budget"],
    [{ horizonWeeks: 5_000 }, "error person.out-of-range horizonWeeks"],
    [{ facts: "cna" }, "error person.not-a-list facts"],
    [{ facts: [3] }, "error person.not-a-word facts[0]"],
    [{ unavailable: ["noon"] }, "error person.unknown-word unavailable[0]"],
    [{ acceptWaitlist: "yes" }, "error person.not-yes-or-no acceptWaitlist"],
    [{ wage: 3 }, "warning person.unknown-field wage"],
    [{ incomeFloor: 100 }, "warning person.floor-without-income incomeFloor"],
    [{ hourlyWage: 1, incomeFloor: 100 }, "warning person.floor-above-income incomeFloor"],
    [{ home: "south", places: ["north"] }, "warning person.home-not-reached home"],
    [{ modes: [] }, "warning person.no-modes modes"],
    [{ places: ["north", "nrth"] }, "warning person.unknown-place places[1]"],
    [{ facts: ["adult"] }, "warning person.fact-and-attribute facts[0]"],
    [{ attributes: ["cna"] }, "warning person.fact-and-attribute attributes[0]"],
  ] as const)("%j", (change, finding) => {
    expect(codes({ ...person(), ...change })).toEqual([finding]);
  });

  it("an attribute told and not told counts as told", () => {
    const read = readPerson({ ...person(), attributes: ["adult"], unknown: ["adult", "resident"] });
    expect(read).toMatchObject({ ok: true, value: { attributes: ["adult"], unknown: ["resident"] } });
    expect(read.findings.map(({ code }) => code)).toEqual(["person.told-and-untold"]);
  });
});

describe("parseTarget", () => {
  it.each(["occupation:nursing-assistant", "sector:health", "wage:2500", "fact:reading:5"])("%s", (text) => {
    const read = parseTarget(text);
    expect(read.ok ? targetText(read.value) : read.findings).toBe(text);
  });

  it.each([
    ["nurse", "target.form"],
    ["job:nurse", "target.kind"],
    ["wage:25.50", "target.wage"],
    ["wage:-1", "target.wage"],
    ["occupation:", "target.form"],
    ["sector:trades", "target.unknown-sector"],
    [`fact:${"x".repeat(201)}`, "target.too-long"],
  ])("%s", (text, code) => {
    expect(parseTarget(text, built)).toMatchObject({ ok: false, findings: [{ code, at: "target" }] });
  });

  it("says what may have been meant", () => {
    expect(parseTarget("occupation:nursing-asistant", built).findings[0]?.fix).toBe(
      'Did you mean "nursing-assistant"?',
    );
  });

  it("a fact that nobody gives is a warning: the answer will be closed", () => {
    expect(parseTarget("fact:rn", built)).toMatchObject({
      ok: true,
      findings: [{ code: "target.nobody-gives" }],
    });
    expect(parseTarget("fact:a year of care", built)).toMatchObject({ ok: true, findings: [] });
  });
});

describe("parseJson", () => {
  it.each([
    ['{"a": 1,\n "b": }', "json.syntax", "line 2, column 7"],
    ['{"a": [1, 2', "json.truncated", "line 1, column 12"],
    ['{"a": "tex', "json.truncated", "line 1, column 11"],
    ['{"a":1}\n}', "json.syntax", "line 2, column 1"],
    ["  \n", "json.empty", "line 1, column 1"],
    ["<html>", "json.syntax", "line 1, column 1"],
  ])("%j", (text, code, at) => {
    expect(parseJson(text)).toMatchObject({ ok: false, findings: [{ code, at }] });
  });

  it("passes over a byte order mark and says so", () => {
    expect(parseJson("\uFEFF{}")).toMatchObject({ ok: true, value: {}, findings: [{ severity: "warning" }] });
  });
});
