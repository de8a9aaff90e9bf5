import { mergeLayers } from "@footbridge/core/model/merge.ts";
import type { Occupation } from "@footbridge/core/model/occupation.ts";
import { describe, expect, test } from "vitest";

const aide = (more: Partial<Occupation>): Occupation => ({
  id: "31-1131",
  title: { en: "Nursing Assistants" },
  alternateTitles: [],
  related: [],
  experience: [],
  provenance: { source: "s", asOf: "2026" },
  ...more,
});

const city = aide({
  title: { en: "Nursing assistant", es: "Asistente de enfermería" },
  requires: { has: "cert:cna" },
  sector: "healthcare",
  provenance: { source: "demo", asOf: "2026" },
});
const onet = aide({ alternateTitles: ["CNA"], jobZone: 2, provenance: { source: "onet", asOf: "2025-12" } });

describe("a record of which several lists speak", () => {
  test("takes each field from the first list that says anything of it, the made-up city last", () => {
    const layers = [
      { feed: "demo-city", record: city },
      { feed: "onet", record: onet },
    ];
    const merged = {
      ...onet,
      title: { en: "Nursing Assistants", es: "Asistente de enfermería" },
      requires: { has: "cert:cna" },
      sector: "healthcare",
    };
    expect(mergeLayers<"occupations">(layers)).toEqual(merged);
    expect(mergeLayers<"occupations">(layers.toReversed())).toEqual(merged);
  });

  test("is the record itself where one list speaks", () => {
    expect(mergeLayers<"occupations">([{ feed: "onet", record: onet }])).toEqual(onet);
  });

  test("a zero is something said", () => {
    const wage = { occupation: "31-1131", area: "nyc", provenance: { source: "s", asOf: "2026" } };
    const layers = [
      { feed: "oews", record: { ...wage, employment: 0 } },
      { feed: "demo-city", record: { ...wage, employment: 40, entryHourly: 1_700 } },
    ];
    expect(mergeLayers<"wages">(layers)).toMatchObject({ employment: 0, entryHourly: 1_700 });
  });
});
