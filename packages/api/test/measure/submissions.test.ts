import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { misfits, problemIn } from "../asking.ts";
import { checked, deskOn, handIn, pirlOf, send, told, withCell } from "./desk-in-use.ts";

const sha = (text: string | Buffer): string => createHash("sha256").update(text).digest("hex");
const clean = pirlOf(60);
const wrong = withCell(clean, 3, "901", "20241350");

describe.each(engines)("a file handed in, on $name", ({ use }) => {
  const engine = use();
  const desk = async (limits = {}) => deskOn(await engine.store(), { limits });

  test("is kept as it came, checked, and told with its findings by rule", async () => {
    const app = await desk();
    const answer = await handIn(app, wrong);
    expect([answer.statusCode, misfits("startSubmission", answer)]).toEqual([200, []]);
    expect(["draft", "checking"]).toContain(answer.json<{ state: string }>().state);
    await app.measure?.idle();
    const { id } = answer.json<{ id: string }>();
    const whole = await told(app, `submissions/${id}`);
    expect(misfits("getSubmission", whole)).toEqual([]);
    expect(whole.json()).toMatchObject({ state: "checked", form: "pirl", sha256: sha(wrong), revision: 1 });
    const { groups, counts, rows } = whole.json<{
      groups: { severity: string; elements: string[]; firstRows: number[] }[];
      counts: { error: number };
      rows: number;
    }>();
    expect(rows).toBe(clean.trimEnd().split("\n").length - 1);
    expect(counts.error).toBeGreaterThan(0);
    expect(groups.find(({ elements }) => elements.includes("901"))).toMatchObject({ firstRows: [3] });
    expect(readFileSync(join(app.folder, "warehouse", "originals", sha(wrong)), "utf8")).toBe(wrong);
    const page = await told(app, `submissions/${id}/findings?severity=error`);
    expect(misfits("listSubmissionFindings", page)).toEqual([]);
    expect(page.json<{ items: object[] }>().items[0]).toMatchObject({
      row: 3,
      element: "901",
      value: "20241350",
    });
    const csv = await told(app, `submissions/${id}/findings.csv`);
    expect(csv.body.split("\r\n")[0]).toBe("\uFEFFrow,element,value,severity,code,message,fix");
    const annotated = await told(app, `submissions/${id}/annotated.csv`);
    expect(annotated.headers["content-disposition"]).toBe('attachment; filename="with-findings-quarter.csv"');
    expect(annotated.body.split("\n")[3]).toContain("(901)");
  });

  test("with errors is mended in place, only where it has the cell: checked anew, the bytes as they came are kept", async () => {
    const app = await desk();
    const { id } = await checked(app, wrong);
    const refused = await send(app, "POST", `submissions/${id}/certify`, { by: "me" });
    expect([refused.statusCode, problemIn(refused).findings[0]?.code]).toEqual([
      409,
      "submission.has-errors",
    ]);
    const nowhere = [
      { row: 1, element: "no-such", value: "" },
      { row: 99_999, element: "901", value: "" },
    ];
    const missed = await send(app, "POST", `submissions/${id}/fixes`, { cells: nowhere });
    expect(problemIn(missed).findings.map(({ code }) => code)).toEqual([
      "submission.no-such-column",
      "submission.no-such-row",
    ]);
    const right = clean.split("\n")[3]?.split(",") ?? [];
    const place = clean.split("\n")[0]?.split(",").indexOf("PIRL901") ?? -1;
    const cells = [{ row: 3, element: "901", value: right[place] ?? "" }];
    const answer = await send(app, "POST", `submissions/${id}/fixes`, { by: "R. Alvarez", cells });
    expect([answer.statusCode, misfits("fixSubmissionCells", answer)]).toEqual([200, []]);
    await app.measure?.idle();
    const mended = (await told(app, `submissions/${id}`)).json<object>();
    expect(mended).toMatchObject({ state: "checked", revision: 2, counts: { error: 0 }, sha256: sha(wrong) });
    const done = await send(app, "POST", `submissions/${id}/certify`, { by: "R. Alvarez", revision: 2 });
    expect([done.statusCode, misfits("certifySubmission", done)]).toEqual([200, []]);
    const again = await send(app, "POST", `submissions/${id}/certify`, { by: "R. Alvarez" });
    expect(again.statusCode).toBe(409);
    expect((await send(app, "DELETE", `submissions/${id}`)).statusCode).toBe(409);
  });

  test("twice is one; taken back, nothing is left of it", async () => {
    const app = await desk();
    const { id } = await checked(app, clean);
    expect((await checked(app, clean)).id).toBe(id);
    expect((await send(app, "DELETE", `submissions/${id}`)).json()).toEqual({ discarded: id });
    expect((await told(app, `submissions/${id}`)).statusCode).toBe(404);
    const warehouse = join(app.folder, "warehouse");
    expect(readdirSync(join(warehouse, "originals"))).toEqual([]);
    expect(readdirSync(join(warehouse, "submissions"))).toEqual([]);
  });

  test("with Social Security numbers is refused, and nothing of it is kept", async () => {
    const app = await desk();
    const lines = clean
      .split("\n")
      .map((line, at) => (line === "" ? line : `${line},${at === 0 ? "SSN" : "123-45-6789"}`));
    const refused = await checked(app, lines.join("\n"));
    expect(refused).toMatchObject({ state: "refused" });
    expect(refused.findings.map(({ code }) => code)).toContain("file.secret-numbers");
    expect(readdirSync(join(app.folder, "warehouse", "originals"))).toEqual([]);
  });

  test("whose headings nobody knows is read by a mapping, which is remembered for the provider", async () => {
    const app = await desk();
    const foreign = "Client,Began,Left\nA1,01/15/2024,03/20/2024\nA2,02/01/2024,\n";
    const first = await checked(app, foreign);
    expect(first).toMatchObject({ state: "refused" });
    const headings = await told(app, `submissions/${first.id}/headings`);
    expect(misfits("getSubmissionHeadings", headings)).toEqual([]);
    expect(headings.json<{ headings: object[] }>().headings).toMatchObject([
      { heading: "Client", samples: ["A1", "A2"] },
      { heading: "Began" },
      { heading: "Left", samples: ["03/20/2024"] },
    ]);
    const columns = { Client: "100", Began: "900", Left: "901" };
    const bad = await send(app, "PUT", `submissions/${first.id}/mapping`, { columns: { Client: "nothing" } });
    expect(problemIn(bad).findings[0]?.code).toBe("mapping.target.unknown");
    const mapped = await send(app, "PUT", `submissions/${first.id}/mapping`, { columns, dates: "MDY" });
    expect([mapped.statusCode, misfits("saveSubmissionMapping", mapped)]).toEqual([200, []]);
    await app.measure?.idle();
    expect((await told(app, `submissions/${first.id}`)).json()).toMatchObject({
      state: "checked",
      form: "mapped",
      rows: 2,
    });
    const next = await checked(app, foreign.replace("A2", "A3"), { report: "PY2024Q1" });
    expect(next).toMatchObject({ form: "mapped" });
    expect(misfits("listMappings", await told(app, "mappings?provider=harbor%20learning"))).toEqual([]);
  });

  test("whose words are its own is read by their codes, which are remembered too", async () => {
    const app = await desk();
    const foreign = "Client,Began,Left,Sex\nA1,01/15/2024,,Woman\nA2,02/01/2024,,man\nA3,02/02/2024,,WOMAN\n";
    const first = await checked(app, foreign);
    const columns = { Client: "100", Began: "900", Left: "901", Sex: "201" };
    const spoken = { columns, dates: "MDY", values: { "201": { woman: "2", man: "1" } } };
    const wrong = { ...spoken, values: { "201": { woman: "7" } } };
    const bad = await send(app, "PUT", `submissions/${first.id}/mapping`, wrong);
    expect(problemIn(bad).findings[0]?.code).toBe("mapping.code.unknown");
    await send(app, "PUT", `submissions/${first.id}/mapping`, spoken);
    await app.measure?.idle();
    const read = (await told(app, `submissions/${first.id}`)).json<{ groups: { elements: string[] }[] }>();
    expect(read).toMatchObject({ state: "checked", form: "mapped", rows: 3 });
    expect(read.groups.filter(({ elements }) => elements.includes("201"))).toEqual([]);
    const answer = await told(app, `submissions/${first.id}/headings`);
    expect(misfits("getSubmissionHeadings", answer)).toEqual([]);
    const headings = answer.json<{
      headings: { heading: string; words?: string[] }[];
      elements: { id: string; codes?: string[] }[];
    }>();
    expect(answer.json()).toMatchObject({ values: spoken.values });
    expect(headings.headings.find(({ heading }) => heading === "Sex")?.words).toEqual([
      "Woman",
      "man",
      "WOMAN",
    ]);
    expect(headings.elements.find(({ id }) => id === "201")?.codes).toEqual(["1", "2", "9"]);
    const kept = await told(app, "mappings?provider=harbor%20learning");
    expect([misfits("listMappings", kept), kept.body.includes('"woman":"2"')]).toEqual([[], true]);
    const next = await checked(app, foreign.replace("A2", "A9"), { report: "PY2024Q1" });
    const again = (await told(app, `submissions/${next.id}`)).json<typeof read>();
    expect(again).toMatchObject({ state: "checked", form: "mapped" });
    expect(again.groups.filter(({ elements }) => elements.includes("201"))).toEqual([]);
  });

  test("is listed with its provider; providers of the catalog are named too", async () => {
    const app = await desk();
    await app.keeper.open();
    await checked(app, clean);
    const list = await told(app, "submissions?provider=HARBOR%20learning");
    expect([misfits("listSubmissions", list), list.json<{ total: number }>().total]).toEqual([[], 1]);
    const providers = await told(app, "submission-providers");
    expect(misfits("listSubmissionProviders", providers)).toEqual([]);
    expect(providers.json<{ items: { provider: string }[] }>().items.length).toBeGreaterThan(1);
  });
});

