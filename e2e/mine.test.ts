import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { opening, overflowOf, photograph, settled, violationsOf, visitor } from "./browser.ts";

/** The code in the newest letter, as the desk at this machine reads it. */
const codeFor = (page: Page, email: string): Promise<string> =>
  page.evaluate(async (recipient) => {
    const answer = await fetch("/api/v1/outbox");
    const { items } = (await answer.json()) as { items: { recipient: string; body: string }[] };
    return /\b\d{8}\b/.exec(items.find((each) => each.recipient === recipient)?.body ?? "")?.[0] ?? "";
  }, email);

const words = {
  en: {
    email: "Your e-mail",
    send: "Send me a code",
    code: /8 numbers/,
    enter: "Sign in",
    yes: "What you said yes to",
    looked: "Who looked",
    back: "Take it back",
    none: "Nothing yet",
    out: "Sign out",
    give: "Say yes to someone",
    whom: "Who may see it?",
    own: "Private things",
    health: "Your health",
    agree: "Yes, I agree",
    name: "Your name",
    phone: "Your phone",
    save: "Save",
    saved: "Saved.",
    file: "Get my file",
    del: "Delete my record",
    askDel: "Ask to delete it",
    asked: /You asked us on/,
  },
  es: {
    email: "Tu correo electrónico",
    send: "Envíame un código",
    code: /8 números/,
    enter: "Entrar",
    yes: "A qué dijiste que sí",
    looked: "Quién lo vio",
    back: "Retirarlo",
    none: "Nada todavía",
    out: "Salir",
    give: "Decir que sí a alguien",
    whom: "¿Quién lo puede ver?",
    own: "Cosas privadas",
    health: "Tu salud",
    agree: "Sí, estoy de acuerdo",
    name: "Tu nombre",
    phone: "Tu teléfono",
    save: "Guardar",
    saved: "Guardado.",
    file: "Recibir mi archivo",
    del: "Borrar mi expediente",
    askDel: "Pedir que lo borren",
    asked: /Nos pediste el/,
  },
};

describe("a person's own page", () => {
  it.each(["en", "es"] as const)(
    "by a code and the keyboard: a yes taken back, who looked, and out, in %s",
    async (language) => {
      const say = words[language];
      const email = `ana-${language}@example.org`;
      const page = await visitor(opening[language], language === "en" ? "en-US" : "es-US");
      await page.goto("/mine");
      await page.getByLabel(say.email).fill(email);
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole("button", { name: say.send }).press("Enter");
      await page.getByLabel(say.code).waitFor();
      await page.getByLabel(say.code).fill("00000000");
      await page.getByLabel(say.code).press("Enter");
      await page.getByRole("alert").waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.getByLabel(say.code).fill(await codeFor(page, email));
      await page.getByLabel(say.code).press("Enter");
      await page.getByRole("heading", { name: say.yes }).waitFor();
      await page.getByText(say.give).press("Enter");
      await page.getByLabel(say.whom).selectOption("lantern");
      await page.getByText(say.own).press("Enter");
      await page.getByLabel(say.health).press("Space");
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole("button", { name: say.agree }).press("Enter");
      await page.getByRole("button", { name: say.back }).waitFor();
      await page.getByText("Lantern Street Health Training").first().waitFor();
      await page.getByRole("textbox", { name: say.name }).fill("Ana Ríos");
      await page.getByLabel(say.phone).fill("718-555-0100");
      await page.getByRole("button", { name: say.save, exact: true }).press("Enter");
      await page.getByText(say.saved).waitFor();
      await settled(page);
      expect(await violationsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.getByRole("button", { name: say.back }).press("Enter");
      await page.getByRole("button", { name: say.back }).waitFor({ state: "detached" });
      await page.getByText(say.none).first().waitFor();
      // What was looked at since the page opened stands there when it is opened again.
      await page.reload();
      await page.getByRole("region", { name: say.looked }).getByRole("listitem").first().waitFor();
      await page.getByText(say.del, { exact: true }).press("Enter");
      await page.getByRole("button", { name: say.askDel }).press("Enter");
      await page.getByText(say.asked).waitFor();
      await photograph(page, `mine-${language}`);
      expect(await violationsOf(page)).toEqual([]);
      // A download never counts as finished: nothing after it waits for the page to be quiet.
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: say.file }).press("Enter"),
      ]);
      const told = JSON.parse(readFileSync(await file.path(), "utf8")) as {
        person: object;
        consents: object[];
        looks: { action: string }[];
      };
      expect(told).toMatchObject({
        person: { email, phone: "718-555-0100" },
        consents: [{ purpose: "health", partner: "lantern" }],
      });
      expect(told.looks.map(({ action }) => action)).toContain("change contact");
      await page.getByRole("button", { name: say.out }).press("Enter");
      await page.getByLabel(say.email).waitFor();
    },
  );
});
