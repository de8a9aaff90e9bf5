import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { opening, overflowOf, phone, photograph, settled, violationsOf, visitor, wide } from "./browser.ts";
import { signIn } from "./sign-in.ts";

/** The code in the newest letter, as the desk at this machine reads it. */
const codeFor = (page: Page, email: string): Promise<string> =>
  page.evaluate(async (recipient) => {
    const answer = await fetch("/api/v1/outbox");
    const { items } = (await answer.json()) as { items: { recipient: string; body: string }[] };
    return /\b\d{8}\b/.exec(items.find((each) => each.recipient === recipient)?.body ?? "")?.[0] ?? "";
  }, email);

/** Sends as the page would. */
const post = <T>(page: Page, path: string, body: object): Promise<T> =>
  page.evaluate(
    async ([where, what]) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`/api/${where}`, { method: "POST", headers, body: what ?? "" });
      return (await answer.json()) as T;
    },
    [path, JSON.stringify(body)] as const,
  );

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
    earned: "Get what I earned",
    nothing: "Nothing is written down yet",
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
    del: "Borrar mi archivo",
    askDel: "Pedir que lo borren",
    asked: /Nos pediste el/,
    earned: "Recibir lo que logré",
    nothing: "Todavía no hay nada anotado",
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
      await page.getByRole("button", { name: say.earned }).press("Enter");
      await page.getByText(say.nothing).waitFor();
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

  it("two records joined by mistake: kept with an answer, asked again, and parted", async () => {
    const email = "joined@example.org";
    const person = await visitor(phone);
    await person.goto("/mine");
    await post(person, "auth/email-otp/send-verification-otp", { email, type: "sign-in", language: "en" });
    await post(person, "auth/sign-in/email-otp", { email, otp: await codeFor(person, email) });
    const yes = { purpose: "coordination", partner: "lantern", words: "2026-11", language: "en", days: 30 };
    await post(person, "v1/people/me/consents", yes);
    const record = await post<{ person: { id: string } }>(person, "v1/people/me/record", { why: "mine" });
    const mine = record.person.id;

    const navigator = await visitor(wide);
    await signIn(navigator, { role: "navigator", org: "lantern", name: "Noor Navigator" });
    const sister = await post<{ person: string }>(navigator, "v1/people", {
      name: "Luz Ríos",
      language: "en",
    });
    const joined = { other: sister.person, why: "Same street" };
    await post(navigator, `v1/people/${mine}/links`, joined);

    await person.reload();
    const records = person.getByRole("region", { name: "Records joined with yours" });
    const ask = async (words: string): Promise<void> => {
      await records.getByRole("button", { name: "That is not me" }).click();
      await records.getByLabel("Do you want to tell us more?").fill(words);
      await records.getByRole("button", { name: "Ask to take them apart" }).click();
      await records.getByText("They will write to you").waitFor();
    };
    await records.getByText("Why: Same street.").waitFor();
    await ask("She is my sister");
    await settled(person);
    expect(await violationsOf(person)).toEqual([]);
    expect(await overflowOf(person)).toBeLessThanOrEqual(0);
    await photograph(person, "mine-joined");

    await navigator.goto(`/work/people/${mine}`);
    await navigator.getByRole("button", { name: "We are meeting" }).click();
    await navigator.getByText("She is my sister").waitFor();
    await navigator.getByLabel("what to tell the person").fill("Call us, please");
    await navigator.getByRole("button", { name: "Keep them linked" }).click();
    await navigator.getByText("They were told: Call us, please").waitFor();
    await person.reload();
    await records.getByText("They say: Call us, please").waitFor();
    await ask("We were born two years apart");

    await navigator.reload();
    await navigator.getByText("two years apart").waitFor();
    await navigator.getByRole("button", { name: "They are two people: Luz Ríos" }).click();
    await navigator
      .getByRole("button", { name: "They are two people: Luz Ríos" })
      .waitFor({ state: "detached" });
    await person.reload();
    const looked = person.getByRole("region", { name: "Who looked" });
    await looked.getByText("took two records apart").first().waitFor();
    await looked.getByText("You asked to take two records apart").first().waitFor();
    await looked.getByText("Plan with you, for Lantern Street Health Training").waitFor();
    await records.waitFor({ state: "detached" });
    expect(await violationsOf(person)).toEqual([]);
    await photograph(person, "mine-parted");
  });
});
