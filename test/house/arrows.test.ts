import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { root } from "./tree.ts";

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

function cruise(...where: readonly string[]): Cruise {
  const words = ["--config", ".dependency-cruiser.mjs", "--output-type", "json", ...where];
  const bin = join(root, "node_modules", ".bin", "depcruise");
  try {
    return JSON.parse(
      execFileSync(bin, words, { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 }),
    ) as Cruise;
  } catch (failure) {
    return JSON.parse((failure as { stdout: string }).stdout) as Cruise;
  }
}

const broken = (result: Cruise): string[] =>
  result.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`);

describe("the arrows of the house", () => {
  test("nothing imports what its floor may not, and no files go in a circle", () => {
    const result = cruise("packages");
    expect(result.summary.totalCruised).toBeGreaterThan(100);
    expect(broken(result)).toEqual([]);
  });

  describe("has teeth", () => {
    const planted = "packages/core/src/units/planted-by-a-test";
    afterEach(() => rmSync(join(root, planted), { recursive: true, force: true }));
    const plant = (name: string, text: string): void => {
      mkdirSync(join(root, planted), { recursive: true });
      writeFileSync(join(root, planted, name), text);
    };

    test("a type-only import upwards is found", () => {
      plant("up.ts", `import type { Town } from "../../routes/town.ts";\nexport type Up = Town;\n`);
      expect(broken(cruise(planted)).some((line) => line.startsWith("core-units-looks-only-down"))).toBe(
        true,
      );
    });

    test("core reaching for the disk is found", () => {
      plant("disk.ts", `import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n`);
      expect(broken(cruise(planted)).some((line) => line.startsWith("core-is-pure"))).toBe(true);
    });

    test("a circle is found", () => {
      plant("one.ts", `import { two } from "./two.ts";\nexport const one = (): unknown => two;\n`);
      plant("two.ts", `import { one } from "./one.ts";\nexport const two = (): unknown => one;\n`);
      expect(broken(cruise(planted)).some((line) => line.startsWith("no-circles"))).toBe(true);
    });
  });
});
