import { describe, expect, it } from "vitest";
import { Shelf } from "../../src/api/shelf.ts";

const nobody = (): void => undefined;
const noPause = (): Promise<void> => Promise.resolve();
const lineFails = (): Promise<never> => Promise.reject(new TypeError("Failed to fetch"));

describe("answers of the server on a shelf", () => {
  it("asks once for all who look at the same question, and tells them all", async () => {
    const shelf = new Shelf(noPause, () => 0);
    let asked = 0;
    let told = 0;
    shelf.watch("a", () => (told += 1));
    shelf.watch("a", () => (told += 1));
    const load = (): Promise<number> => Promise.resolve((asked += 1));
    await Promise.all([shelf.want("a", load, 1000), shelf.want("a", load, 1000)]);
    expect([asked, told, shelf.at("a").data]).toEqual([1, 2, 1]);
  });

  it("asks again only when the answer is no longer fresh", async () => {
    let clock = 0;
    const shelf = new Shelf(noPause, () => clock);
    shelf.watch("a", nobody);
    let asked = 0;
    const load = (): Promise<number> => Promise.resolve((asked += 1));
    await shelf.want("a", load, 1000);
    clock = 999;
    await shelf.want("a", load, 1000);
    expect(asked).toBe(1);
    clock = 1000;
    await shelf.want("a", load, 1000);
    expect(asked).toBe(2);
  });

  it("asks anew after a change, and forgets what was on its way from before it", async () => {
    const shelf = new Shelf(noPause, () => 0);
    shelf.watch("a", nobody);
    const slow = Promise.withResolvers<string>();
    const before = shelf.ask("a", () => slow.promise);
    await shelf.anew("a", () => Promise.resolve("after"));
    slow.resolve("before");
    await before;
    expect(shelf.at("a").data).toBe("after");
  });

  it("tries a failed line a second time, and then says what went wrong", async () => {
    const shelf = new Shelf(noPause, () => 0);
    shelf.watch("a", nobody);
    let asked = 0;
    await shelf.ask("a", () => ((asked += 1) === 1 ? lineFails() : Promise.resolve("here")));
    expect(shelf.at("a").data).toBe("here");
    shelf.watch("b", nobody);
    await shelf.ask("b", lineFails);
    expect(shelf.at("b").trouble?.message).toBe("Failed to fetch");
  });

  it("does not repeat what the server refused", async () => {
    const shelf = new Shelf(noPause, () => 0);
    shelf.watch("a", nobody);
    let asked = 0;
    await shelf.ask("a", () => {
      asked += 1;
      return Promise.reject(new Error("422"));
    });
    expect([asked, shelf.at("a").trouble?.message]).toEqual([1, "422"]);
  });

  it("keeps the last answer in sight when asking again fails, and asks anew the next time", async () => {
    const shelf = new Shelf(noPause, () => 0);
    shelf.watch("a", nobody);
    await shelf.ask("a", () => Promise.resolve("first"));
    await shelf.ask("a", lineFails);
    expect(shelf.at("a")).toMatchObject({ data: "first", trouble: { message: "Failed to fetch" } });
    await shelf.want("a", () => Promise.resolve("second"), Number.POSITIVE_INFINITY);
    expect(shelf.at("a").data).toBe("second");
    expect(shelf.at("a").trouble).toBeUndefined();
  });

  it("stops a question when nobody looks any more, and its late answer changes nothing", async () => {
    const shelf = new Shelf(noPause, () => 0);
    const leave = shelf.watch("a", nobody);
    let stopped = false;
    const asked = shelf.ask("a", (signal) => {
      signal.addEventListener("abort", () => (stopped = true));
      return Promise.resolve("late");
    });
    leave();
    await asked;
    expect([stopped, shelf.at("a").data]).toEqual([true, undefined]);
  });

  it("keeps a bounded number of answers, and never drops one that is in sight", async () => {
    const shelf = new Shelf(noPause, () => 0);
    shelf.watch("kept", nobody);
    await shelf.ask("kept", () => Promise.resolve("kept"));
    for (let index = 0; index < 100; index += 1) await shelf.ask(`q${index}`, () => Promise.resolve(index));
    expect(shelf.at("kept").data).toBe("kept");
    expect(shelf.at("q0").data).toBeUndefined();
    expect(shelf.at("q99").data).toBe(99);
  });
});
