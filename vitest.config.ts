import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take half a minute and more on two quiet cores, the longest first: begun last, one of them would keep a single core busy. */
const long = [
  "measure/reports.test.ts",
  "submissions-killed.test.ts",
  "measure/submissions.test.ts",
  "journeys/fold.test.ts",
  "cli/test/start.test.ts",
  "e2e/story.test.ts",
  "e2e/submissions.test.ts",
  "e2e/measure.test.ts",
  "e2e/catalog.test.ts",
  "e2e/take-along.test.ts",
  "e2e/same-numbers.test.ts",
  "e2e/states.test.ts",
  "e2e/work.test.ts",
  "e2e/lab.test.ts",
];

/** Where no run before tells how long each file takes, the long ones come first all the same. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? long.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

/** How long what is asked again and again may take to come true, in milliseconds: vitest's own second is too short on a busy machine. */
const patient = { poll: { timeout: 120_000 } };

/** Unit tests touch neither disk writes nor a database; integration tests run on both databases; e2e drives a browser. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      { test: { name: "house", include: ["test/house/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "unit",
          include: [
            "packages/{core,contract,feeds,live,solve,credentials,web}/test/**/*.test.{ts,tsx}",
            "scripts/**/*.test.ts",
          ],
          exclude: ["packages/solve/test/attack/**"],
          testTimeout: 60_000,
          // Nothing here leaves anything behind: what is imported stays imported.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "integration",
          include: [
            "packages/{store,warehouse,api,cli}/test/**/*.test.ts",
            "packages/solve/test/attack/**/*.test.ts",
            "examples/**/*.test.ts",
          ],
          globalSetup: ["packages/store/test/start-postgres.ts", "packages/store/test/start-embedded.ts"],
          // Each start of the embedded database takes seconds, and a busy machine of two cores ten times as long.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: patient,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          exclude: ["e2e/phone.test.ts"],
          globalSetup: "e2e/start.ts",
          setupFiles: "e2e/leave.ts",
          testTimeout: 400_000,
          hookTimeout: 400_000,
          expect: patient,
          maxWorkers: 2,
          // The files of a worker share its browser.
          isolate: false,
        },
      },
      {
        test: {
          name: "e2e-alone",
          include: ["e2e/phone.test.ts"],
          testTimeout: 400_000,
          hookTimeout: 400_000,
          expect: patient,
          // It prints times: nothing else runs beside it.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
