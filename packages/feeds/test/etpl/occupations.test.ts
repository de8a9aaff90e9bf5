import { describe, expect, it } from "vitest";
import { occupationsOfCip, readCip, readOnetCodes } from "../../src/etpl/occupations.ts";
import { loadCodes } from "../../src/reference/codes.ts";

const codes = await loadCodes();
const cip = (raw: string) => readCip(raw, "here", codes);
const onet = (...raw: readonly string[]) =>
  readOnetCodes(
    raw.map((code) => ({ raw: code, at: "here" })),
    codes,
  );

describe("a program code (CIP)", () => {
  it.each([
    ["513902", "51.3902", []],
    ["51.3902", "51.3902", []],
    ["10605", "01.0605", ["etpl.leading-zero"]],
    ["510808", "01.8301", ["etpl.cip-2010"]],
    ["511020", undefined, ["etpl.cip-unknown"]],
    ["", undefined, ["etpl.cip-missing"]],
    ["nursing", undefined, ["etpl.cip-unknown"]],
  ])("%s is %s", (raw, code, findings) => {
    const read = cip(raw);
    expect([read.cip, read.findings.map((finding) => finding.code)]).toEqual([code, findings]);
  });

  it("does not train those who teach the subject at college, unless the program is for graduates", () => {
    expect(occupationsOfCip("51.3902", false, codes)).toContain("31-1131");
    expect(occupationsOfCip("51.3801", false, codes)).not.toContain("25-1072");
    expect(occupationsOfCip("51.3801", true, codes)).toContain("25-1072");
  });
});

describe("an occupation code of a list", () => {
  it.each([
    ["31113100", ["31-1131"], []],
    ["29114101", ["29-1141.01", "29-1141"], []],
    ["15114200", ["15-1244"], ["etpl.onet-older"]],
    ["11919900", ["11-9199"], []],
    ["11919905", ["11-9072", "11-9179", "11-9199", "13-1082"], ["etpl.onet-divided"]],
    ["51412000", [], ["etpl.occupation-unknown"]],
    ["nurse", [], ["etpl.occupation-unknown"]],
  ])("%s is %j", (raw, occupations, findings) => {
    const read = onet(raw);
    expect([read.occupations.toSorted(), read.findings.map(({ code }) => code)]).toEqual([
      occupations.toSorted(),
      findings,
    ]);
  });

  it("counts once where two codes stand for the same occupation, and blanks count for nothing", () => {
    expect(onet("31113100", "", "31113100").occupations).toEqual(["31-1131"]);
  });
});
