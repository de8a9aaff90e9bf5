// `npm test`: every suite in turn, then one line with the sum. Exit 1 when a test failed or a suite did not run.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, "node_modules", ".bin", name);
const artifacts = join(root, ".artifacts");
const suites =
  process.argv.slice(2).length > 0 ? process.argv.slice(2) : ["house", "unit", "integration", "e2e"];
/** Suites that are more than the project of their name. */
const projects = { e2e: ["e2e", "e2e-alone"] };
const total = { passed: 0, failed: 0, skipped: 0 };

mkdirSync(artifacts, { recursive: true });
for (const suite of suites) {
  const report = join(artifacts, `tests-${suite}.json`);
  rmSync(report, { force: true });
  const began = Date.now();
  const words = [
    "run",
    ...(projects[suite] ?? [suite]).flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const done = spawnSync(bin("vitest"), words, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  const passed = result?.numPassedTests ?? 0;
  const failed = result?.numFailedTests ?? 0;
  total.passed += passed;
  // A file that could not even be loaded fails without a failed test: count it.
  total.failed += failed === 0 && done.status !== 0 ? 1 : failed;
  total.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  process.stdout.write(
    `\n${suite}: ${passed} passed, ${failed} failed in ${Math.round((Date.now() - began) / 1000)} s\n\n`,
  );
}
const skipped = total.skipped === 0 ? "" : `, ${total.skipped} skipped`;
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
