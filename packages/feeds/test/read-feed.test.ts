import { describe, expect, it } from "vitest";
import type { FeedResult } from "@footbridge/core/model/import.ts";
import { readFeed } from "../src/read-feed.ts";
import { fileOf } from "../src/table/input-file.ts";
import { sampleFiles } from "./reading.ts";

const codes = (results: readonly FeedResult[]) =>
  results.flatMap(({ findings }) => findings.map(({ code }) => code));

const etpl = (files: Parameters<typeof readFeed>[0]["files"], strangers: "refuse" | "mention" = "refuse") =>
  readFeed({ feed: "etpl", files, strangers });

describe("files of a feed", () => {
  it("are told apart by their headers, whatever their names", async () => {
    const lists = await etpl([...sampleFiles("etpl-nj"), ...sampleFiles("etpl-tx")]);
    expect(lists.map(({ feed }) => feed)).toEqual(["etpl-nj", "etpl-tx"]);
  });

  it("are those of one state where one is asked for", async () => {
    const files = [...sampleFiles("etpl-nj"), ...sampleFiles("etpl-tx")];
    const lists = await readFeed({ feed: "etpl", files, strangers: "ignore", state: "tx" });
    expect(lists.map(({ feed }) => feed)).toEqual(["etpl-tx"]);
  });

  it("may hold a crosswalk that goes before the one shipped with us", async () => {
    const aides = "SOC2018Code,SOC2018Title,CIP2020Code,CIP2020Title\n31-9099,Helpers,51.3902,Aides\n";
    const [list] = await etpl([...sampleFiles("etpl-nj"), fileOf("crosswalk.csv", aides)]);
    expect(list?.records.programs?.find(({ id }) => id === "nj-program-101")?.occupations).toEqual([
      "31-9099",
    ]);
  });

  it("of the same kind are read once, and that is said", async () => {
    const files = sampleFiles("etpl-tx");
    const [list] = await etpl([...files, ...files]);
    expect(list?.findings.map(({ code }) => code)).toEqual(["feed.file-passed-over"]);
  });
});

describe("a file that is none of a feed's tables", () => {
  const stranger = fileOf("recipe.csv", "flour,sugar\n1,2\n");

  it("is refused where it was named, with the tables it could have been", async () => {
    const [result, ...others] = await etpl([stranger]);
    expect(others).toEqual([]);
    expect(result?.findings[0]).toMatchObject({ code: "feed.file-not-recognised", at: "recipe.csv" });
    expect(result?.findings[0]?.message).toContain("New Jersey training programs");
    expect(result?.findings[0]?.message).toContain("flour, sugar");
  });

  it("refuses the whole list it was named with, and is only mentioned in a folder", async () => {
    const files = [...sampleFiles("etpl-tx"), stranger];
    expect(codes(await etpl(files))).toEqual(["feed.file-not-recognised"]);
    const [list] = await etpl(files, "mention");
    expect(list?.findings).toMatchObject([{ code: "feed.files-not-used", severity: "warning" }]);
  });

  it.each([
    ["a workbook under another name", new Uint8Array([0x50, 0x4b, 3, 4]), "feed.file-not-text"],
    ["nothing", "", "feed.file-empty"],
    ["a log-in page", "<html><body>Log in</body></html>", "feed.file-not-text"],
  ])("says what it is: %s", async (_what, content, code) => {
    expect(codes(await etpl([fileOf("list.csv", content)]))).toEqual([code]);
  });
});
