import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { phone, photograph, violationsOf, visitor } from "./browser.ts";
import { eveningParent } from "./people.ts";

let page: Page;
beforeAll(async () => {
  page = await visitor(phone);
  await page.addInitScript(
    (answers) => window.localStorage.setItem("footbridge.answers", answers),
    JSON.stringify(eveningParent),
  );
});

describe("seen otherwise", () => {
  it("moves nothing for those who asked for less motion", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("/routes");
    await page.locator("article").first().waitFor();
    const moving = await page.evaluate(() => {
      const seconds = (words: string): number =>
        Math.max(...words.split(",").map((each) => Number.parseFloat(each)));
      return [...document.querySelectorAll("main *")]
        .map((node) => ({ node: node.tagName, style: getComputedStyle(node) }))
        .filter(({ style }) => seconds(style.transitionDuration) > 0.01 || style.animationName !== "none")
        .map(({ node }) => node);
    });
    expect(moving).toEqual([]);
  });

  it("keeps its lines and landings where the system forces its own colours", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    await page.goto("/routes");
    await page.locator("article").first().waitFor();
    await photograph(page, "routes-390-forced-colours");
    expect(await violationsOf(page)).toEqual([]);
    const bare = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main .usa-button")]
        .filter(
          (button) =>
            getComputedStyle(button).borderTopStyle === "none" &&
            getComputedStyle(button).outlineStyle === "none",
        )
        .map((button) => button.innerText),
    );
    expect(bare).toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
  });

  it("prints a route with all its steps and nothing to press", async () => {
    await page.goto("/routes");
    await page
      .getByRole("link", { name: /^See each step/ })
      .first()
      .click();
    await page.locator("#arrival").waitFor();
    await page.emulateMedia({ media: "print" });
    await photograph(page, "steps-print");
    const pressed = await page.locator("main button:visible").allInnerTexts();
    expect(pressed).toEqual([]);
    await page.locator("#step-1").waitFor();
    await page.emulateMedia({ media: "screen" });
  });
});
