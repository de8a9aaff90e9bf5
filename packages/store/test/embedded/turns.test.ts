import { describe, expect, test } from "vitest";
import { type Guest, type Lane, laneOf, Turns } from "../../src/embedded/turns.ts";

/** An engine by a clock of its own: who had it, in order. */
function engine() {
  let at = 0;
  const turns = new Turns(() => at);
  const had: string[] = [];
  const guest = (lane: Lane): Guest => ({ lane });
  const ask = (name: string, who: Guest, ms: number, keep = false): Promise<void> =>
    turns.take(
      who,
      () => {
        had.push(name);
        at += ms;
        return Promise.resolve();
      },
      () => keep,
    );
  return { had, guest, ask, turns, wait: (ms: number) => (at += ms) };
}

describe("whose turn it is", () => {
  test("who asks in the background gives way to all who came after it", async () => {
    const { had, guest, ask } = engine();
    const importer = guest("background");
    await ask("slice", importer, 60);
    const asked = ["reader", "writer", "other"].map((name) => ask(name, guest("foreground"), 10));
    await Promise.all([ask("next slice", importer, 60), ...asked]);
    expect(had).toEqual(["slice", "reader", "writer", "other", "next slice"]);
  });

  test("while others never stop asking, it has a quarter of the time", async () => {
    const { had, guest, ask } = engine();
    const again = async (name: string, lane: Lane, ms: number): Promise<void> => {
      const who = guest(lane);
      for (let n = 0; n < 400 && had.length < 800; n += 1) await ask(name, who, ms);
    };
    await Promise.all([
      again("one", "foreground", 20),
      again("two", "foreground", 20),
      again("slice", "background", 20),
    ]);
    const slices = had.slice(0, 400).filter((name) => name === "slice").length;
    expect(slices).toBeGreaterThanOrEqual(95);
    expect(slices).toBeLessThanOrEqual(105);
  });

  test("a transaction keeps its turn, in the background too", async () => {
    const { had, guest, ask } = engine();
    const importer = guest("background");
    await ask("begin", importer, 1, true);
    const reader = ask("reader", guest("foreground"), 1);
    await ask("insert", importer, 50, true);
    await ask("commit", importer, 1);
    await reader;
    expect(had).toEqual(["begin", "insert", "commit", "reader"]);
  });

  test("the engine is quiet from when somebody who is waited for last had it", async () => {
    const { turns, guest, ask, wait } = engine();
    await ask("reader", guest("foreground"), 10);
    wait(300);
    await ask("slice", guest("background"), 60);
    expect(turns.quietMs()).toBe(360);
    await ask("begin", guest("foreground"), 10, true);
    wait(300);
    expect(turns.quietMs()).toBe(0);
  });

  test("only who says so is in the background", () => {
    expect(laneOf("footbridge in the background")).toBe("background");
    expect([undefined, "", "psql", "footbridge"].map(laneOf)).toEqual(Array(4).fill("foreground"));
  });
});
