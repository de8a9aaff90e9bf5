import { describe, expect, it } from "vitest";
import type { Town } from "@footbridge/core/routes/town.ts";
import { readTown } from "@footbridge/core/routes/read-town.ts";
import { all, any, has } from "../town/requirements.ts";
import { town } from "../town/vocabulary.ts";

const plain = (): Town =>
  town()
    .program("cna")
    .needs("reading:5")
    .gives("cna")
    .offering({ start: 2, weeks: 12, streams: ["grant"] })
    .job("aide", 1_800, "health")
    .needs("cna")
    .stream("grant", 10_000, "once")
    .service("north", "childcare", 4_000)
    .build();

/** The town with one value changed at a path, as a file would hold it. */
function changed(path: string, value: unknown): unknown {
  const file: unknown = structuredClone(plain());
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  let at = file as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1) ?? ""] = value;
  return file;
}

const found = (file: unknown): readonly string[] =>
  readTown(file).findings.map(({ severity, code, at }) => `${severity} ${code} ${at}`);

const offering = "programs[0].offerings[0]";

describe("a town that is right", () => {
  it("comes back as it was written, with no finding", () => {
    expect(readTown(JSON.parse(JSON.stringify(plain())))).toEqual({ ok: true, value: plain(), findings: [] });
  });

  it("lists left out are empty, seats left out stay unknown", () => {
    const bare = {
      format: "footbridge-town/1",
      start: "2027-01-04",
      programs: [{ id: "p", requires: { all: [] }, gives: ["x"] }],
    };
    const read = readTown(bare);
    expect(read).toMatchObject({
      ok: true,
      findings: [],
      value: { places: [], streams: [], programs: [{ offerings: [] }] },
    });
  });
});

describe.each([
  ["", 7, "error town.not-an-object "],
  ["format", "footbridge-town/2", "error town.format format"],
  ["start", "2027-02-30", "error town.not-a-day start"],
  ["start", "2027-01-05", "error town.not-a-monday start"],
  ["programs", {}, "error town.not-a-list programs"],
  ["programs[0].id", "", "error town.not-a-word programs[0].id"],
  ["programs[0].id", "x".repeat(201), "error town.word-too-long programs[0].id"],
  ["programs[0].requires", undefined, "error town.requirement.missing programs[0].requires"],
  ["programs[0].requires", { has: "a", is: "b" }, "error town.requirement.shape programs[0].requires"],
  ["programs[0].requires", { atLeast: 1 }, "error town.requirement.shape programs[0].requires"],
  [
    "programs[0].requires",
    { not: { has: "a" } },
    "error town.requirement.not-over-fact programs[0].requires",
  ],
  ["programs[0].requires", { any: [] }, "warning town.requirement.never-met programs[0].requires"],
  [
    "programs[0].requires",
    { all: [{ atLeast: 2, of: [has("a")] }] },
    "warning town.requirement.never-met programs[0].requires.all[0]",
  ],
  ["programs[0].gives", [], "warning town.program.gives-nothing programs[0].gives"],
  [`${offering}.start`, "2027-13-01", `error town.not-a-day ${offering}.start`],
  [`${offering}.end`, "2027-01-18", `error town.offering.ends-before-start ${offering}.end`],
  [`${offering}.end`, "2026-12-28", `error town.offering.ends-before-start ${offering}.end`],
  [`${offering}.weeks`, 5, `error town.offering.two-calendars ${offering}`],
  [`${offering}.hoursPerWeek`, -3, `error town.negative ${offering}.hoursPerWeek`],
  [`${offering}.hoursPerWeek`, 169, `error town.out-of-range ${offering}.hoursPerWeek`],
  [`${offering}.tuition`, 10.5, `error town.not-whole ${offering}.tuition`],
  [`${offering}.tuition`, "free", `error town.not-a-number ${offering}.tuition`],
  [`${offering}.other`, undefined, `error town.not-a-number ${offering}.other`],
  [`${offering}.completion`, 1.2, `error town.out-of-range ${offering}.completion`],
  [`${offering}.completion`, 0, `warning town.offering.nobody-completes ${offering}.completion`],
  [`${offering}.blocks`, ["monday"], `error town.unknown-word ${offering}.blocks[0]`],
  [`${offering}.place`, "nroth", `error town.unknown-place ${offering}.place`],
  [`${offering}.streams`, ["gift"], `error town.unknown-stream ${offering}.streams[0]`],
  [`${offering}.seat`, 3, `warning town.unknown-field ${offering}.seat`],
  ["occupations[0].hourlyWage", -1, "error town.negative occupations[0].hourlyWage"],
  [
    "occupations[0].experience",
    [{ gives: "y", weeks: 0 }],
    "error town.out-of-range occupations[0].experience[0].weeks",
  ],
  ["streams[0].use", "twice", "error town.stream.use streams[0].use"],
  ["streams[0].eligible", has("cna"), "error town.requirement.fact-in-eligible streams[0].eligible"],
  ["services[0].place", "east", "error town.unknown-place services[0].place"],
  ["services[0].eligible", { is: "parent" }, undefined],
] as const)("%s = %j", (path, value, finding) => {
  it("is found where it stands", () => {
    expect(found(path === "" ? value : changed(path, value))).toEqual(finding === undefined ? [] : [finding]);
  });
});

