import { describe, expect, it } from "vitest";
import { overflowOf, phone, photograph, violationsOf, visitor, wide } from "./browser.ts";

describe("the people behind a number", () => {
  it("are shown after name and reason, and the look is written down for all to see", async () => {
    const page = await visitor(wide);
    await page.goto("/report?metric=wioa.participants-served");
    await page.locator("summary", { hasText: "People behind it" }).click();
    const panel = page.locator("#evidence-people");
    await panel.getByLabel("Who", { exact: true }).selectOption("numerator");
    await panel.getByRole("button", { name: "Show them" }).click();
    await panel.getByText("Write your name and why you need to see them.").waitFor();
    expect(await panel.getByRole("table").count()).toBe(0);
    await panel.getByLabel("Your name").fill("R. Alvarez");
    await panel.getByLabel("Reason").fill("A second look for an audit");
    await panel.getByRole("button", { name: "Show them" }).click();
    await panel.getByRole("table").waitFor();
    const records = (await panel.getByText(/^[\d,]+ records?$/).innerText()).replace(/\D/g, "");
    await panel.getByRole("link", { name: "Who looked so far" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "Who looked" }).waitFor();
    const first = page.locator(".fbw-looks tbody tr").first();
    await first.waitFor();
    const said = await first.innerText();
    expect(said).toContain("R. Alvarez");
    expect(said).toContain("A second look for an audit");
    expect(said.replace(/,/g, "")).toContain(records);
    expect(await violationsOf(page)).toEqual([]);
    await photograph(page, "looks-real-1280");
    await page.setViewportSize(phone);
    expect(await overflowOf(page)).toBe(0);
    await first.getByRole("link").press("Enter");
    await page.waitForURL(/metric=wioa\.participants-served/);
    await page.context().close();
  });
});
