import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");
const bin = join(root, "packages", "cli", "bin", "footbridge.mjs");
const example = (name: string): string => join(root, "examples", "routes", name);
const folder = mkdtempSync(join(tmpdir(), "footbridge-routes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function footbridge(words: readonly string[], input = ""): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...words], { cwd: root });
    const said = { out: "", err: "" };
    child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said.err += chunk.toString()));
    child.on("close", (code) => resolve({ code, ...said }));
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

function written(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const ask = (town: string, person = example("ben.json"), to = "wage:2000"): readonly string[] => [
  "routes",
  "--town",
  town,
  "--person",
  person,
  "--to",
  to,
];

interface Invalid {
  readonly status: string;
  readonly findings: readonly { readonly code: string; readonly at: string; readonly fix: string }[];
}

/** What a refused question prints with --json: only JSON on the standard output, the same findings on the other. */
async function refused(words: readonly string[], input?: string): Promise<Invalid> {
  const { code, out, err } = await footbridge([...words, "--json"], input);
  expect(code).toBe(2);
  const invalid = JSON.parse(out) as Invalid;
  expect(invalid.status).toBe("invalid");
  for (const { code: name } of invalid.findings) expect(err).toContain(`[${name}]`);
  return invalid;
}

describe("footbridge routes", () => {
  it("prints JSON alone on the standard output and ends with 0, also where the target is closed", async () => {
    const open = await footbridge([...ask(example("town.json")), "--json"]);
    expect({ code: open.code, err: open.err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(open.out)).toMatchObject({
      status: "exact",
      criteria: ["time", "cost", "risk", "steps"],
    });
    const closed = await footbridge([...ask(example("town.json"), example("ana.json")), "--json"]);
    expect(closed.code).toBe(0);
    expect(JSON.parse(closed.out)).toEqual({
      status: "closed",
      criteria: ["time", "cost", "risk", "steps"],
      front: [],
    });
  });

  it("reads a town from the standard input", async () => {
    const town = JSON.stringify({ format: "footbridge-town/1", start: "2027-01-04" });
    const { code, out, err } = await footbridge([...ask("-", example("ben.json"), "fact:x"), "--json"], town);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ status: "closed" });
    expect(err).toContain("[town.empty]");
  });

  it("cuts a search in time and says what is proven", async () => {
    const { out, code } = await footbridge([...ask(example("town.json")), "--json", "--limit-ms", "2000"]);
    expect(code).toBe(0);
    expect(["exact", "bounded"]).toContain((JSON.parse(out) as { status: string }).status);
  });

  it("takes any criteria", async () => {
    const { out } = await footbridge([...ask(example("town.json")), "--json", "--criteria", "cost"]);
    expect(JSON.parse(out)).toMatchObject({ criteria: ["cost"], front: [{ vector: [8_000] }] });
  });
});

describe("unusable input ends with 2 and all findings", () => {
  it("from both files and the options together", async () => {
    const town = written("town.json", JSON.stringify({ format: "footbridge-town/1", start: "2027-01-05" }));
    const person = written(
      "person.json",
      JSON.stringify({ format: "footbridge-person/1", start: "x", budget: -1 }),
    );
    const { findings } = await refused([
      ...ask(town, person, "job:x"),
      "--criteria",
      "speed",
      "--limit-ms",
      "soon",
    ]);
    const places = findings.map(({ at }) => at.replace(`${folder}/`, ""));
    for (const place of [
      "town.json: start",
      "person.json: start",
      "person.json: budget",
      "--to",
      "--criteria",
      "--limit-ms",
    ]) {
      expect(places).toContain(place);
    }
  });

  it.each([
    [
      "cut.json",
      '{"format": "footbridge-town/1",\n "start": "2027-',
      "json.truncated",
      ": line 2, column 17",
    ],
    ["comma.json", '{"format": 1,,}', "json.syntax", ": line 1, column 14"],
    ["empty.json", "", "json.empty", ": line 1, column 1"],
    ["utf16.json", Buffer.from("\uFEFF{}", "utf16le"), "file.encoding", ": byte 1"],
    ["latin.json", Buffer.from('{"name": "Jos\xE9"}', "latin1"), "file.encoding", ": byte 14"],
  ])("%s", async (name, content, code, place) => {
    const town = written(name, content);
    const { findings } = await refused(ask(town));
    expect(findings).toContainEqual(expect.objectContaining({ code, at: `${town}${place}` }));
  });

  it("a byte order mark is passed over with a warning", async () => {
    const town = written("bom.json", '\uFEFF{"format": "footbridge-town/1", "start": "2027-01-04"}');
    const { code, err } = await footbridge(ask(town));
    expect(code).toBe(0);
    expect(err).toContain("[json.byte-order-mark]");
  });

  it("no file, a folder, no option, an unknown job", async () => {
    expect((await refused(ask(join(folder, "none.json")))).findings[0]?.code).toBe("file.unreadable");
    expect((await refused(ask(folder))).findings[0]?.code).toBe("file.unreadable");
    expect((await refused(["routes"])).findings.map(({ at }) => at)).toEqual(["--town", "--person", "--to"]);
    const typo = await refused(ask(example("town.json"), example("ben.json"), "occupation:practical-nurs"));
    expect(typo.findings[0]?.fix).toBe('Did you mean "practical-nurse"?');
  });

  it("more than 256 MB is refused unread", async () => {
    const path = written("huge.json", "{");
    truncateSync(path, 257 * 1024 * 1024);
    expect((await refused(ask(path))).findings[0]?.code).toBe("file.too-large");
  });
});
