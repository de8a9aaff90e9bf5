import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { overflowOf, phone, photograph, settled, violationsOf, visitor, wide } from "./browser.ts";
import { shared } from "./shared.ts";
import { signIn } from "./sign-in.ts";

/** Nothing that axe finds, and no sideways scroll, at both sizes; with pictures to look at. */
async function inOrder(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of [
    ["390", phone],
    ["1280", wide],
  ] as const) {
    await page.setViewportSize(viewport);
    await settled(page);
    await photograph(page, `registers-${name}-${size}`);
    expect([name, size, await violationsOf(page), await overflowOf(page)]).toEqual([name, size, [], 0]);
  }
}

describe("what the partnership keeps together", () => {
  it("policies that hinder, agreements of colleges by file, and a lost phone", async () => {
    const address = await shared("spare");
    const page = await visitor(wide, "en-US", address);
    await signIn(page, { role: "agency" });
    await page.goto("/work/barriers");
    await page.getByLabel("What happens to people").fill("Parents lose their place when a class moves.");
    await page.getByLabel("The rule or contract behind it").fill("Childcare contract 2026, section 4");
    await page.getByLabel("Who can change it").fill("City childcare office");
    await page.getByRole("button", { name: "Write it down" }).press("Enter");
    await page.getByRole("heading", { name: /Hinders: Parents lose/ }).waitFor();
    await page.getByRole("button", { name: /^Say what became of it/ }).press("Enter");
    await page.getByLabel("How far it has come").selectOption("changed");
    await page.getByLabel("In words").fill("Hours may move since March.");
    await inOrder(page, "barriers");
    await page.getByRole("button", { name: "Write it down" }).first().press("Enter");
    await page.getByText("Hours may move since March.").waitFor();

    await page.goto("/work/agreements");
    await page.getByText("Nothing was brought in").waitFor();
    await page.getByLabel("A file of degrees and rules").setInputFiles("data/city/agreements.json");
    await page.getByText("Version 1 holds.").waitFor();
    await inOrder(page, "agreements");
    await page.getByLabel("A file of degrees and rules").setInputFiles("package.json");
    await page.getByRole("alert").waitFor();

    const lead = await visitor(wide, "es-US", address);
    await signIn(lead, { role: "program-manager", org: "lantern" });
    await signIn(await visitor(wide, "en-US", address), {
      role: "navigator",
      org: "lantern",
      name: "Noor Lost",
    });
    await lead.goto("/work/members");
    await lead.getByRole("button", { name: "Teléfono perdido: Noor Lost" }).press("Enter");
    await lead.getByLabel(/Cómo sabes/).fill("Hablé con Noor aquí.");
    await inOrder(lead, "lost-phone");
    await lead.getByRole("button", { name: "Quitar el segundo factor" }).press("Enter");
    await lead.getByText(/recibe una carta/).waitFor();
    await lead.goto("/work/barriers");
    await lead.getByRole("heading", { name: "Barreras" }).waitFor();
    await inOrder(lead, "barriers-es");
    await expect.poll(() => lead.getByText("Hours may move since March.").count()).toBe(1);
  });
});
