import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright";

const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Chromium named by CHROMIUM_PATH, or installed on the system, or Playwright's own. */
export function openBrowser(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH ?? installed.find((each) => existsSync(each));
  return chromium.launch({
    args: [...asRoot, ...quiet],
    ...(path === undefined ? {} : { executablePath: path }),
  });
}

export const wide = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/** A fresh visitor: nothing remembered, no motion, and the address of the app known. */
export async function visitor(
  browser: Browser,
  address: string,
  viewport: { readonly width: number; readonly height: number },
  locale: "en-US" | "es-US" = "en-US",
): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, viewport, locale, reducedMotion: "reduce" });
  return context.newPage();
}

/** What axe finds against WCAG 2.2 A and AA: each rule with the places that break it. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

/** By how many pixels the page is wider than the screen: 0 needs no sideways scroll. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });

const album = join(import.meta.dirname, "../.artifacts/screens");

/** A picture of the whole page, kept beside the build and not in the repository. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(album, { recursive: true });
  await page.screenshot({ path: join(album, `${name}.png`), fullPage: true });
}
