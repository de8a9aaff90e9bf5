import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import axe, { type RunOptions } from "axe-core";
import { type Browser, chromium, type Page, type Request } from "playwright";
import { shared } from "./shared.ts";

const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const installed = [
  // The lightest first: it has no windows to draw.
  "/usr/lib/chromium/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

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
const today = (): Promise<string> =>
  shared(Number(process.env.VITEST_POOL_ID) % 2 === 0 ? "today-0" : "today-1");

export const wide = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

const sizes = [
  { size: "1280", viewport: wide },
  { size: "768", viewport: { width: 768, height: 1024 } },
  { size: "390", viewport: phone },
] as const;
/** A desk, a tablet and a phone: in English a page opens on the desk and narrows, in Spanish it opens on the phone and widens. */
export const sizesIn = (language: "en" | "es"): readonly (typeof sizes)[number][] =>
  language === "en" ? sizes : sizes.toReversed();
/** The size at which a page opens in a language. */
export const opening = { en: wide, es: phone } as const;

/** What a page may take to show something, in milliseconds: a machine may be busy with much else. */
const patience = 90_000;

/**
 * A fresh visitor: nothing remembered, no motion, and the address of the app known. The browser keeps the pages for when
 * the line is gone only where that is what is looked at: it fetches every file of the build for each visitor.
 */
export async function visitor(
  viewport: { readonly width: number; readonly height: number },
  locale: "en-US" | "es-US" = "en-US",
  address?: string,
  keepsPages = false,
): Promise<Page> {
  browser ??= openBrowser();
  const context = await (
    await browser
  ).newContext({ baseURL: address ?? (await today()), viewport, locale, reducedMotion: "reduce" });
  context.setDefaultTimeout(patience);
  if (!keepsPages) await context.addInitScript(withoutKeeping);
  const page = await context.newPage();
  const asked = new Set<Request>();
  page.on("request", (request) => asked.add(request));
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
  underWay.set(page, asked);
  return page;
}

function withoutKeeping(): void {
  if ("serviceWorker" in navigator)
    navigator.serviceWorker.register = () => Promise.reject(new Error("nothing is kept in this story"));
}

/** What each page waits for from the server. */
const underWay = new WeakMap<Page, ReadonlySet<Request>>();

/** Waits until a page asks for nothing more, and has drawn what it got. */
export async function settled(page: Page): Promise<void> {
  const drawn = (): Promise<void> =>
    page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  for (let quiet = 0; quiet < 3;) {
    await drawn();
    quiet = underWay.get(page)?.size === 0 ? quiet + 1 : 0;
  }
}

/** What axe finds against WCAG 2.2 A and AA: each rule with the places that break it. What is on its way when first looked at is looked at again. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const found = await axeOn(page);
  if (found.length === 0) return found;
  await atRest(page);
  return axeOn(page);
}

const rules = {
  resultTypes: ["violations"],
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
} satisfies RunOptions;

/** Puts axe into a page once, and brings back no more than what is asked: both cost more than the look itself. */
async function axeOn(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const { axe: here } = window as unknown as { readonly axe: Pick<typeof axe, "run"> };
    const { violations } = await here.run(document, options);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
  }, rules);
}

/** By how many pixels the page is wider than the screen: 0 needs no sideways scroll. A page that was made narrow a moment ago may need another. */
export async function overflowOf(page: Page): Promise<number> {
  const over = (): Promise<number> =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return Math.max(0, scrollWidth - clientWidth);
    });
  for (let left = 10; left > 0 && (await over()) > 0; left -= 1) await atRest(page);
  return over();
}

/** Waits until a page asks for nothing and nothing on it moves. */
async function atRest(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.waitForTimeout(200);
}

const album = join(import.meta.dirname, "../.artifacts/screens");

/** With PICTURES=1, a picture of the whole page, kept beside the build and not in the repository: each costs a quarter of a second. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== "1") return;
  mkdirSync(album, { recursive: true });
  await page.screenshot({ path: join(album, `${name}.png`), fullPage: true });
}
