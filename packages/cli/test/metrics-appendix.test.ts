import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "footbridge-appendix-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => join(folder, name);

describe("footbridge metrics appendix", () => {
  test("writes the page and the data of chosen metrics", async () => {
    const words = ["metrics", "appendix", "--metrics", "wioa.erq2,wioa.meq2", "--year", "PY2025"];
    expect((await run([...words, "--out", file("a.html")])).code).toBe(0);
    expect(readFileSync(file("a.html"), "utf8")).toContain("Employed in the second quarter after leaving");
    expect((await run([...words, "--out", file("a.json")])).out).toContain("2 metrics");
    const told = JSON.parse(readFileSync(file("a.json"), "utf8")) as { elements: { id: string }[] };
    expect(told.elements.map(({ id }) => id)).toEqual(expect.arrayContaining(["100", "901", "1602", "1704"]));
  });

  test.each([
    ["an unknown metric", ["--metrics", "wioa.none", "--out", file("b.html")], /no metric “wioa.none”/],
    ["another form", ["--metrics", "wioa.erq2", "--out", file("b.docx")], /End it in \.html or \.json/],
    ["no year", ["--metrics", "wioa.erq2", "--year", "soon", "--out", file("b.html")], /program year/],
    [
      "a folder that is not there",
      ["--metrics", "wioa.erq2", "--out", file("no/b.html")],
      /cannot be written/,
    ],
  ])("%s: says what to do, exit code 2", async (_case, words, said) => {
    const ended = await run(["metrics", "appendix", ...words]);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(said);
  });
});
