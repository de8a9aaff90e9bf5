import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { settled, violationsOf, visitor, wide } from "./browser.ts";
import { answerWith, busy } from "./measure-answers.ts";

/** What the report asked the server, question by question, while something was done. */
async function askedBy(page: Page, deed: () => Promise<unknown>): Promise<readonly URL[]> {
  const asked: URL[] = [];
  const note = (request: { url: () => string }): void => void asked.push(new URL(request.url()));
  page.on("request", note);
  await deed();
  await settled(page);
  page.off("request", note);
  return asked.filter(({ pathname }) => /\/(reports\/PY|trend)/.test(pathname));
}

async function report(): Promise<Page> {
  const page = await visitor(wide);
  await answerWith(page, busy);
  await page.goto("/report");
  await page.locator(".fbw-split-table").first().waitFor();
  await settled(page);
  return page;
}

describe("the report as known on a day", () => {
  it("asks for number, trend, splits, evidence and files as they stood, and says so", async () => {
    const page = await report();
    const asked = await askedBy(page, async () => {
      await page.getByLabel("As known on").fill("2025-08-15");
      await page.getByText(/As known on Aug 15, 2025: from the files/).waitFor();
    });
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter(({ searchParams }) => searchParams.get("asKnownOn") !== "2025-08-15")).toEqual([]);
    expect(new URL(page.url()).searchParams.get("on")).toBe("2025-08-15");
    const csv = await page.getByRole("link", { name: "CSV", exact: true }).getAttribute("href");
    expect(csv).toContain("asKnownOn=2025-08-15");
    expect(await violationsOf(page)).toEqual([]);
    const now = await askedBy(page, async () => {
      await page.getByRole("button", { name: "As known now" }).click();
      await page.getByText(/As known on Aug 15, 2025/).waitFor({ state: "detached" });
    });
    expect(now.filter(({ searchParams }) => searchParams.has("asKnownOn"))).toEqual([]);
    expect(await page.getByLabel("As known on").inputValue()).toBe("");
    await page.context().close();
  });

  it("says of a day before the first file that there were no numbers yet", async () => {
    const page = await visitor(wide);
    await page.goto("/report?on=2020-01-01");
    await page.getByText(/On Jan 1, 2020 this quarter had no numbers/).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });
});

describe("saved looks", () => {
  it("are kept under a name, gone back to by keyboard, and removed", async () => {
    const page = await report();
    await page.getByRole("radio", { name: "Employed in the fourth quarter after leaving" }).check();
    await page.getByText("Saved looks (0)").click();
    await page.getByLabel("Name of this look").fill("Second year, for the board");
    await page.getByRole("button", { name: "Save this look" }).click();
    await page.getByRole("link", { name: "Second year, for the board" }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.goto("/report");
    await page.getByText("Saved looks (1)").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("metric")).toBe("wioa.erq4");
    await page.getByRole("button", { name: "Remove Second year, for the board" }).click();
    await page.getByText("Saved looks (0)").waitFor();
    await page.context().close();
  });
});
