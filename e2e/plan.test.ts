import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { overflowOf, phone, photograph, settled, violationsOf, visitor, wide } from "./browser.ts";
import { eveningParent } from "./people.ts";
import { shared } from "./shared.ts";
import { signIn } from "./sign-in.ts";

/** Asks the API as whoever is signed in on the page. */
const asked = <T>(page: Page, method: string, path: string, body?: object): Promise<T> =>
  page.evaluate(
    async ([how, where, what]) => {
      const answer = await fetch(`/api/v1/${where}`, {
        method: how ?? "GET",
        ...(what === "" ? {} : { body: what ?? "", headers: { "content-type": "application/json" } }),
      });
      return (await answer.json()) as T;
    },
    [method, path, body === undefined ? "" : JSON.stringify(body)] as const,
  );

/** The code in the newest letter, as the desk at this machine reads it. */
const codeFor = async (page: Page, recipient: string): Promise<string> => {
  const { items } = await asked<{ items: { recipient: string; body: string }[] }>(page, "GET", "outbox");
  return /\b\d{8}\b/.exec(items.find((each) => each.recipient === recipient)?.body ?? "")?.[0] ?? "";
};

/** Nothing for axe to find, nothing wider than the screen, at a desk and on a phone. */
async function fine(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of [
    ["390", phone],
    ["1280", wide],
  ] as const) {
    await page.setViewportSize(viewport);
    await settled(page);
    expect([name, size, await violationsOf(page)]).toEqual([name, size, []]);
    expect([name, size, await overflowOf(page)]).toEqual([name, size, 0]);
    await photograph(page, `${name}-${size}`);
  }
}

describe("a plan", () => {
  it("is kept by code, opened by a navigator, held against a class that filled up, and changed by both", async () => {
    const address = await shared("spare");
    const seeker = await visitor(phone, "en-US", address);
    await seeker.addInitScript(
      (answers) => window.localStorage.setItem("footbridge.answers", answers),
      JSON.stringify(eveningParent),
    );
    await seeker.goto("/routes");
    await seeker.locator("article a").first().click();
    await seeker.getByRole("button", { name: "Keep this route" }).click();
    const code = await seeker.locator(".fb-code").innerText();
    expect(code).toMatch(/^[A-Z\d]{4}-[A-Z\d]{4}$/);
    await fine(seeker, "plan-kept");

    // The person has an account; the navigator's house plans with them.
    const person = await visitor(phone, "en-US", address);
    await person.goto("/mine");
    await person.getByLabel("Your e-mail").fill("rosa.plan@example.org");
    await person.getByRole("button", { name: "Send me a code" }).click();
    await person.getByLabel(/8 numbers/).waitFor();
    await person.getByLabel(/8 numbers/).fill(await codeFor(person, "rosa.plan@example.org"));
    await person.getByLabel(/8 numbers/).press("Enter");
    await person.getByRole("heading", { name: "Your plan" }).waitFor();
    const { version } = await asked<{ version: string }>(person, "GET", "purposes");
    await asked(person, "POST", "people/me/consents", {
      purpose: "coordination",
      partner: "lantern",
      words: version,
      language: "en",
      days: 30,
    });
    const me = await asked<{ person: { id: string } }>(person, "POST", "people/me/record", { why: "mine" });

    const navigator = await visitor(wide, "en-US", address);
    await signIn(navigator, { role: "navigator", org: "lantern", name: "Noor Navigator" });
    await navigator.goto(`/work/people/${me.person.id}`);
    await navigator.getByRole("button", { name: "We are meeting" }).click();
    await navigator.getByLabel("Code of a kept route").fill(code.toLowerCase());
    await navigator.getByText("The person told me the code").click();
    await navigator.getByRole("button", { name: "Use this route" }).click();
    await navigator.locator(".fb-plan__step").first().waitFor();
    await fine(navigator, "plan-person");

    // The house that gives the first class of the plan says that it is full.
    const { plan } = await asked<{
      plan: { steps: { offering?: string; organization?: { id: string }; title: { en: string } }[] };
    }>(navigator, "POST", `people/${me.person.id}/plan/look`, { why: "test" });
    const [first] = plan.steps.filter(({ offering }) => offering !== undefined);
    const school = await visitor(wide, "en-US", address);
    await signIn(school, { role: "program-manager", org: first?.organization?.id ?? "" });
    await school.goto("/work");
    await asked(school, "POST", `classes/${encodeURIComponent(first?.offering ?? "")}/seats`, { seats: 0 });

    await navigator.reload();
    await navigator.getByText("This class is full.").first().waitFor();
    await navigator.getByRole("button", { name: "Show other ways from today" }).click();
    await navigator.getByRole("button", { name: "Take this way" }).first().waitFor();
    await fine(navigator, "plan-other-ways");
    await navigator.getByRole("button", { name: "Take this way" }).first().click();
    await navigator.getByText("This class is full.").waitFor({ state: "detached" });
    await navigator.goto("/work/plans-touched");
    await navigator.getByText("No plan is touched today.").waitFor();
    await fine(navigator, "plans-touched");

    // The person had the page open: the change does not fit any more, is told so, and is made again.
    await person.reload();
    await person.locator(".fb-plan__step").first().waitFor();
    await asked(navigator, "PUT", `people/${me.person.id}/plan`, {
      version: 2,
      edit: { kind: "add", title: "Bring your ID", start: "2030-01-07", end: "2030-01-07" },
    });
    await person.getByLabel("How far").first().selectOption("enrolled");
    await person.getByText("Someone else changed this plan just now.").waitFor();
    await person.getByRole("heading", { name: "Bring your ID" }).waitFor();
    await person.getByLabel("How far").first().selectOption("enrolled");
    await person.locator('.fb-plan__step[data-state="enrolled"]').first().waitFor();
    await person.getByRole("button", { name: "Send the plan by e-mail" }).click();
    await person.getByText("Sent to rosa.plan@example.org.").waitFor();
    await fine(person, "plan-mine");
    await person.reload();
    await person.getByText("Noor Navigator").first().waitFor();
  });
});
