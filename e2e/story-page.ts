import type { Page } from "playwright";
import { expect } from "vitest";
import { overflowOf, phone, photograph, settled, violationsOf, wide } from "./browser.ts";

/** Nothing for axe to find, nothing wider than the screen, at a desk and on a phone; ends at the size it had. */
export async function fine(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? wide;
  for (const viewport of [phone, wide]) {
    await page.setViewportSize(viewport);
    await settled(page);
    await photograph(page, `story-${name}-${viewport.width}`);
    expect([name, viewport.width, await violationsOf(page), await overflowOf(page)]).toEqual([
      name,
      viewport.width,
      [],
      0,
    ]);
  }
  await page.setViewportSize(before);
}

/** Asks the API as whoever is signed in on the page. */
export async function asked<T>(page: Page, path: string, data?: object): Promise<T> {
  const { origin } = new URL(page.url());
  const where = `${origin}/api/v1/${path}`;
  const answer = await (data === undefined
    ? page.request.get(where)
    : page.request.post(where, { data, headers: { origin } }));
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The newest letter to an address, as the desk at this machine reads it. */
export async function letterTo(desk: Page, recipient: string): Promise<string> {
  const { items } = await asked<{ items: { recipient: string; body: string }[] }>(desk, "outbox");
  return items.find((each) => each.recipient === recipient)?.body ?? "";
}

export async function openPerson(page: Page, person: string, why: string): Promise<void> {
  await page.goto(`/work/people/${person}`);
  await page.getByRole("heading", { name: /^(Why do you look\?|Plan)$/ }).waitFor();
  const reason = page.getByRole("button", { name: why });
  if (await reason.isVisible()) await reason.click();
  await page.getByRole("heading", { name: "Journey", exact: true }).waitFor();
}

/** Writes an event down by its short form on the person's page. */
export async function writes(
  page: Page,
  kind: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const journey = page.getByRole("region", { name: "Journey", exact: true });
  await journey.getByRole("button", { name: kind, exact: true }).click();
  const form = journey.locator(".fbp-form");
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(new RegExp(`^${label}`)).first();
    const isChoice = (await field.evaluate(({ tagName }) => tagName)) === "SELECT";
    await (isChoice ? field.selectOption({ label: value }) : field.fill(value));
  }
  await form.getByRole("button", { name: "Write it down" }).click();
  await journey.getByText(`Written down: ${kind}.`).waitFor();
}
