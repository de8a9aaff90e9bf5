import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { overflowOf, phone, photograph, settled, violationsOf, visitor, wide } from "./browser.ts";
import { signIn } from "./sign-in.ts";

/** What every page owes: no violation, no sideways scroll. */
async function sound(page: Page, name: string): Promise<void> {
  await settled(page);
  await photograph(page, name);
  expect(await violationsOf(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Takes people in, each last spoken with so many days ago. */
async function takeIn(page: Page, names: readonly string[], daysSince: number): Promise<void> {
  for (const name of names) {
    const email = `${name.toLowerCase().replaceAll(/\W/g, "")}@example.org`;
    const taken = await page.request.post("/api/v1/people", { data: { name, email, language: "en" } });
    const { person } = (await taken.json()) as { person: string };
    const event = { happened: daysAgo(daysSince), body: { kind: "contact", way: "phone" } };
    const written = await page.request.post(`/api/v1/people/${person}/events`, { data: { events: [event] } });
    expect(written.status()).toBe(200);
  }
}

/** A class of the house that goes on, or else the next. */
async function classOf(
  page: Page,
): Promise<{ readonly name: string; readonly goesOn: boolean; readonly id: string }> {
  const today = daysAgo(0);
  const { items } = (await (await page.request.get("/api/v1/classes")).json()) as {
    items: { offering: { id: string; start?: string; end?: string }; program: { en: string } }[];
  };
  const running = items.find(({ offering: { start = "9", end = "9" } }) => start <= today && today < end);
  const found = running ?? items[0];
  if (found === undefined) throw new Error("the house gives no class");
  return { name: found.program.en, goesOn: running !== undefined, id: found.offering.id };
}

describe("a navigator's day", () => {
  it.each([
    { size: "1280", viewport: wide },
    { size: "390", viewport: phone },
  ])("the caseload, then a class, by keys, at $size", async ({ size, viewport }) => {
    const page = await visitor(viewport);
    await signIn(page, { role: "program-manager", org: "lantern", name: `Lea ${size}` });
    const names = [`Ana Okafor ${size}`, `Bo Núñez ${size}`, `Maximiliana Wolfeschlegelsteinhausen ${size}`];
    await takeIn(page, names, 40);
    await page.goto("/work/caseload");
    await page.getByText("Nobody is here.").waitFor();
    await sound(page, `caseload-empty-${size}`);
    await page.getByRole("button", { name: "Show all of my organization" }).press("Enter");
    await page.getByLabel("Name, phone or pseudonym").fill(size);
    await page.getByLabel("Name, phone or pseudonym").press("Enter");
    await page.getByText(/^3 people$/).waitFor();
    await expect.poll(() => page.getByText("get in touch").count()).toBe(3);
    await sound(page, `caseload-${size}`);
    await page.getByLabel("Mark all on this page").press("Space");
    await page.getByLabel("Do", { exact: true }).selectOption("Give into care");
    await page.getByLabel("To whom").selectOption({ label: `Lea ${size} (0)` });
    await page.getByRole("button", { name: "Do it" }).press("Enter");
    await page.getByText("Done for 3 people.").waitFor();
    await page.getByLabel(`Mark Bo Núñez ${size}`).press("Space");
    await page.getByLabel("Do", { exact: true }).selectOption("Note a contact");
    await page.getByLabel("Note", { exact: true }).fill("<img src=x onerror=alert(1)>");
    await sound(page, `caseload-marked-${size}`);
    await page.getByRole("button", { name: "Do it" }).press("Enter");
    await page.getByText("Done for 1 person.").waitFor();
    await page.getByLabel("As", { exact: true }).selectOption("Board");
    await page.getByRole("heading", { name: "No contact 2" }).waitFor();
    await page.getByText("Kept views").press("Enter");
    await page.getByLabel("Keep what is shown as").fill(`Board ${size}`);
    await page.getByRole("button", { name: "Keep", exact: true }).press("Enter");
    await page.getByRole("link", { name: `Board ${size}` }).waitFor();
    await sound(page, `caseload-board-${size}`);
    await inClass(page, size, names);
    await corrected(page, size);
  });
});

/** As the same class looks once the catalog's list names it no more: nobody new, and whoever is in it stays. */
async function noLongerListed(page: Page, id: string, seated: string): Promise<void> {
  const address = `**/api/v1/classes/${encodeURIComponent(id)}`;
  await page.context().route(address, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), listed: false } });
  });
  await page.reload();
  await page.getByText("This class is no longer in the list.").waitFor();
  await page.getByRole("link", { name: seated }).waitFor();
  expect(await page.getByLabel("Enroll: name, phone or pseudonym").count()).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  await page.context().unroute(address);
  await page.reload();
  await page.getByLabel("Seats in all").waitFor();
}

