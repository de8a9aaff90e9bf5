import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import type { Page, Response } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { overflowOf, phone, visitor, wide } from "./browser.ts";

const isRoutes = (response: Response): boolean => new URL(response.url()).pathname === "/api/v1/routes";

/** Presses Next, and waits until the next question has its heading and the heading has the focus. */
async function next(page: Page, heading: string): Promise<void> {
  await page.getByRole("button", { name: "Next" }).click();
  await expectHeadingFocus(page, heading);
}

async function expectHeadingFocus(page: Page, heading: string | RegExp): Promise<void> {
  const title = page.getByRole("heading", { level: 1, name: heading });
  await title.waitFor();
  await expect.poll(() => title.evaluate((node) => node === document.activeElement)).toBe(true);
}

describe("a parent who reads at level 3 and can study in the evening only", () => {
  let page: Page;
  let answer: RouteAnswer;
  beforeAll(async () => {
    page = await visitor(wide);
  });

  it("answers eight questions on the way to nursing assistant", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: "Find my route" }).click();
    await expectHeadingFocus(page, "What job do you want?");
    await page.getByRole("combobox", { name: "Type a job or a certificate" }).fill("nursing asistant");
    await page.getByRole("option", { name: /^Nursing Assistants/ }).click();
    await next(page, "Where do you live, and where can you travel to?");
    await page.getByRole("group", { name: "I live in" }).getByText("The Bronx").click();
    await page.getByRole("group", { name: "I can travel to" }).getByText("Manhattan").click();
    await page.getByText("Yes", { exact: true }).click();
    await next(page, "When can you study?");
    await page.getByText("Monday and Wednesday evenings").first().click();
    await page.getByText("Tuesday and Thursday evenings").first().click();
    await page.getByLabel(/How many hours a week/).fill("52");
    await next(page, "Which text is easy for you?");
    await page.getByLabel("I took a test. My level is").first().selectOption("3");
    await page.getByText("28 + 45").click();
    await next(page, "How is your English?");
    await page.getByText("I can talk and read about most things, with some mistakes").click();
    await next(page, "What do you have already?");
    await page.getByRole("button", { name: "Skip this" }).click();
    await expectHeadingFocus(page, "What about money?");
    await page.getByText("Yes", { exact: true }).click();
    await page.getByLabel("What you earn now").fill("16.50");
    await page.getByLabel(/What you must earn/).fill("450");
    await page.getByLabel(/The most you can pay/).fill("1800");
    await next(page, "A little about you");
    await page.getByText("Someone to watch the children").click();
    await page.getByText("25 or older").click();
    await page.getByText("I get SNAP (food help)").click();
    await page.getByText("My home has a low income").click();
    const yes = (question: RegExp) =>
      page.getByRole("group", { name: question }).getByText("Yes", { exact: true }).click();
    await yes(/papers to work/);
    await yes(/a citizen, a refugee/);
    await yes(/court record clear/);
    const answered = page.waitForResponse(isRoutes);
    await page.getByRole("button", { name: "Show my routes" }).click();
    answer = (await (await answered).json()) as RouteAnswer;
    await expectHeadingFocus(page, /Nursing Assistants/);
    expect(answer.status).toBe("exact");
  });

  it("is shown every route of the readable choice, with day, price and pay", async () => {
    expect(answer.itineraries.length).toBeGreaterThan(0);
    const cards = page.getByRole("article");
    await expect.poll(() => cards.count()).toBe(answer.choice.length);
    const soonest = answer.itineraries.toSorted((a, b) => a.weeks - b.weeks)[0];
    const card = await cards.first().innerText();
    const day = new Intl.DateTimeFormat("en-US", {
      timeZone: "UTC",
      day: "numeric",
      month: "short",
      year: "numeric",
    }).format(new Date(`${soonest?.arrives}T00:00:00Z`));
    expect(card).toContain(day);
    expect(card).toContain("an hour");
  });

  it("is never sent to a class in the day, to one without child care, or below what it asks", () => {
    const classes = answer.itineraries.flatMap(({ steps }) => steps.filter((step) => step.kind === "study"));
    const evening = (blocks: readonly string[]) =>
      blocks.every((block) => block.startsWith("weekday-evening"));
    expect(classes.filter((step) => step.site !== undefined && !evening(step.blocks))).toEqual([]);
    const cared = classes.filter(({ price }) => price.supports.some(({ need }) => need === "childcare"));
    expect(cared.length).toBe(classes.length);
  });

  it("sees each step of a route: school, dates, who pays, what stays if they stop", async () => {
    await page
      .getByRole("link", { name: /See each step/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 2, name: /^Step 1\./ }).waitFor();
    const words = await page.getByRole("main").innerText();
    expect(words).toMatch(/Starts Monday, /);
    expect(words).toContain("Someone to watch the children");
    expect(words).toContain("If you stop here");
    await page.goBack();
    await page.getByRole("article").first().waitFor();
  });

  it("asks why not registered nurse, tries the first change, and goes back to her own answers", async () => {
    await page.getByRole("combobox", { name: /a job or a class/ }).fill("registered nurse");
    await page.getByRole("option", { name: /^Registered Nurses/ }).click();
    await page.getByRole("heading", { level: 3, name: /Why not: Registered Nurses/ }).waitFor();
    const tries = page.getByRole("button", { name: "Try this" });
    await tries.first().waitFor();
    const answered = page.waitForResponse(isRoutes);
    await tries.first().click();
    const tried = (await (await answered).json()) as RouteAnswer;
    expect(tried.status).not.toBe("closed");
    expect(tried.target.target).toBe("occupation:29-1141");
    await page.getByText("What if? These routes hold with this change:").waitFor();
    await page.getByRole("button", { name: "Go back to my own answers" }).click();
    await page.getByRole("heading", { level: 1, name: /Nursing Assistants/ }).waitFor();
  });

  it("finds the answers again after a reload", async () => {
    await page.reload();
    await page.getByText("Your answers: 7 of 8").waitFor();
    await expect.poll(() => page.getByRole("article").count()).toBe(answer.choice.length);
    await page.context().close();
  });
});

