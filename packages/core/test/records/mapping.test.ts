import { describe, expect, test } from "vitest";
import { readMapping, suggestTargets } from "@footbridge/core/records/header/mapping.ts";
import { recognise } from "@footbridge/core/records/header/recognise.ts";
import { layout, template } from "./knowledge.ts";

describe("a mapping", () => {
  test("tells all that is wrong with it at once, with the nearest names", () => {
    const read = readMapping(
      {
        columns: { "Client no": "100", Began: "Start dat", Sex: "201", Fee: "tuition" },
        values: { "201": { Woman: "7", Man: "1" }, "9999": { x: "1" } },
      },
      layout,
      template,
    );
    expect(read.ok).toBe(false);
    expect(read.findings.map(({ code, at }) => [code, at])).toEqual([
      ["mapping.target.unknown", "columns.Began"],
      ["mapping.target.unknown", "columns.Fee"],
      ["mapping.code.unknown", "values.201.Woman"],
      ["mapping.element.unknown", "values.9999"],
    ]);
    expect(read.findings[0]?.fix).toContain("Start date");
    expect(read.findings[2]?.fix).toBe("Its codes are 1, 2, 9.");
  });

  test.each([[{}], [{ columns: [] }], [{ columns: {}, dates: "YDM" }], [{ columns: {}, extra: 1 }], [null]])(
    "of the wrong shape is refused: %j",
    (json) => expect(readMapping(json, layout, template).findings[0]?.code).toBe("mapping.shape"),
  );

  test("names elements, template columns, and columns to leave out", () => {
    const read = readMapping(
      { columns: { "Client no": "100", Began: "Start date", Ended: "PIRL901", Notes: "" } },
      layout,
      template,
    );
    expect(read).toMatchObject({ ok: true, findings: [] });
    if (!read.ok) return;
    const shape = recognise(["client NO", "Began", "Ended", "Notes", "Sex", "Other"], {
      layout,
      template,
      mapping: read.value,
    });
    expect(shape).toMatchObject({ ok: true, value: { form: "mapped" } });
    expect(shape.ok && shape.value.columns.map(({ uses }) => uses.map(({ element }) => element))).toEqual([
      ["100"],
      ["900"],
      ["901"],
      [],
      ["201"],
      [],
    ]);
    expect(shape.findings.map(({ at }) => at)).toEqual(["line 1, column 6"]);
  });

  test("suggests what a heading may mean", () => {
    expect(suggestTargets("Birth date", layout, template)).toContain("Date of birth");
    expect(suggestTargets("hourly wages", layout, template)).toContain("Job wage");
    expect(suggestTargets("Wages 2nd quarter after exit", layout, template)[0]).toBe("1704");
    expect(suggestTargets("qqq", layout, template)).toEqual([]);
  });
});
