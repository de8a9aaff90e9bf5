import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { overflowOf, phone, photograph, violationsOf, visitor } from "./browser.ts";
import { shared } from "./shared.ts";

/** How many sheets the page takes on this paper. */
const sheetsOf = async (page: Page, format: "Letter" | "A4"): Promise<number> =>
  (await page.pdf({ format })).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Each screen on the way must hold up by itself. */
async function look(page: Page, name: string): Promise<void> {
  await photograph(page, `trial-${name}`);
  expect.soft(await overflowOf(page), name).toBe(0);
  expect.soft(await violationsOf(page), name).toEqual([]);
}

/** What a person can see of a control without moving the page. */
const isInSight = (page: Page, name: string): Promise<boolean> =>
  page.getByRole("button", { name, exact: true }).evaluate((button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });

describe("told only: find out how to become a nursing assistant and then a nurse", () => {
  it("in Spanish on a phone: found, understood, printed on one sheet, and the nurse after it", async () => {
    const page = await visitor(phone, "es-US", await shared("steady"));
    await page.goto("/");
    await page.locator("#root").getByRole("link", { name: "Buscar mi ruta" }).waitFor();
    await look(page, "1-home");
    await page.getByRole("link", { name: "Buscar mi ruta" }).click();
    await page.getByRole("combobox").fill("asistente de enfermeria");
    await page.getByRole("option", { name: /^Asistentes de enfermería/ }).click();
    await page.getByText("Elegiste:").waitFor();
    await look(page, "2-goal");
    const answers: Readonly<Record<string, readonly string[]>> = {
      "/find/place": ["#home-bronx"],
      "/find/week": ["#free-weekday-evening-1", "#free-weekday-evening-2"],
      "/find/reading": ["#reading-3"],
      "/find/english": ["#english-5"],
    };
    for (let question = 1; question <= 8; question += 1) {
      await page.getByText(`Pregunta ${question} de 8`).waitFor();
      const { pathname } = new URL(page.url());
      const given = answers[pathname] ?? [];
      for (const id of given) await page.locator(`label[for="${id.slice(1)}"]`).click();
      const on = question === 8 ? "Ver mis rutas" : "Siguiente";
      expect(await isInSight(page, on), `${on} on question ${question}`).toBe(true);
      await look(page, `3-question-${question}`);
      await page.getByRole("button", { name: on, exact: true }).click();
    }
    await page.getByRole("heading", { level: 1, name: "Tus rutas a: Asistentes de enfermería" }).waitFor();
    await page.getByRole("article").first().waitFor();
    await look(page, "4-routes");
    const card = await page.getByRole("article").first().innerText();
    for (const fact of ["Llegas", "Pagas", "Vas a ganar", "Qué tan seguro"]) expect(card).toContain(fact);
    await page
      .getByRole("link", { name: /^Ver cada paso/ })
      .first()
      .click();
    await page.locator("#arrival").waitFor();
    await look(page, "5-route");
    const call = page.getByRole("link", { name: /^Llamar al/ });
    expect(await call.getAttribute("href")).toMatch(/^tel:\d{3}55501\d\d$/);
    expect(await page.getByRole("link", { name: /en su sitio web/ }).getAttribute("href")).toMatch(
      /example\.org$/,
    );
    const [calendar] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Agregar las fechas a mi calendario" }).click(),
    ]);
    expect((await readFile(await calendar.path(), "utf8")).replaceAll("\r\n ", "")).toMatch(
      /LOCATION:.+\\, \d+ [A-Z].+\\, /,
    );
    expect(await sheetsOf(page, "Letter")).toBe(1);
    expect(await sheetsOf(page, "A4")).toBe(1);
    await page.getByRole("button", { name: "Ver rutas a: Enfermeros registrados" }).click();
    await page.getByRole("heading", { level: 1, name: "Tus rutas a: Enfermeros registrados" }).waitFor();
    await page
      .getByRole("article")
      .or(page.getByRole("button", { name: "Probar esto" }))
      .first()
      .waitFor();
    await look(page, "6-nurse");
    const change = page.getByRole("button", { name: "Probar esto" });
    if ((await change.count()) > 0) await change.first().click();
    await page.getByRole("article").first().waitFor();
    await look(page, "7-nurse-routes");
    await page
      .getByRole("link", { name: /^Ver cada paso/ })
      .first()
      .click();
    await page.locator("#arrival").waitFor();
    expect(await sheetsOf(page, "Letter")).toBe(1);
    await page.context().close();
  });

  it("by keyboard alone, in Spanish: the same, from the first key to the print button", async () => {
    const page = await visitor(phone, "es-US", await shared("steady"));
    await page.addInitScript(() => (window.print = () => void (document.title = "printed")));
    await page.goto("/");
    await page.locator("#root").getByRole("link", { name: "Buscar mi ruta" }).waitFor();
    await to(page, /Buscar mi ruta/, "Enter");
    await to(page, /goal-search/);
    await page.keyboard.type("asistente de enfermeria");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toMatch(/^Elegiste: Asistentes/);
    for (let question = 1; question <= 8; question += 1) {
      await page.getByText(`Pregunta ${question} de 8`).waitFor();
      await to(page, question === 8 ? /^Ver mis rutas$/ : /^Siguiente$/, "Enter");
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    }
    await page.getByRole("article").first().waitFor();
    await to(page, /^Ver cada paso/, "Enter");
    await page.locator("#arrival").waitFor();
    await to(page, /^Imprimir esta página$/, "Enter");
    await expect.poll(() => page.title()).toBe("printed");
    await to(page, /^Ver rutas a: Enfermeros/, "Enter");
    await expect.poll(() => focused(page)).toMatch(/^Tus rutas a: Enfermeros/);
    await page.context().close();
  });
});

/** The name of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (node === null || node === document.body) return "";
    return (node.textContent ?? "").replace(/\s+/g, " ").trim() || node.id;
  });

/** Tab until the focus is there, where it must be seen and not lie under the bar of buttons; then another key. */
async function to(page: Page, name: RegExp, key?: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    const hidden = await page.evaluate(() => {
      const node = document.activeElement;
      if (node === null || node === document.body) return false;
      const { left, top, width, height } = (
        (node instanceof HTMLInputElement && node.labels?.[0]) ||
        node
      ).getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      return (
        above !== null &&
        above.closest(".fb-question__buttons") !== null &&
        node.closest(".fb-question__buttons") === null
      );
    });
    expect(hidden, `“${now}” lies under the buttons`).toBe(false);
    if (!name.test(now)) continue;
    if (key !== undefined) await page.keyboard.press(key);
    return;
  }
  throw new Error(`no way by Tab to ${name}`);
}
