import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "footbridge-generate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const generate = (...words: readonly string[]) => run(["submissions", "generate", ...words]);

describe("footbridge submissions generate", () => {
  it("writes a PIRL file, the same again for the same seed", async () => {
    const [a, b] = [join(folder, "a.csv"), join(folder, "b.csv")];
    expect((await generate("--people", "200", "--seed", "9", "--out", a)).code).toBe(0);
    expect((await generate("--people", "200", "--seed", "9", "--out", b)).code).toBe(0);
    const text = readFileSync(a, "utf8");
    expect(text).toBe(readFileSync(b, "utf8"));
    expect(text).toMatch(/^100,101,102,/);
    expect(text.split("\n").length).toBeGreaterThan(200);
  });

  it("writes the template, where nobody is without a start", async () => {
    const { code, out } = await generate("--people", "50", "--form", "template", "--out", "-");
    const [heading = "", ...rows] = out.trimEnd().split("\n");
    const start = heading.split(",").indexOf("Start date");
    expect(code).toBe(0);
    expect(heading).toMatch(/^Participant ID,Program,/);
    expect(
      rows.every((row) => /^\d{4}-\d\d-\d\d$/.test(row.replaceAll(/"[^"]*"/g, "").split(",")[start] ?? "")),
    ).toBe(true);
  });

  it("says what is wrong with a day that does not exist", async () => {
    const { code, err } = await generate("--out", "-", "--as-of", "2024-06-31");
    expect({ code, err: err.split("\n")[0] }).toEqual({
      code: 2,
      err: "error: --as-of: 2024-06-31 is no day. Write it as 2024-06-30.",
    });
  });
});
