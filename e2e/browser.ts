import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright";
import { inject } from "vitest";

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
function openBrowser(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH ?? installed.find((each) => existsSync(each));
  return chromium.launch({
    args: [...asRoot, ...quiet],
    ...(path === undefined ? {} : { executablePath: path }),
  });
}

/** One browser for all stories of this worker; it ends with the worker. */
let browser: Promise<Browser> | undefined;

/** Closes what the stories of a file have left open. */
export async function leave(): Promise<void> {
  await Promise.all((await browser)?.contexts().map((context) => context.close()) ?? []);
}

/** The application of today that this worker looks at. */
const today = (): string => {
  const all = inject("today");
  const address = all[Number(process.env.VITEST_POOL_ID) % all.length];
  if (address === undefined) throw new Error("no application was started");
  return address;
};

export const wide = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/** A fresh visitor: nothing remembered, no motion, and the address of the app known. */
export async function visitor(
  viewport: { readonly width: number; readonly height: number },
  locale: "en-US" | "es-US" = "en-US",
  address: string = today(),
): Promise<Page> {
  browser ??= openBrowser();
  const context = await (
    await browser
  ).newContext({ baseURL: address, viewport, locale, reducedMotion: "reduce" });
  return context.newPage();
}

/** What axe finds against WCAG 2.2 A and AA: each rule with the places that break it. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    // No page has a frame: what is there is looked at in its place, not in a page opened for it.
    .setLegacyMode()
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
