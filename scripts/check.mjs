// `npm run check`: what must be green before a commit. `--fast` leaves the tests out.
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const steps = ["format:check", "lint", "types", "unused", "test:unit"].filter(
  (step) => step !== "test:unit" || !process.argv.includes("--fast"),
);
const failed = steps.filter((step) => {
  process.stdout.write(`— ${step}\n`);
  return (
    spawnSync("npm", ["run", "--silent", step], { cwd: root, stdio: ["ignore", "inherit", "inherit"] })
      .status !== 0
  );
});
process.stdout.write(failed.length === 0 ? "\nAll green.\n" : `\nTo mend: ${failed.join(", ")}\n`);
process.exit(failed.length === 0 ? 0 : 1);
