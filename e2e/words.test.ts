import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, startApp } from "./app.ts";
import { overflowOf, phone, photograph, violationsOf, visitor, wide } from "./browser.ts";

const foreign = [
  "Client,Began,Left,Gender,Disabled",
  "A1,01/15/2024,,Woman,yes",
  "A2,02/01/2024,,man,no",
  "A3,02/02/2024,,other,no",
  "",
].join("\n");

describe("a file with headings and words of its own", () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ empty: true });
  });
  afterAll(() => app.remove());

  it("is read by what they mean, and the provider's next file needs no telling", async () => {
    const page = await visitor(wide, "en-US", app.address);
    const handIn = async (name: string, text: string): Promise<void> => {
      await page.goto("/submissions");
      const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
      await page.getByLabel("Choose a file").setInputFiles(file);
      await page.getByLabel("Provider").fill("Harbor Learning");
      await page.getByLabel("Report quarter").selectOption("PY2023Q4");
      await page.getByRole("button", { name: "Hand in" }).click();
      await page.getByRole("heading", { level: 1, name: "Harbor Learning" }).waitFor();
    };
    await handIn("ours.csv", foreign);
    await page.getByLabel("Client is read as").fill("100");
    await page.getByLabel("Began is read as").fill("900");
    await page.getByLabel("Left is read as").fill("901");
    await page.getByLabel("Gender is read as").fill("201");
    await page.getByLabel("Disabled is read as").fill("202");
    await page.getByLabel("woman in Gender means").selectOption("2");
    await page.getByLabel("man in Gender means", { exact: true }).selectOption("1");
    await page.getByLabel("other in Gender means").selectOption("9");
    // What plain words seem to mean is offered, and stands open to be looked at.
    const offered = ["yes", "no"].map((word) => page.getByLabel(`${word} in Disabled means`).inputValue());
    expect(await Promise.all(offered)).toEqual(["1", "0"]);
    expect(await violationsOf(page)).toEqual([]);
    await photograph(page, "words-1280");
    await page.setViewportSize(phone);
    await photograph(page, "words-390");
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize(wide);
    await page.getByRole("button", { name: "Keep and read again" }).click();
    await page.getByText("Own headings, mapped").waitFor();
    expect(await page.getByRole("link", { name: /Element 20[12]/ }).count()).toBe(0);
    await page.getByRole("link", { name: "What headings and words mean" }).click();
    await page.getByText("3 words and their codes").click();
    await page.getByLabel("woman in Gender means").waitFor();
    expect(await page.getByLabel("woman in Gender means").inputValue()).toBe("2");
    await handIn("next.csv", foreign.replace("A1", "B1"));
    await page.getByText("Own headings, mapped").waitFor();
    expect(await page.getByRole("link", { name: /Element 20[12]/ }).count()).toBe(0);
    await page.context().close();
  });
});
