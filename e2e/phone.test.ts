import type { Browser, CDPSession, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, startApp } from "./app.ts";
import { openBrowser, phone, visitor } from "./browser.ts";
import { eveningParent } from "./people.ts";

let app: App;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.remove();
});

/** A cheap phone on a slow line: 1.6 Mbit/s down, 0.75 up, 150 ms there and back, a quarter of this machine's speed. */
async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 93_750,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return session;
}

/** Milliseconds from the start of the visit until the largest thing in sight was drawn. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((known) => {
        new PerformanceObserver((list) => known(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );

describe("a cheap phone on a slow line", () => {
  it("carries little to the first question and to the routes, and says how long it took", async () => {
    const page = await visitor(browser, app.address, phone);
    const session = await slowDown(page);
    let carried = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (carried += encodedDataLength));
    await page.goto("/");
    await page.getByRole("link", { name: "Find my route" }).waitFor();
    const [painted, first] = [await largestPaint(page), carried];
    await page.evaluate(
      (answers) => window.localStorage.setItem("footbridge.answers", answers),
      JSON.stringify(eveningParent),
    );
    const asked = Date.now();
    await page.goto("/routes");
    await page.getByRole("article").first().waitFor();
    const shown = Date.now() - asked;
    process.stdout.write(
      `slow phone: home ${kB(first)}, largest paint ${Math.round(painted)} ms; routes after ${shown} ms, ${kB(carried)} in all\n`,
    );
    expect(painted).toBeGreaterThan(0);
    expect(first).toBeLessThan(250_000);
    expect(carried).toBeLessThan(400_000);
    await page.context().close();
  });
});

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
