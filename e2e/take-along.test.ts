import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import {
  opening,
  overflowOf,
  phone,
  photograph,
  settled,
  sizesIn,
  violationsOf,
  visitor,
  wide,
} from "./browser.ts";
import { eveningParent } from "./people.ts";

/** A visitor who told what the evening parent told, and whose browser has a voice that speaks slowly. */
async function parent(
  viewport = wide,
  locale: "en-US" | "es-US" = "en-US",
  told = eveningParent,
): Promise<Page> {
  const page = await visitor(viewport, locale);
  await page.addInitScript((answers) => {
    if (window.localStorage.getItem("footbridge.answers") === null)
      window.localStorage.setItem("footbridge.answers", answers);
    window.speechSynthesis.getVoices = () =>
      ["en-US", "es-US"].map((lang) => ({ lang }) as SpeechSynthesisVoice);
    window.speechSynthesis.speak = () => undefined;
  }, JSON.stringify(told));
  return page;
}

async function firstRoute(page: Page): Promise<void> {
  await page.goto("/routes");
  await page.locator("article a").first().click();
  await page.locator("#step-1").waitFor();
}

const focusIs = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

describe("one route, to carry away", () => {
  it("gives its dates to a calendar: a landing, and every class from its first week", async () => {
    const page = await parent();
    await firstRoute(page);
    const steps = await page.locator("section[aria-labelledby^=step-]").count();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Add the dates to my calendar" }).press("Enter"),
    ]);
    expect(file.suggestedFilename()).toBe("footbridge.ics");
    const text = await readFile(await file.path(), "utf8");
    expect(text.match(/BEGIN:VEVENT\r\n/g)).toHaveLength(steps + 1);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    await page.context().close();
  });

  it("opens again from its link on another device, and nothing of the person can be read in the link", async () => {
    const page = await parent();
    await firstRoute(page);
    await page.getByText("Save as a link or a file").click();
    const link = page.locator(".fb-link-text code");
    await expect.poll(() => link.textContent()).toMatch(/\/open#1\.[\w-]{40,}$/);
    const address = (await link.textContent()) ?? "";
    expect(address.toLowerCase()).not.toContain("bronx");
    const itinerary = new URL(page.url()).pathname;
    const heading = await page.locator("h1").textContent();
    await page.context().close();

    const other = await visitor(phone);
    const asked: string[] = [];
    other.on("request", (request) => asked.push(request.url()));
    await other.goto(address);
    await other.getByRole("button", { name: "Show the route", exact: true }).press("Enter");
    await other.locator("#step-1").waitFor();
    expect(new URL(other.url()).pathname).toBe(itinerary);
    expect(await other.locator("h1").textContent()).toBe(heading);
    expect(asked.filter((url) => url.includes(address.slice(-30)))).toEqual([]);
    await other.context().close();
  });

  it("opens again from a file, and says so kindly where the file is of something else", async () => {
    const page = await parent();
    await firstRoute(page);
    await page.getByText("Save as a link or a file").click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as a file" }).click(),
    ]);
    const kept = await readFile(await file.path(), "utf8");
    await page.goto("/open");
    const pick = page.getByLabel("Pick a file you saved here before");
    await pick.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await page.getByText("We can’t read this.").waitFor();
    await pick.setInputFiles({ name: "f.json", mimeType: "application/json", buffer: Buffer.from(kept) });
    await page.getByText("These will take their place.").waitFor();
    await page.getByRole("button", { name: "Show the route", exact: true }).click();
    await page.locator("#step-1").waitFor();
    expect(await page.evaluate(() => window.localStorage.getItem("footbridge.answers"))).toContain("bronx");
    await page.context().close();
  });

  it("is read aloud: the part that is spoken is seen, and the focus stays with the buttons", async () => {
    const page = await parent();
    await firstRoute(page);
    await page.getByRole("button", { name: "Read this page to me" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("[data-spoken]").count()).toBe(1);
    expect(await page.locator("[data-spoken]").evaluate((node) => node.tagName)).toBe("H1");
    await expect.poll(() => focusIs(page)).toBe("Pause");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("[data-spoken]").count()).toBe(0);
    await page.getByRole("button", { name: "Stop reading" }).press("Enter");
    await expect.poll(() => focusIs(page)).toBe("Read this page to me");
    await page.context().close();
  });

  it("offers no voice where the browser has none", async () => {
    const page = await visitor(wide);
    await page.addInitScript((answers) => {
      window.localStorage.setItem("footbridge.answers", answers);
      window.speechSynthesis.getVoices = () => [];
    }, JSON.stringify(eveningParent));
    await firstRoute(page);
    expect(await page.getByRole("button", { name: "Read this page to me" }).count()).toBe(0);
    await page.context().close();
  });
});

