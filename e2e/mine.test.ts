import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { opening, overflowOf, settled, violationsOf, visitor } from "./browser.ts";

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
      await page.evaluate(async (lang) => {
        const { version } = (await (await fetch("/api/v1/purposes")).json()) as { version: string };
        await fetch("/api/v1/people/me/consents", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({
            purpose: "health",
            partner: "harbor",
            words: version,
            language: lang,
            days: 30,
          }),
        });
      }, language);
      await page.reload();
      await page.getByRole("button", { name: say.back }).waitFor();
      await settled(page);
      expect(await violationsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.getByRole("button", { name: say.back }).press("Enter");
      await page.getByText(say.none).waitFor();
      expect(
        await page.getByRole("region", { name: say.looked }).getByRole("listitem").count(),
      ).toBeGreaterThan(0);
      await page.getByRole("button", { name: say.out }).press("Enter");
      await page.getByLabel(say.email).waitFor();
    },
  );
});
