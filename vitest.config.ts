import { defineConfig } from "vitest/config";

/** Unit tests touch neither disk writes nor a database; integration tests run on both databases; e2e drives a browser. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "house", include: ["test/house/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "unit",
          include: [
            "packages/{core,contract,feeds,solve,credentials,web}/test/**/*.test.{ts,tsx}",
            "scripts/**/*.test.ts",
          ],
          testTimeout: 60_000,
          // Nothing here leaves anything behind: what is imported stays imported.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "integration",
          include: ["packages/{store,warehouse,api,cli}/test/**/*.test.ts", "examples/**/*.test.ts"],
          globalSetup: "packages/store/test/start-postgres.ts",
          // Each start of the embedded database takes seconds, and a busy machine of two cores ten times as long.
          testTimeout: 300_000,
          hookTimeout: 300_000,
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
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          // The files of a worker share its browser.
          isolate: false,
        },
      },
      {
        test: {
          name: "e2e-alone",
          include: ["e2e/phone.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // It prints times: nothing else runs beside it.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