describe("in Spanish on a phone, told only: find out how to become a nursing assistant", () => {
  it("gets routes by one answer, with no sideways scroll on any screen", async () => {
    const page = await visitor(phone);
    await page.goto("/");
    await page.getByRole("button", { name: "Español" }).click();
    await page.getByRole("link", { name: "Buscar mi ruta" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole("link", { name: "Buscar mi ruta" }).click();
    await page.getByRole("combobox").fill("asistente de enfermeria");
    await page.getByRole("option", { name: /^Asistentes de enfermería/ }).click();
    for (let question = 1; question <= 8; question += 1) {
      await page.getByText(`Pregunta ${question} de 8`).waitFor();
      expect(await overflowOf(page)).toBe(0);
      const name = question === 1 ? "Siguiente" : "Saltar";
      await page.getByRole("button", { name, exact: true }).click();
    }
    await page.getByRole("heading", { level: 1, name: /Asistentes de enfermería/ }).waitFor();
    await page.getByRole("article").first().waitFor();
    expect(await overflowOf(page)).toBe(0);
    await page.getByText("Lo que dimos por hecho").waitFor();
    await page
      .getByRole("link", { name: /Ver cada paso/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 2, name: /^Paso 1\./ }).waitFor();
    expect(await overflowOf(page)).toBe(0);
    await page.reload();
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    await page.context().close();
  });

  it("opens in the language that the address asks for", async () => {
    const page = await visitor(phone);
    await page.goto("/?lang=es");
    await page.getByRole("link", { name: "Buscar mi ruta" }).waitFor();
    await expect.poll(() => page.title()).toMatch(/^Mira pasos reales/);
    await page.context().close();
  });
});
