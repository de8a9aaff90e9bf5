import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { overflowOf, phone, photograph, settled, violationsOf, visitor, wide } from "./browser.ts";
import { signIn } from "./sign-in.ts";

/** Nothing that axe finds, and no sideways scroll; with a picture to look at. */
async function inOrder(page: Page, name: string): Promise<void> {
  await settled(page);
  await photograph(page, `referrals-${name}`);
  expect([name, await violationsOf(page), await overflowOf(page)]).toEqual([name, [], 0]);
}

/** Sends from a page as the person at it would. */
const sent = <T>(page: Page, path: string, body: object): Promise<T> =>
  page.evaluate(
    async ([address, given]) => {
      const answer = await fetch(`/api/v1/${address}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(given),
      });
      return (await answer.json()) as T;
    },
    [path, body] as const,
  );

/** The path of the link in the newest letter to an address, as the desk at this machine reads it. */
const linkTo = (desk: Page, recipient: string): Promise<string> =>
  desk.evaluate(async (to) => {
    const { items } = (await (await fetch("/api/v1/outbox")).json()) as {
      items: { recipient: string; body: string }[];
    };
    const letter = items.find((each) => each.recipient === to)?.body ?? "";
    return /\/r\/[\w-]+/.exec(letter)?.[0] ?? "";
  }, recipient);

async function openPerson(page: Page, person: string): Promise<void> {
  await page.goto(`/work/people/${person}`);
  await page.getByRole("heading", { name: /^(Why do you look\?|Referrals)$/ }).waitFor();
  // Asked once a visit.
  const why = page.getByRole("button", { name: "A referral" });
  if (await why.isVisible()) await why.click();
  await page.getByRole("heading", { name: "Referrals" }).waitFor();
}

describe("a person is sent on, and the loop is closed", () => {
  it("refused on a phone, the next best, accepted, started, finished", async () => {
    const desk = await visitor(wide);
    await desk.goto("/api/v1/health/live");

    const somebody = await visitor(phone, "es-US");
    await somebody.goto("/services?need=childcare");
    await somebody.getByText("lugares pueden ayudar").waitFor();
    await somebody.getByLabel("¿Dónde vives?").selectOption("bronx");
    await somebody.getByLabel("Un nombre o una palabra").fill("otter");
    await somebody.waitForURL(/q=otter.*place=bronx/);
    await somebody
      .getByRole("heading", { name: /^Little Otters/ })
      .first()
      .waitFor();
    await expect.poll(() => somebody.getByRole("heading", { name: /^Night Owl/ }).count()).toBe(0);
    await somebody.getByLabel("Un nombre o una palabra").fill("");
    await somebody
      .getByRole("heading", { name: /^Night Owl/ })
      .first()
      .waitFor();
    await somebody.locator("summary").first().press("Enter");
    await inOrder(somebody, "services-390");
    await somebody.setViewportSize(wide);
    await inOrder(somebody, "services-1280");
    await somebody.getByRole("button", { name: "Ver en un mapa" }).press("Enter");
    const map = somebody.getByRole("region", { name: "Mapa", exact: true });
    // Where nothing can be drawn, the page says so, and the list stands.
    await map.locator("canvas").or(map.getByText("no puede dibujar el mapa")).first().waitFor();
    const onMap = somebody.getByRole("button", { name: /^Ver en el mapa/ }).first();
    await onMap.press("Enter");
    expect(await onMap.getAttribute("aria-pressed")).toBe("true");
    await somebody.locator(".fb-help-map output a").first().waitFor();
    await inOrder(somebody, "services-map-1280");
    await somebody.setViewportSize(phone);
    await inOrder(somebody, "services-map-390");

    const page = await visitor(wide);
    await signIn(page, { role: "navigator", org: "lantern" });
    const { person } = await sent<{ person: string }>(page, "people", {
      name: "Rosa <b>Díaz</b>",
      phone: "718-555-0190",
      language: "es",
    });
    await openPerson(page, person);
    const section = page.getByRole("region", { name: "Referrals" });
    await section.getByLabel("Need").selectOption("childcare");
    await section.getByLabel("Where they live").selectOption("bronx");
    await section.getByRole("button", { name: /^Choose Little Otters/ }).waitFor();
    await inOrder(page, "ranked-1280");
    await section.getByRole("button", { name: /^Choose Little Otters/ }).click();
    await section.getByRole("button", { name: "Plan this referral" }).click();
    await section.getByText("¿Podemos enviarte a Little Otters").waitFor();
    await inOrder(page, "consent-1280");
    await section.getByRole("button", { name: /They said yes/ }).click();
    await section.getByText(/waits for an answer until/).waitFor();

    const partner = await visitor(phone);
    await partner.goto(await linkTo(desk, "intake@little-otters.example.org"));
    await partner.getByRole("heading", { name: "Can you help someone?" }).waitFor();
    expect(await partner.getByText("Rosa").count()).toBe(0);
    await partner.getByRole("button", { name: /Show who it is/ }).press("Enter");
    // Markup in a name stays text.
    await partner.getByText("Rosa <b>Díaz</b>").waitFor();
    await partner.locator("label", { hasText: "No, we are full" }).click();
    await partner.getByLabel(/Full until/).fill("2199-01-15");
    await inOrder(partner, "reply-390");
    await partner.setViewportSize(wide);
    await inOrder(partner, "reply-1280");
    await partner.getByRole("button", { name: "Send the answer" }).press("Enter");
    await partner.getByText(/No, we are full until/).waitFor();
    await inOrder(partner, "replied-1280");

    await openPerson(page, person);
    await section.getByText("Next best for the same need").waitFor();
    await section.getByRole("button", { name: /^Choose Night Owl/ }).waitFor();
    await inOrder(page, "next-1280");
    await page.setViewportSize(phone);
    await inOrder(page, "next-390");
    await section.getByRole("button", { name: /^Choose Night Owl/ }).click();
    await section.getByRole("button", { name: /They said yes/ }).click();
    await section.getByText(/waits for an answer until/).waitFor();

    await partner.goto(await linkTo(desk, "intake@night-owl.example.org"));
    await partner.locator("label", { hasText: "Yes, we can take them" }).click();
    await partner.getByLabel(/How many places/).fill("2");
    await partner.getByRole("button", { name: "Send the answer" }).click();
    await partner.getByText(/2 places are left/).waitFor();

    await openPerson(page, person);
    await section.getByRole("button", { name: "It has started" }).click();
    await section.getByRole("button", { name: "It has finished" }).click();
    await section.getByText("Finished", { exact: true }).waitFor();
    await inOrder(page, "finished-390");
    await page.goto("/work/referrals");
    await page.getByLabel(/Also those/).check();
    await page.getByRole("cell", { name: /Full until/ }).waitFor();
    await inOrder(page, "work-390");
    await page.setViewportSize(wide);
    await inOrder(page, "work-1280");
  });

  it("the directory has learnt from it, and its organization keeps its words", async () => {
    const page = await visitor(wide);
    await signIn(page, { role: "program-manager", org: "little-otters" });
    await page.goto("/work/services");
    await page.locator(".fb-room--full").waitFor();
    await page.getByRole("button", { name: "All of it is still so" }).first().click();
    await page
      .getByText(/by Little Otters Childcare Network/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Edit the hours" }).first().press("Enter");
    const monday = page.getByRole("group", { name: "Monday" });
    while ((await monday.getByRole("button", { name: /^Remove/ }).count()) > 0)
      await monday
        .getByRole("button", { name: /^Remove/ })
        .first()
        .press("Enter");
    await monday.getByRole("button", { name: /^Add hours/ }).press("Enter");
    await monday.getByLabel("To").fill("08:00");
    await page.getByRole("button", { name: "Save the hours" }).press("Enter");
    await monday.getByText("The end is not after the start.", { exact: false }).waitFor();
    expect(await monday.getByLabel("To").evaluate((field) => field === document.activeElement)).toBe(true);
    await inOrder(page, "hours-1280");
    await page.setViewportSize(phone);
    await inOrder(page, "hours-390");
    await page.setViewportSize(wide);
    await monday.getByLabel("To").fill("11:45");
    await page.getByRole("button", { name: "Tuesday to Friday like Monday" }).press("Enter");
    await page.getByLabel(/^Note on hours.*English/).fill("By appointment.");
    await page.getByRole("button", { name: "Save the hours" }).press("Enter");
    await page.getByText(/Mon – Fri: 9:00.AM – 11:45.AM/).waitFor();
    await page.getByRole("button", { name: "Edit the words" }).first().click();
    await page.getByLabel("Who it is for (English)").fill("Parents who study.");
    await inOrder(page, "own-1280");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByLabel("Who it is for (English)").waitFor({ state: "detached" });
    await page.setViewportSize(phone);
    await inOrder(page, "own-390");

    const forged = await visitor(phone, "es-US");
    await forged.goto(`/r/${"f".repeat(43)}`);
    await forged.getByText("Este enlace no sirve", { exact: false }).waitFor();
    await inOrder(forged, "forged-390");
    expect(await forged.getByRole("radio").count()).toBe(0);
  });
});
