import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Pathway, pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { ctidOf } from "@footbridge/feeds/ctdl/ctid.ts";
import { isCtdl } from "@footbridge/feeds/ctdl/document.ts";
import { weeksOfDuration } from "@footbridge/feeds/ctdl/duration.ts";
import { readCtdlPathway } from "@footbridge/feeds/ctdl/read-ctdl.ts";
import { writeCtdlPathway } from "@footbridge/feeds/ctdl/write-ctdl.ts";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";

/** A certificate after two of three courses, or after one test: as the registry writes it. */
const document = (key: (name: string) => string, id = "@id", type = "@type") => ({
  "@context": "https://credreg.net/ctdl/schema/context/json",
  "@graph": [
    {
      [id]: "ex:p",
      [type]: key("Pathway"),
      [key("name")]: { "en-US": "Short road" },
      [key("hasPart")]: ["ex:cert"],
    },
    {
      [id]: "ex:cert",
      [type]: key("CredentialComponent"),
      [key("name")]: "Certificate",
      [key("creditValue")]: [{ value: 6 }],
      [key("hasCondition")]: {
        [type]: key("ComponentCondition"),
        [key("logicalOperator")]: "logic:Or",
        [key("hasCondition")]: [
          {
            [key("requiredNumber")]: 2,
            [key("targetComponent")]: ["ex:a", "ex:b", "ex:c"],
            [type]: key("ComponentCondition"),
          },
          {
            [key("requiredNumber")]: 1,
            [key("targetComponent")]: "ex:test",
            [type]: key("ComponentCondition"),
          },
        ],
      },
    },
    ...["a", "b", "c"].map((name) => ({
      [id]: `ex:${name}`,
      [type]: key("CourseComponent"),
      [key("name")]: { en: `Course ${name}` },
      [key("estimatedDuration")]: [{ [key("exactDuration")]: "P3M" }],
    })),
    {
      [id]: "ex:test",
      [type]: key("AssessmentComponent"),
      [key("name")]: "Test",
      [key("proxyFor")]: "ex:elsewhere",
    },
  ],
});

const spellings = {
  "with a prefix": document((name) => `ceterms:${name}`),
  "with full addresses": document((name) => `https://purl.org/ctdl/terms/${name}`),
  "with bare words": document((name) => name, "id", "type"),
};

const read = (value: unknown) => {
  const told = readCtdlPathway(value, "new");
  if (!told.ok) throw new Error(JSON.stringify(told.findings));
  return { ...told.value, codes: told.findings.map(({ code }) => code) };
};

const titles = ({ steps }: Pathway) => steps.map(({ kind, title, weeks }) => [kind, title, weeks]);

describe.each(Object.entries(spellings))("a document %s", (_name, value) => {
  test("is read: kinds, titles, weeks, and how many of which come before", () => {
    const { pathway, codes } = read(value);
    expect(pathway).toMatchObject({ id: "new", title: "Short road" });
    expect(titles(pathway)).toEqual([
      ["credential", "Certificate", 0],
      ["training", "Course a", 13],
      ["training", "Course b", 13],
      ["training", "Course c", 13],
      ["training", "Test", 0],
    ]);
    const courses = ["a", "b", "c"].map((name) => ({ has: `done:${name}` }));
    expect(pathway.steps[0]?.after).toEqual({ any: [{ atLeast: 2, of: courses }, { has: "done:test" }] });
    expect(codes).toEqual(["ctdl.kept"]);
  });

  test("goes out exactly as it came in", () => {
    const { pathway, kept } = read(value);
    expect(writeCtdlPathway(pathway, kept)).toEqual(value);
    // As it comes back from the store.
    expect(writeCtdlPathway(pathway, JSON.parse(JSON.stringify(kept)))).toEqual(value);
  });

  test("keeps what it does not know when the pathway is changed, and says the change", () => {
    const { pathway, kept } = read(value);
    const [cert, ...rest] = pathway.steps;
    const job = { id: "job", kind: "job", title: "Job", after: { has: "done:cert" } };
    const changed = pathwaySchema.parse({
      ...pathway,
      title: "Long road",
      steps: [{ ...cert, after: { has: "done:a" } }, ...rest.filter(({ id }) => id !== "b"), job],
    });
    const written = writeCtdlPathway(changed, kept);
    const text = JSON.stringify(written);
    expect(text).toContain("creditValue");
    expect(text).toContain("ex:elsewhere");
    expect(text).not.toContain('"ex:b"');
    const again = read(written).pathway;
    expect(again.title).toBe("Long road");
    expect(again.steps.map(({ title }) => title).toSorted()).toEqual(
      changed.steps.map(({ title }) => title).toSorted(),
    );
    expect(again.steps.find(({ title }) => title === "Certificate")?.after).toEqual({ has: "done:a" });
    expect(again.steps.find(({ title }) => title === "Job")?.after).toEqual({ has: "done:cert" });
  });
});

