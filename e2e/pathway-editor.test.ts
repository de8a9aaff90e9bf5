import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { overflowOf, phone, photograph, settled, violationsOf, visitor, wide } from "./browser.ts";
import { signIn } from "./sign-in.ts";

type Page = Awaited<ReturnType<typeof visitor>>;

async function sound(page: Page, name: string): Promise<void> {
  await settled(page);
  await photograph(page, name);
  expect(await violationsOf(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
}

/** A pathway with nothing in it, of the organization that is signed in. */
async function blank(page: Page, title: string): Promise<string> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`${origin}/api/v1/pathways`, {
    data: { from: { kind: "blank", title } },
    headers: { origin },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  return ((await answer.json()) as { readonly id: string }).id;
}

/** Goes on with the Tab key until what has the focus is called so. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const names = typeof name === "string" ? new RegExp(`^${name}$`) : name;
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const here = document.activeElement;
      if (!(here instanceof HTMLElement)) return "";
      const labels = "labels" in here && here.labels instanceof NodeList ? [...here.labels] : [];
      return (
        here.getAttribute("aria-label") ?? (labels.map((one) => one.textContent).join(" ") || here.innerText)
      );
    });
    if (names.test(at.trim())) return;
  }
  throw new Error(`the Tab key never came to ${String(name)}`);
}

/** Drags from the edge where a card's links begin to the edge where another's end. */
async function drawLink(page: Page, from: string, to: string): Promise<void> {
  const edge = async (title: string, kind: "source" | "target") => {
    const card = page.locator(".fbe-card", { hasText: title });
    const box = await card.locator(`.react-flow__handle.${kind}`).boundingBox();
    if (box === null) throw new Error(`${title} has no edge`);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  await page.mouse.move(...(await edge(from, "source")));
  await page.mouse.down();
  await page.mouse.move(...(await edge(to, "target")), { steps: 8 });
  await page.mouse.up();
}

/** A run that is stopped stays stopped; a result goes with the assumptions it was made with. */
async function stopsAndTakesAlong(page: Page): Promise<void> {
  await page.getByLabel("Race it against").selectOption("Nothing: this design alone");
  await page.getByRole("textbox", { name: "People", exact: true }).fill("400000");
  await page.getByRole("button", { name: "Let them walk" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Stopped. Nothing was changed.").waitFor();
  await page.getByRole("textbox", { name: "People", exact: true }).fill("100");
  await page.getByText("What it rests on").click();
  await page.getByLabel("Patience in waiting").fill("20");
  await page.getByRole("button", { name: "Let them walk" }).click();
  await page.getByText("100 people").waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Take the result along" }).click(),
  ]);
  const path = await file.path();
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({
    counts: { people: 100 },
    assumptions: { patienceWeeks: { value: 20 } },
    result: { summary: {} },
  });
  await page.getByLabel("Patience in waiting").fill("9");
  await page.getByLabel("Or run a result again").setInputFiles(path);
  await page.getByText("The same result as in the file, to the last digit.").waitFor();
  await page.getByText("What it rests on").click();
  expect(await page.getByLabel("Patience in waiting").inputValue()).toBe("20");
}

/** A version that was kept a moment ago can be raced against. */
async function racesKeptVersion(page: Page): Promise<void> {
  await page.getByLabel("Note", { exact: true }).fill("As drawn");
  await page.getByRole("button", { name: "Keep a version" }).click();
  await page.getByLabel("Race it against").selectOption("1: As drawn");
  await page.getByRole("button", { name: "Let them walk" }).click();
  await page.getByText("No difference.").waitFor();
}

/** A card becomes a record of the catalog, with its figures, and a draft again by undoing. */
async function choosesFromCatalog(page: Page): Promise<void> {
  await page.locator(".fbe-card__open", { hasText: "Home care class" }).click();
  await page.getByText("Drafted new – choose from the catalog").click();
  await page.getByLabel("Search the catalog").fill("nursing assistant");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.locator(".fbe-hits button").first().click();
  await page.getByText(/^From the catalog: /).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Drafted new – choose from the catalog").waitFor();
}

describe("a pathway, drawn by two at once", () => {
  it("one by mouse on the canvas, one by keyboard in the list; walked by a cohort; sound on a phone", async () => {
    const mouse = await visitor(wide);
    await signIn(mouse, { role: "program-manager", org: "lantern", name: "Mia Mouse" });
    await mouse.goto("/work");
    const id = await blank(mouse, "Ladder of two hands");
    await mouse.goto(`/work/pathways/${id}`);
    await mouse.getByLabel("Title of the new card").fill("Home care class");
    await mouse.getByRole("button", { name: "Add a card" }).click();
    await mouse.getByRole("textbox", { name: "Length, weeks" }).fill("10");
    await mouse.getByLabel("Kind of the new card").selectOption("Job");
    await mouse.getByLabel("Title of the new card").fill("Home care aide");
    await mouse.getByRole("button", { name: "Add a card" }).click();
    await mouse.getByRole("button", { name: "Arrange" }).click();
    await mouse.getByRole("button", { name: "Arrange", exact: true }).waitFor();
    await mouse.getByRole("button", { name: "Show all" }).click();
    await settled(mouse);
    await drawLink(mouse, "Home care class", "Home care aide");
    await mouse.getByText("10 weeks").first().waitFor();

    // The other, with the keyboard alone, in the list.
    const keys = await visitor(wide);
    await signIn(keys, { role: "program-manager", org: "lantern", name: "Kim Keys" });
    await keys.goto(`/work/pathways/${id}`);
    await keys.getByRole("group", { name: /^Canvas/ }).waitFor();
    await keys.keyboard.press("F2");
    await keys.getByRole("list", { name: "Cards in order" }).waitFor();
    await tabTo(keys, "Title of the new card");
    await keys.keyboard.type("English for home care");
    await keys.keyboard.press("Enter");
    await keys.getByRole("heading", { name: "English for home care" }).waitFor();
    await tabTo(keys, "Kind");
    await keys.keyboard.type("Bridge");
    await tabTo(keys, /^Length, weeks/);
    await keys.keyboard.type("12");
    await tabTo(keys, "Back to the pathway");
    await keys.keyboard.press("Enter");
    await tabTo(keys, "Move English for home care up");
    await keys.keyboard.press("Enter");
    await keys.keyboard.press("Enter");
    await tabTo(keys, "Home care class");
    await keys.keyboard.press("Enter");
    await tabTo(keys, "A step before");
    await keys.keyboard.type("English");
    await tabTo(keys, "Add the link");
    await keys.keyboard.press("Enter");
    await keys.getByText("After English for home care").waitFor();
    await sound(keys, "pathway-list-1280");

    // Each sees what the other did, and hears of it.
    await mouse.getByText("22 weeks").first().waitFor();
    await mouse.getByText(/Kim Keys changed/).waitFor();
    await mouse.locator(".fbe-card", { hasText: "English for home care" }).waitFor();
    await sound(mouse, "pathway-canvas-1280");

    // Undo takes back one's own last deed only.
    await keys.keyboard.press("Control+z");
    await keys.getByText("After English for home care").waitFor({ state: "hidden" });
    await keys.getByText("After Home care class").waitFor();
    await keys.keyboard.press("Control+Shift+z");
    await keys.getByText("After English for home care").waitFor();

    // An empty change makes no difference; nobody, and a billion, are told the limits.
    await mouse.getByRole("button", { name: "Let people walk it" }).click();
    await mouse.getByLabel("Race it against").selectOption("The same with one change");
    await mouse.getByRole("button", { name: "Let them walk" }).click();
    await mouse.getByText("No difference.").waitFor();
    for (const people of ["0", "1000000000"]) {
      await mouse.getByRole("textbox", { name: "People", exact: true }).fill(people);
      await mouse.getByRole("button", { name: "Let them walk" }).click();
      await mouse.getByRole("alert").getByText("Give a whole number from 1 to 1,000,000.").waitFor();
    }
    await sound(mouse, "pathway-cohort-1280");
    await stopsAndTakesAlong(mouse);
    await racesKeptVersion(mouse);
    await choosesFromCatalog(mouse);

    await keys.getByText("After Home care class").waitFor();
    expect(await keys.locator(".fbe-row__after").allInnerTexts()).toEqual([
      "A way in",
      "After English for home care",
      "After Home care class",
    ]);
    await keys.setViewportSize(phone);
    await sound(keys, "pathway-list-390");
    await keys.keyboard.press("F2");
    await keys.getByRole("group", { name: /^Canvas/ }).waitFor();
    await sound(keys, "pathway-canvas-390");
  });
});
