// `npm test`: every suite, then one line with the sum. Exit 1 when a test failed or a suite did not run.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { foldersInMemory } from "./in-memory.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, "node_modules", ".bin", name);
const artifacts = join(root, ".artifacts");
/** The demo city that the stories in the browser begin with: made once for both suites. */
const seed = join(artifacts, "demo-city");
/** One stage after another; what stands in one stage runs at once, since each of the two often waits. */
const stages = [["house", "unit"], ["integration", "e2e"], ["e2e-alone"]];
const asked = process.argv.slice(2).flatMap((suite) => (suite === "e2e" ? ["e2e", "e2e-alone"] : [suite]));
const wanted = (suite) => asked.length === 0 || asked.includes(suite);
const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, by file and name: told again at the end, where a reader of a long log looks first. */
const faults = [];
const passing = foldersInMemory();
/** Hundreds of commands are started: what one compiled, the next need not. */
const env = {
  ...process.env,
  ...passing,
  E2E_SEED: seed,
  NODE_COMPILE_CACHE: join(artifacts, "compiled"),
};

/** Runs a suite to its end: seen as it goes, or told as a whole at the end. */
function run(suite, isSeen) {
  const report = join(artifacts, `tests-${suite}.json`);
  rmSync(report, { force: true });
  const began = Date.now();
  const words = [
    ["run", "--project", suite],
    ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  ].flat();
  const out = isSeen ? "inherit" : "pipe";
  const child = spawn(bin("vitest"), words, {
    cwd: root,
    stdio: ["ignore", out, out],
    env,
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => said.push(bytes));
  return new Promise((done) => {
    child.on("close", (status) =>
      done({ suite, report, status, said, seconds: (Date.now() - began) / 1000 }),
    );
  });
}

/** The failed tests of a suite, and the files that could not be loaded, each with its reason. */
function faultsOf(suite, result) {
  return (result?.testResults ?? []).flatMap((file) => {
    const where = `${suite}: ${relative(root, file.name)}`;
    const failed = file.assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0 && file.status === "failed") return [`${where}\n${file.message}`];
    return failed.map((test) => `${where} > ${test.fullName}\n${test.failureMessages.join("\n")}`);
  });
}

function tell({ suite, report, status, said, seconds }) {
  for (const bytes of said) process.stdout.write(bytes);
  const result = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  const passed = result?.numPassedTests ?? 0;
  const failed = result?.numFailedTests ?? 0;
  total.passed += passed;
  // A file that could not even be loaded fails without a failed test: count it.
  total.failed += failed === 0 && status !== 0 ? 1 : failed;
  faults.push(...faultsOf(suite, result));
  total.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  process.stdout.write(`\n${suite}: ${passed} passed, ${failed} failed in ${Math.round(seconds)} s\n\n`);
}

mkdirSync(artifacts, { recursive: true });
rmSync(seed, { recursive: true, force: true });
const began = Date.now();
for (const stage of stages) {
  const runs = stage.filter(wanted).map((suite, place) => run(suite, place === 0));
  for (const each of runs) tell(await each);
}
rmSync(seed, { recursive: true, force: true });
for (const fault of faults) process.stdout.write(`FAILED ${fault.slice(0, 1500)}\n\n`);
const skipped = total.skipped === 0 ? "" : `, ${total.skipped} skipped`;
process.stdout.write(
  `All suites in ${Math.round((Date.now() - began) / 1000)} s.\n${total.passed} passed, ${total.failed} failed${skipped}\n`,
);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