/** A name of the caseload, opened with a reason, whose phone was written down wrong. */
async function corrected(page: Page, size: string): Promise<void> {
  const found = await page.request.get(`/api/v1/caseload?scope=organization&q=Wolfe+${size}`);
  const { items } = (await found.json()) as { items: { person: string }[] };
  await page.goto(`/work/people/${items[0]?.person ?? ""}`);
  await page.getByRole("button", { name: "Follow-up" }).press("Enter");
  await page.getByText("Correct e-mail, phone or birth date").press("Enter");
  await page.getByLabel("Phone", { exact: true }).fill("718-555-0100");
  await page.getByRole("button", { name: "Correct it" }).press("Enter");
  await page.getByText("Write the reason in a few words.").waitFor();
  await sound(page, `correct-contact-${size}`);
  await page.getByLabel("Why it was wrong").fill("Two digits swapped");
  await page.getByLabel("Why it was wrong").press("Enter");
  await page.getByText("Corrected. A letter tells the person").waitFor();
  await page.getByRole("link", { name: "718-555-0100" }).waitFor();
  await page.reload();
  const looked = page.getByRole("region", { name: "Who looked" });
  await looked.getByText("Two digits swapped · Phone: – → 718-555-0100").waitFor();
}

async function inClass(page: Page, size: string, [ana = "", bo = ""]: readonly string[]): Promise<void> {
  await page.goto("/work/classes");
  await page.getByRole("heading", { name: "Classes" }).waitFor();
  await sound(page, `classes-${size}`);
  const { name, goesOn, id } = await classOf(page);
  await page.goto(`/work/classes/${id.replaceAll("/", "~")}`);
  await page.getByRole("heading", { name, exact: true }).waitFor();
  const { taken } = (await (await page.request.get(`/api/v1/classes/${encodeURIComponent(id)}`)).json()) as {
    taken: number;
  };
  await page.getByLabel("Seats in all").fill(String(taken + 1));
  await page.getByRole("button", { name: "Save seats" }).press("Enter");
  await page.getByText(`1 of ${taken + 1} seats left`).waitFor();
  for (const who of [ana, bo]) {
    await page.getByLabel("Enroll: name, phone or pseudonym").fill(who);
    await page.getByLabel("Enroll: name, phone or pseudonym").press("Enter");
    await page.getByRole("button", { name: `Enroll ${who}` }).press("Enter");
    await page.getByRole("link", { name: who }).waitFor();
  }
  await page.getByRole("heading", { name: "Waiting list" }).waitFor();
  await sound(page, `class-${size}`);
  await page.getByRole("button", { name: `Release the seat of ${ana}` }).press("Enter");
  await page.getByText(`${bo} moved up to seat`).waitFor();
  await page.getByRole("heading", { name: "Waiting list" }).waitFor({ state: "hidden" });
  await noLongerListed(page, id, bo);
  if (!goesOn) return;
  await page.getByRole("checkbox", { name: bo }).press("Space");
  await page.getByRole("button", { name: "Save attendance" }).press("Enter");
  await page.getByRole("cell", { name: "there" }).first().waitFor();
  await sound(page, `class-marked-${size}`);
}