describe("what only the whole town shows", () => {
  it("an id used twice, named with its first place", () => {
    const twice = { ...plain(), occupations: [...plain().occupations, ...plain().occupations] };
    expect(found(twice)).toEqual(["error town.duplicate-id occupations[1].id"]);
  });

  it("a program that asks for what only it gives", () => {
    const self = town().program("a").needs("a").gives("a").build();
    expect(found(self)).toEqual(["warning town.requires-itself programs[0].requires"]);
  });

  it("a level class asks for the mark below and is no circle; asking for its own mark is", () => {
    const levels = town()
      .program("r4")
      .needs("reading:3")
      .gives("reading:4")
      .program("r5")
      .needs("reading:4")
      .gives("reading:5");
    expect(found(levels.build())).toEqual([]);
    expect(found(levels.program("r6").needs("reading:6").gives("reading:6").build())).toEqual([
      "warning town.requires-itself programs[2].requires",
    ]);
  });

  it("a circle that nothing opens is named once, one that another way opens is not", () => {
    const circle = town()
      .program("a")
      .needs("c")
      .gives("a")
      .program("b")
      .needs("a")
      .gives("b")
      .program("c")
      .needs("b", "ged")
      .gives("c");
    const read = readTown(circle.build());
    expect(read.findings.map((finding) => finding.code)).toEqual(["town.prerequisite-circle"]);
    expect(read.findings[0]?.message).toContain("a ← c ← b ← a");
    expect(found(circle.program("way in").gives("b").build())).toEqual([]);
  });

  it("a word that is a fact here and an attribute there", () => {
    const mixed = town().program("p").needs({ is: "cna" }).gives("x").program("q").gives("cna").build();
    expect(found(mixed)).toEqual(["warning town.fact-and-attribute programs[0].requires"]);
  });

  it("an empty town", () => {
    expect(found(town().build())).toEqual(["warning town.empty programs"]);
  });
});

describe("bounded", () => {
  it("nesting beyond 50, or a requirement that holds itself, is one finding", () => {
    const deep = Array.from({ length: 60 }).reduce<unknown>((inner) => ({ all: [inner] }), has("a"));
    const own: { any: unknown[] } = { any: [has("a")] };
    own.any.push(own);
    for (const requires of [deep, own]) {
      const codes = readTown({ ...plain(), programs: [{ ...plain().programs[0], requires }] }).findings.map(
        ({ code }) => code,
      );
      expect(codes).toEqual(["town.requirement.too-deep"]);
    }
  });

  it("50 deep is read", () => {
    const deep = Array.from({ length: 49 }).reduce<unknown>((inner) => ({ all: [inner] }), has("a"));
    expect(found({ ...plain(), programs: [{ ...plain().programs[0], requires: deep }] })).toEqual([]);
  });

  it("more than a million programs are refused unread", () => {
    const programs = Array.from({ length: 1_000_001 }, () => 0);
    expect(found({ ...plain(), programs })).toEqual(["error town.too-large programs"]);
  });

  it("of many findings 200 are listed, errors first, and the rest are counted", () => {
    const wrong = { ...plain().programs[0], extra: 1, requires: all(any("x")), gives: 4 };
    const read = readTown({
      ...plain(),
      programs: Array.from({ length: 500 }, (_, id) => ({ ...wrong, id: String(id) })),
    });
    expect(read.findings.length).toBe(201);
    expect(read.findings[0]?.severity).toBe("error");
    // 500 × (gives is no list, gives nothing, unknown field) − 200
    expect(read.findings.at(-1)?.message).toBe("1300 more findings are not listed.");
  });
});