describe("what must hold", () => {
  it("is asked of the engine: with evenings only, no class is at another time", async () => {
    const page = await parent(wide, "en-US", { ...eveningParent, free: undefined });
    await page.goto("/routes");
    await page.locator("article").first().waitFor();
    const answered = page.waitForResponse((response) => response.url().endsWith("/api/v1/routes"));
    await page.getByText("Evenings only").click();
    const { itineraries } = (await (await answered).json()) as {
      itineraries: readonly {
        steps: readonly { kind: string; blocks?: readonly string[]; mode?: string }[];
      }[];
    };
    const at = itineraries.flatMap(({ steps }) => steps).flatMap(({ blocks = [] }) => blocks);
    expect(at.filter((block) => !block.startsWith("weekday-evening"))).toEqual([]);
    expect(at.length).toBeGreaterThan(0);
    await page.context().close();
  });

  it("narrows all jobs, and they can be grouped by field", async () => {
    const page = await parent();
    await page.goto("/everywhere");
    await page.locator(".fb-jobs tbody tr").first().waitFor();
    await page.getByText("Group by field").click();
    await page.locator(".fb-jobs__field").first().waitFor();
    const counts = await page.locator(".fb-jobs__field").allTextContents();
    const inFields = counts.reduce((sum, text) => sum + Number(/\((\d+)\)/.exec(text)?.[1]), 0);
    await expect.poll(() => page.locator(".fb-jobs tbody tr:not(.fb-jobs__field)").count()).toBe(inFields);
    await page.context().close();
  });
});

describe.each(["en", "es"] as const)("in %s, at every size", (language) => {
  it("every new state is accessible and fits", async () => {
    const page = await parent(opening[language], language === "en" ? "en-US" : "es-US");
    const console: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") console.push(message.text());
    });
    const look = async (name: string): Promise<void> => {
      for (const { size, viewport } of sizesIn(language)) {
        await page.setViewportSize(viewport);
        await settled(page);
        await photograph(page, `${name}-${size}-${language}`);
        expect.soft([size, await overflowOf(page)], name).toEqual([size, 0]);
        expect.soft(await violationsOf(page), `${name} at ${size}`).toEqual([]);
      }
      await page.setViewportSize(opening[language]);
    };
    await page.goto("/routes");
    await page.locator("article").first().waitFor();
    await page.locator(".fb-compare button").first().click();
    await page.locator(".fb-beside").waitFor();
    await look("compare");
    await page.locator("article a").first().click();
    await page.locator(".fb-take").waitFor();
    for (const summary of await page.locator(".fb-take summary").all()) await summary.click();
    await look("take-along");
    await page.goto("/open");
    await page.locator("#saved-file").waitFor();
    await look("open");
    await page.goto("/everywhere");
    await page.locator("#grouped + label").click();
    await look("grouped");
    await page.goto("/advise");
    await page.locator(".fb-beside tbody tr").first().waitFor();
    await expect
      .poll(() => page.locator(".fb-people td:nth-child(4):not(:empty)").count(), { timeout: 60_000 })
      .toBe(12);
    await look("advise");
    expect(console).toEqual([]);
    await page.context().close();
  });
});

describe("for advisers", () => {
  it("begins from an address that names a person and a target, and each change moves the routes", async () => {
    const page = await visitor(wide);
    await page.goto("/advise");
    const person = page.locator(".fb-people th a").first();
    const href = (await person.getAttribute("href")) ?? "";
    expect(href).toMatch(/persona=.*target=/);
    await page.goto(href);
    await page.locator(".fb-advise__results .fb-status").waitFor();
    const answered = page.waitForResponse(
      (response) =>
        response.url().endsWith("/api/v1/routes") &&
        (response.request().postDataJSON() as { standing: { budget: number } }).standing.budget === 0,
    );
    await page.getByLabel("Can pay in all, $").fill("0");
    expect((await answered).ok()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("advise-budget");
    await page.context().close();
  });

  it("gives back what was told here before a link named somebody, also after a reload", async () => {
    const page = await parent(phone);
    await page.goto("/advise");
    const href = (await page.locator(".fb-people th a").last().getAttribute("href")) ?? "";
    await page.goto(href);
    await page.getByText("who is made up").waitFor();
    await page.goto("/routes");
    await page.locator("summary", { hasText: "Your answers" }).click();
    await page.getByText("These are the answers of a made-up person.").waitFor();
    await page.getByRole("button", { name: "Go back to my own answers" }).first().click();
    await page.getByRole("heading", { level: 1, name: /Nursing Assistants/ }).waitFor();
    expect(await page.evaluate(() => window.localStorage.getItem("footbridge.answers"))).toContain(
      '"incomeFloor":45000',
    );
    await page.context().close();
  });
});
