import { existsSync } from "node:fs";
import type { CDPSession, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type App, startApp } from "./app.ts";
import { phone, settled, visitor } from "./browser.ts";
import { eveningParent } from "./people.ts";

/** The demo city that the other stories began with, where they kept it. */
function madeBefore(): string | undefined {
  const kept = process.env.E2E_SEED;
  return kept !== undefined && existsSync(kept) ? kept : undefined;
}

let app: App;
beforeAll(async () => {
  app = await startApp({ from: inject("seed") ?? madeBefore() });
});
afterAll(async () => {
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

/** Milliseconds from the start of the visit until the largest thing in sight was drawn; a paint is told of some frames later. */
const largestPaint = async (page: Page): Promise<number> => {
  await settled(page);
  return page.evaluate(
    () =>
      new Promise<number>((known) => {
        new PerformanceObserver((list) => known(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );
};

/** A page opened for the first time on such a phone, until it has nothing more to draw. */
async function opened(path: string, ready: string) {
  const page = await visitor(phone, "en-US", app.address, true);
  await page.addInitScript(
    (answers) => window.localStorage.setItem("footbridge.answers", answers),
    JSON.stringify(eveningParent),
  );
  const session = await slowDown(page);
  let carried = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (carried += encodedDataLength));
  await page.goto(path);
  await page.locator(`#root ${ready}`).first().waitFor();
  const seen = {
    usable: await page.evaluate(() => performance.now()),
    painted: await largestPaint(page),
    carried,
  };
  return { page, session, ...seen };
}

describe("a cheap phone on a slow line", () => {
  it.each([
    { path: "/", ready: ".fb-big-button" },
    { path: "/?lang=es", ready: ".fb-big-button" },
    { path: "/find/goal", ready: ".fb-picked" },
    { path: "/find/reading", ready: "#reading-2" },
    { path: "/routes", ready: "article" },
    { path: "/jobs/31-1131", ready: ".fb-lede" },
    { path: "/search?q=nurse", ready: "main li" },
  ])("opens $path and says what it carried and when it was drawn", async ({ path, ready }) => {
    const { page, painted, usable, carried } = await opened(path, ready);
    process.stdout.write(
      `slow phone: ${path} largest paint ${Math.round(painted)} ms, to be used at ${Math.round(usable)} ms, ${kB(carried)}\n`,
    );
    expect(painted).toBeGreaterThan(0);
    expect(carried).toBeLessThan(200_000);
    await page.context().close();
  });

  it("shows the routes soon after the last answer, and finds as one types", async () => {
    const { page } = await opened("/find/you", "#needs-childcare");
    const asked = Date.now();
    await page.getByRole("button", { name: "Show my routes" }).click();
    await page.getByRole("article").first().waitFor();
    const shown = Date.now() - asked;
    await page.goto("/search?q=");
    const box = page
      .getByRole("main")
      .getByRole("searchbox")
      .or(page.getByRole("main").getByRole("combobox"));
    await box.first().waitFor();
    const typed = Date.now();
    await box.first().fill("nursing asistant");
    await page.getByRole("main").getByRole("link", { name: "Nursing Assistants" }).first().waitFor();
    const found = Date.now() - typed;
    process.stdout.write(
      `slow phone: routes ${shown} ms after the last answer, search ${found} ms after typing\n`,
    );
    expect(shown).toBeGreaterThan(0);
    await page.context().close();
  });
});

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
