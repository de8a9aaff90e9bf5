// `npm test`: every suite, then one line with the sum. Exit 1 when a test failed or a suite did not run.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, "node_modules", ".bin", name);
const artifacts = join(root, ".artifacts");
/** One stage after another; what stands in one stage runs at once, since each of the two often waits. */
const stages = [["house"], ["unit"], ["integration", "e2e"], ["e2e-alone"]];
const asked = process.argv.slice(2).flatMap((suite) => (suite === "e2e" ? ["e2e", "e2e-alone"] : [suite]));
const wanted = (suite) => asked.length === 0 || asked.includes(suite);
const total = { passed: 0, failed: 0, skipped: 0 };

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
  const child = spawn(bin("vitest"), words, { cwd: root, stdio: ["ignore", out, out] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => said.push(bytes));
  return new Promise((done) => {
    child.on("close", (status) =>
      done({ suite, report, status, said, seconds: (Date.now() - began) / 1000 }),
    );
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
  total.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  process.stdout.write(`\n${suite}: ${passed} passed, ${failed} failed in ${Math.round(seconds)} s\n\n`);
}

mkdirSync(artifacts, { recursive: true });
const began = Date.now();
for (const stage of stages) {
  const runs = stage.filter(wanted).map((suite, place) => run(suite, place === 0));
  for (const each of runs) tell(await each);
}
const skipped = total.skipped === 0 ? "" : `, ${total.skipped} skipped`;
process.stdout.write(
  `All suites in ${Math.round((Date.now() - began) / 1000)} s.\n${total.passed} passed, ${total.failed} failed${skipped}\n`,
);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
