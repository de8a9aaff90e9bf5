import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { visitor, wide } from "./browser.ts";
import { eveningParent } from "./people.ts";

/** The name of what has the focus; empty while nothing has it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (node === null || node === document.body) return "";
    return (node.getAttribute("aria-label") ?? node.textContent ?? "").replace(/\s+/g, " ").trim() || node.id;
  });

/** Presses Tab until the focus is on what is named so; the focus ring must be seen all the way. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press("Tab");
    const ring = await page.evaluate(() => {
      const node = document.activeElement;
      if (node === null || node === document.body) return "none";
      const label = node.matches(".usa-radio__input, .usa-checkbox__input") ? node.nextElementSibling : node;
      const own = getComputedStyle(node);
      const shown = label === null ? own : getComputedStyle(label, node === label ? null : "::before");
      return own.outlineStyle === "none" && shown.outlineStyle === "none" ? "none" : "seen";
    });
    const now = await focused(page);
    expect(now === "" ? "seen" : ring, `focus ring on “${now}”`).toBe("seen");
    if (name.test(now)) return;
  }
  throw new Error(`no way by Tab to ${name}`);
}

describe("by keyboard alone", () => {
  it("goes from home through the questions to a route, and the focus is never lost", async () => {
    const page = await visitor(wide);
    await page.goto("/");
    // Not what the build has drawn: that gives way to the application.
    await page.locator("#root").getByRole("link", { name: "Find my route" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the main part");
    await tabTo(page, /Find my route/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "What job do you want?" }).waitFor();
    await expect.poll(() => focused(page)).toBe("What job do you want?");
    await tabTo(page, /goal-search/);
    await page.keyboard.type("nursing as");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByText("You picked:").waitFor();
    for (let question = 1; question <= 8; question += 1) {
      await tabTo(page, question === 8 ? /^Show my routes$/ : /^Next$/);
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    }
    await page.getByRole("article").first().waitFor();
    await tabTo(page, /^See each step/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /^Step 1\./ }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.context().close();
  });

  it("is led by the error summary to the field, and what was typed stays", async () => {
    const page = await visitor(wide);
    await page.goto("/find/week");
    await page.getByLabel(/How many hours a week/).fill("a lot");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toContain("One thing needs another look");
    await tabTo(page, /Write the hours as a number/);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("hours");
    expect(await page.getByLabel(/How many hours a week/).inputValue()).toBe("a lot");
    await page.context().close();
  });

  it("tries a change of “why not?” and lands on what changed", async () => {
    const page = await visitor(wide);
    await page.addInitScript(
      (answers) => window.localStorage.setItem("footbridge.answers", answers),
      JSON.stringify({
        ...eveningParent,
        goal: { target: "occupation:29-1141", label: { en: "Registered Nurses" } },
      }),
    );
    await page.goto("/routes");
    await page.getByRole("button", { name: "Try this" }).first().waitFor();
    await tabTo(page, /^Try this$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toContain("What if? These routes hold with this change:");
    await page.context().close();
  });
});