const root = join(import.meta.dirname, "../../../..");
const ladder = pathwaySchema.parse(
  JSON.parse(readFileSync(join(root, "examples/pathways/care-ladder.json"), "utf8")),
);

describe("a pathway of our own", () => {
  test("goes out as CTDL and comes back the same, with what CTDL has no word for", () => {
    const back = read(writeCtdlPathway(ladder, null));
    expect({ ...back.pathway, id: ladder.id }).toEqual(ladder);
    expect(back.codes).toEqual([]);
  });

  test("each thing has an id of the registry's form, always the same, and the first partner owns it", () => {
    const nodes = writeCtdlPathway(ladder, null)["@graph"] as readonly Readonly<Record<string, unknown>>[];
    const ids = nodes.map((node) => String(node["ceterms:ctid"]));
    expect(new Set(ids).size).toBe(ladder.steps.length + 2);
    for (const id of ids)
      expect(id).toMatch(/^ce-[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    // The UUID of version 5 of an address is what any other program makes of it.
    expect(ctidOf("https://www.example.com/")).toBe("ce-3d3ed9d2-aa3d-5fa6-90e8-ed662e90f559");
    const [lead] = ladder.partners;
    expect(nodes[0]?.["ceterms:ownedBy"]).toEqual([`urn:footbridge:organization:${lead?.organization}`]);
    expect(nodes.at(-1)).toMatchObject({ "ceterms:name": { en: lead?.name } });
    const other = writeCtdlPathway(ladder, null, { owner: { id: "city", name: "The city" } });
    expect(JSON.stringify(other)).toContain("urn:footbridge:organization:city");
    const alone = writeCtdlPathway({ ...ladder, partners: [] }, null);
    expect(JSON.stringify(alone["@graph"])).not.toContain("ownedBy");
  });

  test("“so many of” whole groups comes back exactly, though CTDL counts components only", () => {
    const two = { all: [{ has: "done:a" }, { has: "done:b" }] };
    const steps = ["a", "b", "c", "d"].map((id) => ({ id, kind: "training", title: id }));
    const after = { atLeast: 2, of: [two, { has: "done:c" }, { has: "done:d" }] };
    const one = pathwaySchema.parse({
      id: "x",
      title: "X",
      steps: [...steps, { ...steps[0], id: "e", after }],
    });
    const back = read(writeCtdlPathway(one, null)).pathway;
    expect({ ...back, id: one.id }).toEqual(one);
  });

  test("what is asked beside steps goes along in our own words", () => {
    const one = pathwaySchema.parse({
      ...ladder,
      steps: [
        { id: "a", kind: "bridge", title: "A", after: { any: [{ is: "parent" }, { has: "credits:9" }] } },
      ],
    });
    const back = read(writeCtdlPathway(one, null)).pathway;
    expect({ ...back, id: one.id }).toEqual(one);
  });
});

describe("what is not understood", () => {
  const graph = (...nodes: readonly object[]) => ({
    "@graph": [{ "@id": "p", "@type": "Pathway", name: "P" }, ...nodes],
  });
  const codesOf = (...nodes: readonly object[]) => read(graph(...nodes)).codes;
  const course = (condition: object) => ({
    "@id": "x:a",
    "@type": "CourseComponent",
    name: "A",
    hasCondition: condition,
  });

  test("is told, each in its place", () => {
    expect(codesOf(course({ targetComponent: "x:gone" }))).toEqual(["ctdl.condition.elsewhere"]);
    expect(codesOf(course({ targetComponent: "x:a" }))).toEqual(["ctdl.condition.itself"]);
    const odd = { "@id": "x:odd", "@type": "ceterms:QuantumComponent", name: "Odd" };
    expect(codesOf(course({ targetComponent: "x:odd" }), odd)).toEqual([
      "ctdl.class-unknown",
      "ctdl.condition.no-step",
    ]);
    expect(
      codesOf(course({ hasConstraint: [{ comparator: "compare:GT" }], targetComponent: "x:a" })),
    ).toContain("ctdl.condition.constraint");
    const other = { "@id": "x:b", "@type": "CourseComponent", name: "B" };
    expect(codesOf(course({ requiredNumber: 3, targetComponent: ["x:b"] }), other)).toEqual([
      "ctdl.condition.number",
    ]);
    expect(codesOf(course({ logicalOperator: "logic:Not", targetComponent: ["x:b"] }), other)).toEqual([
      "ctdl.condition.not",
    ]);
  });

  test("no pathway is a finding, not a guess; and no file of ours is taken for CTDL", () => {
    expect(readCtdlPathway({ "@graph": [{ "@type": "Course" }] }, "n")).toMatchObject({
      ok: false,
      findings: [{ code: "ctdl.no-pathway" }],
    });
    expect(isCtdl({ id: "x", title: "X", steps: [] })).toBe(false);
    for (const odd of [null, 3, "x", [], {}, [[[]]]]) expect(readCtdlPathway(odd, "n").ok).toBe(false);
  });

  test("a condition that holds itself, or nests without end, costs that condition and not the file", () => {
    const b = { "@id": "x:b", "@type": "CourseComponent", name: "B" };
    const round = { "@id": "x:c", hasCondition: ["x:c"], targetComponent: ["x:b"] };
    expect(codesOf(course({ "@id": "x:c" }), b, round)).toEqual(["ctdl.condition.circle"]);
    let deep: object = { targetComponent: ["x:b"] };
    for (let level = 0; level < 30; level += 1) deep = { hasCondition: [deep] };
    expect(codesOf(course(deep), b)).toEqual(["ctdl.condition.deep"]);
    let groups: object = { targetComponent: ["x:b"] };
    for (let level = 0; level < 12; level += 1)
      groups = {
        logicalOperator: level % 2 === 0 ? "logic:Or" : "logic:And",
        targetComponent: ["x:d"],
        hasCondition: [groups],
      };
    const { pathway, codes } = read(graph(course(groups), b, { ...b, "@id": "x:d" }));
    expect(codes).toEqual(["ctdl.condition.deep"]);
    expect(pathway.steps).toHaveLength(3);
  });

  test("parts that are not there are told, and a pathway without any", () => {
    expect(codesOf()).toEqual(["ctdl.no-components"]);
    const [, finding] = readCtdlPathway(
      { "@id": "p", "@type": "Pathway", name: "P", hasPart: ["a", "b"], creditValue: 1 },
      "n",
    ).findings.toReversed();
    expect(finding?.message).toBe("The pathway names 2 parts that are not in this document: a, b.");
  });

  test("of two pathways the first is read with its parts; the other goes out as it came", () => {
    const parts = ["a", "b", "c"].map((id) => ({ "@id": id, "@type": "CourseComponent", name: id }));
    const file = {
      "@graph": [
        { "@id": "p", "@type": "Pathway", name: "P", hasPart: ["b"] },
        { "@id": "q", "@type": "Pathway", name: "Q", hasPart: ["c"] },
        parts[0],
        { ...parts[1], precededBy: "a" },
        parts[2],
      ],
    };
    const { pathway, kept, codes } = read(file);
    expect(pathway.steps.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(codes).toEqual(["ctdl.several-pathways"]);
    expect(writeCtdlPathway(pathway, kept)).toEqual(file);
    const [, b] = pathway.steps;
    const text = JSON.stringify(writeCtdlPathway({ ...pathway, steps: b === undefined ? [] : [b] }, kept));
    expect(text).toContain('"c"');
  });

  test("components without an id are steps; they go out without one, unless something points to them now", () => {
    const inline = (name: string, more = {}) => ({ "@type": "CourseComponent", name, ...more });
    const file = {
      "@type": "Pathway",
      "@context": "x",
      name: "P",
      hasPart: [inline("A", { ctid: "ce-1" }), inline("B", { precededBy: "ce-1" }), inline("C")],
    };
    const { pathway, kept } = read(file);
    expect(pathway.steps.map(({ title, after }) => [title, after])).toEqual([
      ["A", { all: [] }],
      ["B", { has: `done:${pathway.steps[0]?.id}` }],
      ["C", { all: [] }],
    ]);
    expect(writeCtdlPathway(pathway, kept)).toEqual(file);
    const [a, b, c] = pathway.steps;
    const changed = pathwaySchema.parse({
      ...pathway,
      steps: [a, { ...b, title: "B2" }, { ...c, after: { has: `done:${b?.id}` } }],
    });
    expect(read(writeCtdlPathway(changed, kept)).pathway).toEqual(changed);
  });

  test("so many of whole conditions, and a part of one, are counted", () => {
    const parts = ["b", "c", "d"].map((id) => ({ "@id": id, "@type": "CourseComponent", name: id }));
    const of = [{ targetComponent: ["b", "c"] }, { targetComponent: "d" }, { targetComponent: "b" }];
    const { steps } = read(graph(course({ requiredNumber: "1.5", hasCondition: of }), ...parts)).pathway;
    const all = { all: [{ has: "done:b" }, { has: "done:c" }] };
    expect(steps[0]?.after).toEqual({ atLeast: 2, of: [all, { has: "done:d" }, { has: "done:b" }] });
  });

  test("of names in several languages the English one is read, however they are written", () => {
    const name = [
      { "@value": "Clase", "@language": "es" },
      { "@value": "Class", "@language": "en-US" },
    ];
    expect(read(graph({ "@id": "a", "@type": "CourseComponent", name })).pathway.steps[0]?.title).toBe(
      "Class",
    );
  });

  test("an id that is written twice is told, and the fuller one read", () => {
    const node = { "@id": "x:a", "@type": "CourseComponent", name: "A" };
    expect(codesOf(node, { ...node, codedNotation: "A1" })).toEqual(["ctdl.id-twice", "ctdl.kept"]);
  });

  test("two nodes that end alike become two steps", () => {
    const node = (id: string) => ({ "@id": id, "@type": "CourseComponent", name: id });
    const { pathway } = read(graph(node("http://a/1"), node("http://b/1")));
    expect(pathway.steps.map(({ id }) => id)).toEqual(["1", "1-2"]);
  });
});

test("durations are whole weeks, months a twelfth of a year", () => {
  const told = ["P6M", "P1Y", "P10D", "P2W", "P1Y6M", "PT40H", "six weeks"].map(weeksOfDuration);
  expect(told).toEqual([26, 52, 1, 2, 78, undefined, undefined]);
});

const shared = join(import.meta.dirname, "../../../../../shared/data/ctdl");
/** Steps that each published example has: components of different ids, of which two files write some twice. */
const published = {
  "pathways-2022/PathwayConditions.json": 6,
  "pathway-examples/Illinois-IT.json": 37,
  "pathway-examples/CompTIA/CompTIA-IT_Networking_Specialist.jsonld": 9,
  "pathway-examples/CompTIA/CTDL-French_BA_Marketable_Skills.json": 50,
  "pathway-examples/Badgr/Badgr_French_B.A.MarketableSkills_CR_sandbox.json": 53,
  "pathway-examples/Badgr/Badgr (Final) - EmpoweringTeachingExcellence_Nate.json": 103,
  "pathway-examples/HeriotWatt/pathway.json": 56,
  "pathway-examples/Archive/Bakersfield_AS_CS_pathway-CSU_transfer-v2.json": 30,
};
const noShared = !existsSync(shared);
test.skipIf(noShared).each(Object.entries(published))(
  "with shared: %s is read whole and goes out as it came",
  (file, steps) => {
    const value: unknown = JSON.parse(readFileSync(join(shared, file), "utf8").replace(/^\uFEFF/, ""));
    const { pathway, kept } = read(value);
    expect(pathway.steps).toHaveLength(steps);
    expect(pathway.steps.some(({ after }) => !("all" in after && after.all.length === 0))).toBe(true);
    const written = writeCtdlPathway(pathway, kept);
    expect(Array.isArray(value) ? written["@graph"] : written).toEqual(value);
  },
);

const schemas = new URL("../../../../../shared/data/ctdl/registry-schemas-2026/", import.meta.url);
const noSchemas = !existsSync(schemas);

/** A published schema; what it refers to and does not hold says nothing of a document. */
function schemaOf(name: string): { readonly definitions: Readonly<Record<string, unknown>> } {
  const { $schema: _draft04, ...schema } = JSON.parse(
    readFileSync(new URL(`${name}.json`, schemas), "utf8"),
  ) as { readonly $schema: string; readonly definitions: Readonly<Record<string, unknown>> };
  const named = [...JSON.stringify(schema).matchAll(/#\/definitions\/([^"]+)/g)].map(([, one = ""]) => [
    one,
    {},
  ]);
  return { ...schema, definitions: { ...Object.fromEntries(named), ...schema.definitions } };
}

/** The conditions within a node, those within them too. */
const conditionsIn = (value: unknown): readonly object[] =>
  typeof value !== "object" || value === null
    ? []
    : [
        ...("@type" in value && value["@type"] === "ceterms:ComponentCondition" ? [value] : []),
        ...Object.values(value).flatMap(conditionsIn),
      ];

test.skipIf(noSchemas)("with shared: what goes out fits the registry's schemas of 2026", () => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(schemaOf("pathway"), "pathway").addSchema(schemaOf("pathway_component"), "component");
  const faultsOf = (schema: string, node: Readonly<Record<string, unknown>>) => {
    const fits = ajv.getSchema(`${schema}#/definitions/${String(node["@type"])}`);
    if (fits === undefined) return [`no schema for ${String(node["@type"])}`];
    return fits(node)
      ? []
      : (fits.errors ?? []).map(({ params, instancePath, message }) =>
          "missingProperty" in params ? String(params["missingProperty"]) : `${instancePath} ${message}`,
        );
  };
  const written = writeCtdlPathway(ladder, null, { page: "https://example.org/pathway/care-ladder" });
  const [head, ...rest] = written["@graph"] as readonly Readonly<Record<string, unknown>>[];
  expect(faultsOf("pathway", head ?? {})).toEqual([]);
  const steps = rest.filter((node) => node["@type"] !== "ceterms:Organization");
  expect(steps).toHaveLength(ladder.steps.length);
  expect(steps.flatMap((step) => faultsOf("component", step))).toEqual([]);
  const conditions = steps.flatMap(conditionsIn);
  expect(conditions.length).toBeGreaterThan(5);
  expect(conditions.flatMap((one) => faultsOf("component", { ...one }))).toEqual([]);
});
