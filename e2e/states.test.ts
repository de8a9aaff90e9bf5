import { gzipSync } from "node:zlib";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  opening,
  overflowOf,
  phone,
  photograph,
  settled,
  sizesIn,
  violationsOf,
  visitor,
} from "./browser.ts";
import { eveningParent } from "./people.ts";

const nurse = {
  target: "occupation:29-1141",
  label: { en: "Registered Nurses", es: "Enfermeros registrados" },
};

/** Every screen a person can come to: its address, what must be there before it is looked at, and what was told before. */
const screens = [
  { name: "home", path: "/", wait: "h1" },
  { name: "goal", path: "/find/goal", wait: "#goal-sector-sector\\:healthcare", answers: {} },
  { name: "goal-picked", path: "/find/goal", wait: ".fb-picked" },
  { name: "place", path: "/find/place", wait: "#home-bronx" },
  { name: "week", path: "/find/week", wait: "#hours" },
  { name: "reading", path: "/find/reading", wait: "#reading-2" },
  { name: "english", path: "/find/english", wait: "#english-6" },
  { name: "have", path: "/find/have", wait: "#diploma-diploma\\:hs" },
  { name: "money", path: "/find/money", wait: "#budget" },
  { name: "you", path: "/find/you", wait: "#needs-childcare" },
  { name: "routes", path: "/routes", wait: "article" },
  { name: "closed", path: "/routes", wait: ".fb-way", answers: { ...eveningParent, goal: nurse } },
  { name: "no-goal", path: "/routes", wait: "h1", answers: {} },
  { name: "everywhere", path: "/everywhere", wait: ".fb-jobs tbody tr" },
  { name: "not-here", path: "/nowhere", wait: "h1" },
] as const;

async function at(page: Page, screen: (typeof screens)[number]): Promise<void> {
  const answers = "answers" in screen ? screen.answers : eveningParent;
  if (page.url() === "about:blank") await page.goto("/");
  await page.evaluate(
    (kept) => window.localStorage.setItem("footbridge.answers", kept),
    JSON.stringify(answers),
  );
  await page.goto(screen.path);
  await page.locator(screen.wait).first().waitFor();
}

describe.each(["en", "es"] as const)("in %s, at every size", (language) => {
  let page: Page;
  const console: string[] = [];
  beforeAll(async () => {
    page = await visitor(opening[language], language === "en" ? "en-US" : "es-US");
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") console.push(message.text());
    });
    page.on("pageerror", (error) => console.push(error.message));
  });
  afterAll(() => page.context().close());

  it.each(screens)("$name is accessible and fits", async (screen) => {
    await page.setViewportSize(opening[language]);
    await at(page, screen);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    for (const { size, viewport } of sizesIn(language)) {
      await page.setViewportSize(viewport);
      await settled(page);
      await photograph(page, `${screen.name}-${size}-${language}`);
      expect([size, await overflowOf(page)]).toEqual([size, 0]);
      // The marks of both languages are the same, and a tablet has those of the other two; only the words differ.
      expect(language === "en" && size !== "768" ? await violationsOf(page) : []).toEqual([]);
    }
  });

  it("each step of a route is accessible and fits, and prints without its buttons", async () => {
    await page.setViewportSize(opening[language]);
    await at(page, screens[10]);
    await page.locator("article a").first().click();
    await page.locator("#step-1").waitFor();
    for (const { size, viewport } of sizesIn(language)) {
      await page.setViewportSize(viewport);
      await settled(page);
      await photograph(page, `steps-${size}-${language}`);
      expect([size, await overflowOf(page)]).toEqual([size, 0]);
      expect(size === "768" ? [] : await violationsOf(page)).toEqual([]);
      await page.emulateMedia({ media: "print" });
      await expect.poll(() => page.locator("main button").first().isVisible()).toBe(false);
      await page.emulateMedia({ media: "screen" });
    }
  });

  it("says nothing on the browser's console", () => expect(console).toEqual([]));
});

describe("the JavaScript of Find", () => {
  it("is at most 130 kB in all, gzipped, from the first question to the routes", async () => {
    const page = await visitor(phone);
    const sizes = new Map<string, Promise<number>>();
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.endsWith(".js")) return;
      sizes.set(
        pathname,
        response.body().then((body) => gzipSync(body, { level: 9 }).length),
      );
    });
    await page.goto("/find/goal");
    await page.getByRole("combobox").fill("nursing assistant");
    await page.getByRole("option", { name: /^Nursing Assistants/ }).click();
    for (let question = 1; question < 8; question += 1) {
      await page.getByRole("button", { name: "Next" }).click();
      await page.getByText(`Question ${question + 1} of 8`).waitFor();
    }
    const asked = await total(sizes);
    await page.getByRole("button", { name: "Show my routes" }).click();
    await page.getByRole("article").first().waitFor();
    await page.waitForLoadState("networkidle");
    const all = await total(sizes);
    process.stdout.write(`JavaScript of Find, gzip: questions ${kB(asked)}, with the routes ${kB(all)}\n`);
    expect(all).toBeLessThanOrEqual(130_000);
    await page.context().close();
  });
});

const total = async (sizes: ReadonlyMap<string, Promise<number>>): Promise<number> =>
  (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
