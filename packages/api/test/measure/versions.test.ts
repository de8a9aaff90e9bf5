import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import type { App } from "../../src/app.ts";
import { misfits, problemIn } from "../asking.ts";
import { certified, pirlOf, told, useDesk } from "./desk-in-use.ts";

interface Cell {
  readonly program: string;
  readonly group: string;
  readonly version: string;
  readonly numerator: number | null;
  readonly value: number | null;
  readonly suppressed: boolean;
}
interface Comparison {
  readonly from: { readonly version: string };
  readonly to: { readonly version: string };
  readonly why?: { readonly en: string; readonly es: string };
  readonly differences: readonly { readonly part: string; readonly from: string; readonly to: string }[];
  readonly rows: readonly { readonly from: Cell; readonly to: Cell; readonly moved: number | null }[];
}

const compare = ({ app }: App, query: string) =>
  app.inject({ url: `/api/v1/reports/PY2023Q4/versions?${query}`, remoteAddress: "10.0.0.9" });
const both = "metric=project.job-placement&from=1&to=within-180-days";

describe("two versions of a definition over HTTP", () => {
  const desk = useDesk(engines[0].use(), (app) => certified(app, pirlOf(900)));

  test("stand side by side for anyone: what differs in them, what moved and why", async () => {
    const app = desk();
    const answer = await compare(app, `${both}&programs=all&groups=all,sex`);
    expect([answer.statusCode, misfits("compareVersions", answer)]).toEqual([200, []]);
    const { from, to, why, differences, rows } = answer.json<Comparison>();
    expect([from.version, to.version]).toEqual(["1", "within-180-days"]);
    expect(why?.en).toContain("Twice the time to find a job");
    expect(why?.es).toContain("El doble de tiempo");
    expect(differences.map(({ part }) => part)).toEqual(["Cohort", "Numerator"]);
    expect(rows.map((row) => row.to.group).toSorted()).toEqual(["all", "sex:1", "sex:2"]);
    const all = rows.find((row) => row.to.group === "all");
    expect(all?.moved).toBeCloseTo((all?.to.value ?? 0) - (all?.from.value ?? 0), 12);
    expect(all?.moved).not.toBe(0);
  });

  test("are the numbers that the report has under each, and nothing moved where one is withheld", async () => {
    const app = desk();
    const { rows } = (await compare(app, both)).json<Comparison>();
    const under = async (version: string) =>
      (
        await told(
          app,
          `reports/PY2023Q4?metrics=project.job-placement&versions=project.job-placement@${version}`,
        )
      ).json<{
        cells: readonly Cell[];
      }>().cells;
    expect(rows.map((row) => row.from)).toEqual(await under("1"));
    expect(rows.map((row) => row.to)).toEqual(await under("within-180-days"));
    const withheld = rows.filter((row) => row.from.value === null || row.to.value === null);
    expect(withheld.length).toBeGreaterThan(0);
    expect(withheld.filter(({ moved }) => moved !== null)).toEqual([]);
  });

  test("must both exist, and the report too", async () => {
    const app = desk();
    const unknown = await compare(app, "metric=project.job-placement&from=1&to=2050");
    expect([unknown.statusCode, problemIn(unknown).near]).toEqual([404, ["1", "within-180-days"]]);
    const missing = await app.app.inject({ url: `/api/v1/reports/PY2019Q1/versions?${both}` });
    expect(missing.statusCode).toBe(404);
    expect((await compare(app, `${both}&asKnownOn=2020-01-01`)).statusCode).toBe(404);
    expect(
      problemIn(await compare(app, "metric=project.job-placement")).findings.map(({ at }) => at),
    ).toEqual(["query.from", "query.to"]);
  });
});
