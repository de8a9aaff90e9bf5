import { dirname } from "node:path";
import { annotateFile } from "@footbridge/warehouse/mending/annotate-file.ts";
import { openFile } from "@footbridge/warehouse/mending/opened.ts";
import { findingsLines } from "@footbridge/warehouse/submissions/downloads/findings-lines.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { csvOf, type Desk, openDesk, sound } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const formulas = ["=1+1", "+A1", "-A1", "@SUM(A1)"] as const;
async function all(lines: AsyncIterable<string>): Promise<readonly string[]> {
  let text = "";
  for await (const line of lines) text += line;
  return text.trimEnd().split(/\r?\n/);
}

test.each(formulas)(
  "a cell %s is no formula in the list of findings nor in the file with findings",
  async (formula) => {
    const { reading, path } = await desk.hand(csvOf([{ ...sound, "400": formula }, sound]));
    const findings = reading.findings ?? "";
    const listed = await all(findingsLines(desk.duck, findings));
    expect(listed.filter((line) => line.startsWith("1,400,"))).toEqual([
      expect.stringContaining(`1,400,'${formula},error,value.code,`),
    ]);
    const opened = await openFile(path, dirname(path));
    if (opened === undefined) throw new Error("no first line");
    const annotated = await all(annotateFile(desk.duck, opened, { hasHeadings: true, findings }));
    expect(annotated[1]).toContain(`,'${formula},`);
    expect(annotated.join("\n")).not.toContain(`,${formula},`);
  },
);
