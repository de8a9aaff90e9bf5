import type { Page } from "playwright";
import { expect } from "vitest";
import { overflowOf, photograph, settled, violationsOf } from "./browser.ts";

/** What every screen owes: no violation, no sideways scroll. */
export async function sound(page: Page, name: string): Promise<void> {
  await settled(page);
  await photograph(page, `lab-${name}`);
  expect([name, await violationsOf(page)]).toEqual([name, []]);
  expect([name, await overflowOf(page)]).toEqual([name, 0]);
}

/** Goes on by the Tab key alone until something has the focus. */
export async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < 200; steps += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the Tab key does not lead there");
}
