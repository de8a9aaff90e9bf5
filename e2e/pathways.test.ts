import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { overflowOf, phone, photograph, settled, violationsOf, visitor, wide } from "./browser.ts";
import { signIn } from "./sign-in.ts";

type Page = Awaited<ReturnType<typeof visitor>>;

async function sound(page: Page, name: string): Promise<void> {
  await settled(page);
  await photograph(page, name);
  expect(await violationsOf(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
}

/** A site of somebody else that shows a page within its own. */
async function otherSite(shown: string): Promise<string> {
  const html = `<!doctype html><html lang="en"><title>Our school</title><iframe title="Pathway" src="${shown}" width="900" height="900"></iframe></html>`;
  const server = createServer((_request, answer) => answer.setHeader("content-type", "text/html").end(html));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return `http://localhost:${(server.address() as AddressInfo).port}/programs`;
}

describe("a pathway, from a table to the public", () => {
  it("is begun from an example, checked, compared, published, and shown within another site", async () => {
    const page = await visitor(wide);
    await signIn(page, { role: "program-manager", org: "lantern", name: "Lee Lead" });
    await page.goto("/work/pathways");
    await page.getByLabel("Title").fill("Care ladder of Lantern");
    await page.getByLabel("Begin with").selectOption({ index: 1 });
    await sound(page, "pathways-list-1280");
    await page.getByRole("button", { name: "Begin", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Care ladder of Lantern" }).waitFor();
    await page.getByText("Saved. Everyone sees the same.").waitFor();
    await sound(page, "pathway-1280");
    await page.getByLabel("Note", { exact: true }).fill("As drawn on Monday");
    await page.getByRole("button", { name: "Keep and publish" }).click();
    const open = page.getByRole("link", { name: "Open the public page (version 1)" });
    await open.waitFor();
    await page.getByRole("link", { name: "Version 1 with the draft" }).click();
    await page.getByText("They are the same.").waitFor();
    await sound(page, "pathway-compared-1280");
    await page.goBack();
    await open.waitFor();
    const code = await page.getByLabel("Code to show it on your own site").inputValue();
    const shown = /src="([^"]+)"/.exec(code)?.[1] ?? "";
    const work = page.url();

    // Anyone, on a phone, in Spanish; and printed.
    const reader = await visitor(phone, "es-US");
    await reader.goto(shown.replace("/embed", ""));
    await reader.getByRole("heading", { level: 1, name: "Care ladder of Lantern" }).waitFor();
    await sound(reader, "pathway-public-390-es");
    const desk = await visitor(wide);
    await desk.goto(shown.replace("/embed", ""));
    await desk.getByRole("heading", { level: 1, name: "Care ladder of Lantern" }).waitFor();
    await sound(desk, "pathway-public-1280");
    const paper = (await desk.pdf({ format: "Letter" })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

    // Another site shows it, and is counted, once.
    const elsewhere = await otherSite(shown);
    for (let time = 0; time < 2; time += 1) {
      await desk.goto(elsewhere);
      await desk.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
    }
    await photograph(desk, "pathway-embedded-1280");
    await page.goto(work);
    await page.getByText("localhost").waitFor();
    await page.getByText(/localhost · 1 day/).waitFor();
    await page.setViewportSize(phone);
    await page.getByText("To a job", { exact: true }).waitFor();
    await sound(page, "pathway-390");
    await page.goto("/work/pathways");
    await page.getByRole("link", { name: "Care ladder of Lantern" }).waitFor();
    await sound(page, "pathways-list-390");
  });
});