describe("what cannot be handed in", () => {
  const engine = engines[0].use();
  const desk = async (limits = {}) => deskOn(await engine.store(), { limits });

  test.each([
    ["an empty file", "", /^file\.empty$/],
    ["a workbook under a false name", Buffer.from("PK\u0003\u0004 workbook"), /^file\./],
    ["a page of a website", "<!doctype html><html></html>", /^file\./],
  ])("%s is refused with its reason, and changes nothing", async (_case, payload, code) => {
    const app = await desk();
    const answer = await checked(app, payload);
    expect(answer).toMatchObject({ state: "refused", counts: { error: 1 } });
    expect(answer.findings[0]?.code).toMatch(code);
    const certify = await send(app, "POST", `submissions/${answer.id}/certify`, { by: "me" });
    expect(problemIn(certify).findings[0]?.code).toBe("submission.refused");
    expect((await told(app, `submissions/${answer.id}/findings`)).statusCode).toBe(409);
  });

  test("a file that is too large is refused before its end, and leaves nothing", async () => {
    const app = await desk({ submissionBytes: 1000 });
    const answer = await handIn(app, clean);
    expect([answer.statusCode, problemIn(answer).code]).toEqual([413, "too-large"]);
    expect(readdirSync(join(app.folder, "warehouse", "passing"))).toEqual([]);
  });

  test.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\reports\\q2.csv", "q2.csv"],
    ["a\u0001b\u202Ec.csv", "abc.csv"],
  ])("a name with a path is no path: %j", async (fileName, plain) => {
    const app = await desk();
    expect((await handIn(app, clean, { fileName })).json()).toMatchObject({ fileName: plain });
  });

  test("all that is wrong with the words beside it is told at once", async () => {
    const app = await desk();
    const answer = await handIn(app, clean, { report: "2024", provider: " " });
    expect(
      problemIn(answer)
        .findings.map(({ at }) => at)
        .toSorted(),
    ).toEqual(["query.provider", "query.report"]);
    const more = await handIn(app, clean, { fileName: "..", mapping: "map-0" });
    expect(problemIn(more).findings.map(({ code }) => code)).toEqual([
      "submission.file-name",
      "request.unknown-id",
    ]);
    const type = await app.app.inject({
      method: "POST",
      url: "/api/v1/submissions?fileName=a.csv&provider=b&report=PY2023Q4",
      payload: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(type.statusCode).toBe(415);
  });

  test("the key of pseudonyms lies outside the data, for its owner alone", async () => {
    const app = await desk();
    await checked(app, clean);
    const key = join(app.folder, "people.key");
    expect(existsSync(key) && (statSync(key).mode & 0o777).toString(8)).toBe("600");
    expect(readFileSync(key, "utf8")).toMatch(/^[0-9a-f]{64}\n$/);
  });

  test("unknown ids are told as such everywhere", async () => {
    const app = await desk();
    for (const url of [
      "submissions/x",
      "submissions/x/findings",
      "submissions/x/findings.csv",
      "submissions/x/annotated.csv",
      "submissions/x/headings",
    ])
      expect((await told(app, url)).statusCode).toBe(404);
    expect((await send(app, "POST", "submissions/x/certify", { by: "me" })).statusCode).toBe(404);
    expect((await send(app, "DELETE", "submissions/x")).statusCode).toBe(404);
  });
});
