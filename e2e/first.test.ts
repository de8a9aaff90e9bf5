import { describe, expect, it } from "vitest";
import { overflowOf, phone, violationsOf, visitor } from "./browser.ts";

const application = /\/assets\/(shared|index)-[\w-]+\.js/;

describe("before the application runs", () => {
  it("home can be read in the browser's language, and its button changes the language for good", async () => {
    const page = await visitor(phone, "es-US");
    await page.route(application, (route) => route.abort());
    await page.goto("/");
    await page.getByRole("heading", { level: 1, name: /^Mira pasos reales/ }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: /^See real steps/ }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.unroute(application);
    await page.reload();
    await page.locator("#root").getByRole("link", { name: "Find my route" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.context().close();
  });

  it("a link of home leads on, and another address shows no home", async () => {
    const page = await visitor(phone);
    await page.route(application, (route) => route.abort());
    await page.goto("/");
    await page.getByRole("link", { name: "Find my route" }).click();
    await page.waitForURL(/\/find/);
    expect(await page.getByRole("heading").count()).toBe(0);
    await page.unroute(application);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "What job do you want?" }).waitFor();
    await page.context().close();
  });

  it("the focus stays on a link when the application takes over", async () => {
    const page = await visitor(phone);
    let go = (): void => undefined;
    const wait = new Promise<void>((done) => (go = done));
    await page.route(application, async (route) => {
      await wait;
      await route.continue();
    });
    await page.goto("/", { waitUntil: "commit" });
    const link = page.getByRole("link", { name: "Find my route" });
    await link.focus();
    go();
    await page.locator("#first").waitFor({ state: "detached" });
    expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.context().close();
  });
});
