import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "@footbridge/store/open-store.ts";
import { brief } from "../../store/test/brief.ts";
import { layEmpty } from "../../store/test/seed.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const bin = join(root, "packages", "cli", "bin", "footbridge.mjs");
const samples = join(root, "packages", "feeds", "test", "samples");
const newJersey = join(samples, "etpl-nj");
const folder = mkdtempSync(join(tmpdir(), "footbridge-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let used = 0;
/** A data directory with empty tables: making them is a first start's story. */
async function ready(): Promise<string> {
  const data = join(folder, `data-${(used += 1)}`);
  await layEmpty(data);
  return data;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const footbridge = (...words: readonly string[]): Promise<Ended> => command("import", ...words);

/** An import that a test builds on: where it fails, the test says so there and not three steps later. */
async function imported(...words: readonly string[]): Promise<string> {
  const { code, out, err } = await footbridge(...words);
  expect([code, err]).toEqual([0, ""]);
  return out;
}

function command(...words: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: "" };
    const child = spawn(process.execPath, [...brief, bin, ...words], { cwd: root, env });
    const said = { out: "", err: "" };
    child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said.err += chunk.toString()));
    child.on("close", (code) => resolve({ code, ...said }));
  });
}

async function stored(dataDir: string): Promise<{ readonly programs: number; readonly version: number }> {
  const store = await openStore({ dataDir });
  try {
    const { catalog, version } = await store.catalog.read();
    return { programs: catalog.programs.length, version };
  } finally {
    await store.close();
  }
}

describe("footbridge import", () => {
  it("stores a list, tells every row's fate, and writes nothing the second time", async () => {
    const data = await ready();
    const report = (name: string): string => join(folder, name);
    const first = await imported("etpl", newJersey, "--data", data, "--report", report("1.csv"));
    expect(first).toMatch(/^etpl-nj: 39 rows read: 14 imported, 9 repaired with a note, 16 refused/);
    const before = await stored(data);
    expect(before).toEqual({ programs: 16, version: 1 });
    const second = await imported("etpl", newJersey, "--data", data, "--report", report("2.csv"));
    expect(second).toContain("Nothing changed.");
    expect(await stored(data)).toEqual(before);
    expect(readFileSync(report("2.csv"), "utf8")).toBe(readFileSync(report("1.csv"), "utf8"));
  });

  it("retires what a newer list no longer has", async () => {
    const data = await ready();
    await imported("etpl", newJersey, "--data", data);
    const shorter = join(folder, "shorter");
    mkdirSync(shorter);
    const lines = readFileSync(join(newJersey, "programs_2021-03-29.csv"), "utf8").split("\r\n");
    writeFileSync(join(shorter, "programs_2021-03-29.csv"), lines.slice(0, 4).join("\r\n"));
    const out = await imported("etpl", shorter, "--data", data, "--json");
    const [list] = JSON.parse(out) as readonly { records: readonly { noun: string; retired: number }[] }[];
    expect(list?.records.find(({ noun }) => noun === "programs")?.retired).toBe(13);
    expect((await stored(data)).programs).toBe(3);
  });

  it("stores nothing of a list that is cut off, says where, and ends with 2", async () => {
    const data = await ready();
    await imported("etpl", newJersey, "--data", data);
    const before = await stored(data);
    const cut = join(folder, "cut.csv");
    const whole = readFileSync(join(newJersey, "programs_2021-03-29.csv"), "utf8");
    writeFileSync(cut, whole.slice(0, whole.indexOf('"Two lines') + 8));
    const { code, out } = await footbridge("etpl", cut, "--data", data);
    expect(code).toBe(2);
    expect(out).toContain("nothing was stored");
    expect(out).toContain("cut.csv, line 15: A quotation mark is opened here and never closed");
    expect(await stored(data)).toEqual(before);
  });

  it("leads to routes over the list, which say that it has no dates", async () => {
    const data = await ready();
    await imported("etpl", newJersey, "--data", data);
    const standing = join(root, "examples", "import", "newark-parent.json");
    const asked = ["ask", "--standing", standing, "--start", "2027-03-01", "--data", data];
    const { code, out } = await command(...asked, "--to", "fact:cert:cna");
    expect([code, out.split("\n").length > 3]).toEqual([0, true]);
    expect(out).toContain("Nurse Aide — Riverbend Training Center");
    expect(out).toContain("no dates in the list: counted as open entry");
    expect(out).toContain("70 % (assumed)");
  });

  it("tries a list without a store", async () => {
    const { code, out } = await footbridge("etpl", join(samples, "etpl-tx"), "--dry-run", "--json");
    const [list] = JSON.parse(out) as readonly { feed: string; rows: object; records?: object }[];
    expect([code, list?.feed, list?.records]).toEqual([0, "etpl-tx", undefined]);
    expect(list?.rows).toEqual({ read: 15, imported: 4, repaired: 6, refused: 5 });
  });

  it("finds all lists below a folder, occupations first", async () => {
    const { code, out } = await footbridge("all", samples, "--data", await ready(), "--json");
    const lists = JSON.parse(out) as readonly { feed: string }[];
    expect(code).toBe(0);
    expect(lists.map(({ feed }) => feed)).toEqual([
      "onet",
      "oews-ny",
      "bls-projections",
      "etpl-nj",
      "etpl-tx",
    ]);
  });

  it.each([
    ["no-such.csv", "could not be read"],
    [join("packages", "core", "package.json"), "is none of"],
  ])("says what is wrong with %s", async (path, words) => {
    const { code, out } = await footbridge("etpl", path, "--dry-run");
    expect(code).toBe(2);
    expect(out).toContain(words);
  });

  it("asks for a report it can write, and for a list it knows", async () => {
    expect((await footbridge("etpl", newJersey, "--dry-run", "--report", "report.doc")).err).toContain(
      ".csv, .html or .md",
    );
    expect((await footbridge("everything", newJersey)).err).toContain("Allowed choices are");
  });

  it("writes the codes of a crosswalk as reference files", async () => {
    const codes = join(folder, "codes");
    const copy = join(folder, "crosswalk.csv");
    copyFileSync(join(samples, "soc", "cip2020-soc2018.csv"), copy);
    const { code } = await footbridge("crosswalk", copy, "--dry-run", "--out", codes);
    expect(code).toBe(0);
    expect(readFileSync(join(codes, "cip2020-soc2018.csv"), "utf8")).toBe(
      "cip2020,soc2018\n24.0101,\n51.3902,31-1131 25-1072\n",
    );
  });
});
