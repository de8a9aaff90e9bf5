import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { overflowOf, phone, photograph, violationsOf, visitor } from "./browser.ts";
import { eveningParent } from "./people.ts";

/** A visitor of before: answers told, routes seen, the pages kept by the browser; at once, not when the page comes to it. */
async function whoWasHere(locale: "en-US" | "es-US" = "en-US"): Promise<Page> {
  const page = await visitor(phone, locale, undefined, true);
  await page.goto("/");
  await page.evaluate(
    (answers) => window.localStorage.setItem("footbridge.answers", answers),
    JSON.stringify(eveningParent),
  );
  await page.goto("/routes");
  await page.getByRole("article").first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.register("/worker.js"));
  await keptPages(page);
  return page;
}

/** Waits until the service worker has all files of the build and answers for this page. */
async function keptPages(page: Page): Promise<void> {
  const answers = (): Promise<boolean> =>
    page.evaluate(() => navigator.serviceWorker.controller?.state === "activated");
  await expect.poll(answers, { timeout: 60_000 }).toBe(true);
}

describe("without a line", () => {
  it("opens again, and shows the last routes and their steps with the day they were saved", async () => {
    const page = await whoWasHere();
    const before = await page.getByRole("article").allInnerTexts();
    await page.context().setOffline(true);
    await page.reload();
    await page
      .getByRole("status")
      .filter({ hasText: "You are not online. What you see was saved on" })
      .waitFor();
    const today = await page.evaluate(() =>
      new Intl.DateTimeFormat("en-US", { dateStyle: "full" }).format(Date.now()),
    );
    expect(await page.getByText("You are not online.").innerText()).toContain(today);
    await page.getByRole("article").first().waitFor();
    expect(await page.getByRole("article").allInnerTexts()).toEqual(before);
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await photograph(page, "offline-routes-390-en");
    await page
      .getByRole("link", { name: /^See each step/ })
      .first()
      .click();
    await page.locator("#step-1").waitFor();
    await page.reload();
    await page.locator("#step-1").waitFor();
    await page.goto("/");
    await page.getByRole("link", { name: "Find my route" }).waitFor();
    await page.context().close();
  });

  it("shows nothing saved for a question that was never answered", async () => {
    const page = await whoWasHere();
    await page.context().setOffline(true);
    await page.goto("/find/money");
    await page.getByLabel(/The most you can pay/).fill("900");
    await page.goto("/routes");
    await page.getByRole("heading", { name: "We can’t reach Footbridge right now" }).waitFor();
    expect(await page.getByRole("article").count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Try again" }).last().click();
    await page.getByRole("article").or(page.getByText("no way leads there yet")).first().waitFor();
    await page.context().close();
  });

  it("says it in Spanish, and is fresh again once the line is back", async () => {
    const page = await whoWasHere("es-US");
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(/^No tienes conexión\. Lo que ves se guardó el /).waitFor();
    await page.context().setOffline(false);
    await page.getByRole("status").getByRole("button", { name: "Intentar otra vez" }).click();
    await page.getByRole("article").first().waitFor();
    await expect.poll(() => page.getByText("No tienes conexión").count()).toBe(0);
    await page.context().close();
  });

  it("forgets what was saved together with the answers", async () => {
    const page = await whoWasHere();
    await page.locator("summary", { hasText: "Your answers" }).click();
    await page.getByRole("button", { name: "Delete my answers from this device" }).click();
    const kept = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        Object.keys(window.localStorage).filter((key) => key.startsWith("footbridge.saved.")),
      );
    await expect.poll(kept).toEqual([]);
    await page.context().close();
  });
});

describe("the web app", () => {
  it("can be installed: a manifest with icons that are there, in the sizes it says", async () => {
    const page = await visitor(phone, "en-US", undefined, true);
    await page.goto("/");
    const href = await page.locator("link[rel=manifest]").getAttribute("href");
    const manifest = (await (await page.request.get(href ?? "")).json()) as {
      readonly display: string;
      readonly start_url: string;
      readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[];
    };
    expect(manifest.display).toBe("standalone");
    for (const { src, sizes, type } of manifest.icons) {
      expect((await page.request.get(src)).headers()["content-type"]).toContain(type);
      if (sizes === "any") continue;
      const width = await page.evaluate(async (at) => {
        const image = new Image();
        image.src = at;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      expect(width).toBe(sizes);
    }
    await page.context().close();
  });

  it("keeps files of its own build only, and no answer of the server", async () => {
    const page = await whoWasHere();
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return { names, paths: all.flat().map(({ url }) => new URL(url).pathname) };
    });
    expect(kept.names.length).toBe(1);
    expect(kept.paths).toContain("/");
    expect(kept.paths.filter((path) => path.startsWith("/api/"))).toEqual([]);
    await page.context().close();
  });

  it("keeps one build before for pages still open, and none older", async () => {
    const page = await visitor(phone, "en-US", undefined, true);
    await page.goto("/");
    await page.evaluate(async () => {
      await caches.open("footbridge-shell-oldest");
      await caches.open("footbridge-shell-before");
    });
    await keptPages(page);
    const names = await page.evaluate(() => caches.keys());
    expect(names.length).toBe(2);
    expect(names).toContain("footbridge-shell-before");
    await page.context().close();
  });
});
