import type { Page } from "playwright";
import { expect } from "vitest";
import { phone, visitor, wide } from "./browser.ts";
import { sound, tabTo } from "./lab-steps.ts";

interface Room {
  readonly host: Page;
  readonly rosa: Page;
  readonly luis: Page;
  readonly ana: Page;
  readonly lab: string;
}

/** A table's path: begun by mouse, gone on with by keys alone, walked in two designs, kept by the host, public. */
export async function drawPath({ host, rosa, luis, ana, lab }: Room): Promise<void> {
  await host.getByRole("button", { name: "Our path to a job" }).click();
  await byMouse(luis);
  await byKeys(ana);
  await luis.locator(".react-flow__node", { hasText: "Home Health Aides" }).waitFor();
  await sound(luis, "path-mouse");
  await race(ana);
  await rosa.getByRole("button", { name: "Open our path" }).click();
  await rosa.getByRole("button", { name: "Home Health Aides", exact: true }).waitFor();
  await sound(rosa, "path-phone");
  await keep(host, luis, lab);
  await host.goto(`/work/labs/${lab}`);
  await onTheWall(host, lab);
}

/** The table in the light: its path with its numbers, to be read from afar; its host sees that it is kept. */
async function onTheWall(host: Page, lab: string): Promise<void> {
  const wall = await visitor({ width: 1920, height: 1080 });
  await wall.context().addCookies(await host.context().cookies());
  await wall.goto(`/lab/${lab}/screen`);
  await wall.getByText("Una puerta tras otra").waitFor();
  await wall.getByText("Home Health Aides").waitFor();
  await wall.getByText("Checks that hold").waitFor();
  await sound(wall, "wall-path");
  await wall.context().close();
  await host.getByRole("button", { name: /^Table 1( |$)/ }).click();
  await host.getByText("This path is kept among your organization’s pathways.").waitFor();
}

/** Two cards put on the canvas and linked by dragging from the edge of one to the edge of the other. */
async function byMouse(page: Page): Promise<void> {
  await page.getByLabel("En una frase: ¿qué quiere decir tu mesa con eso?").fill("Una puerta tras otra");
  await sound(page, "path-begin");
  await page.getByRole("button", { name: "Empezar a dibujar nuestro camino" }).click();
  for (const [kind, title, weeks] of [
    ["bridge", "Inglés para cuidar", "12"],
    ["training", "Cuidado en casa", "8"],
  ] as const) {
    await addByMouse(page, kind, title);
    await page.getByLabel("Duración, semanas").fill(weeks);
  }
  await page.getByRole("button", { name: "Ver todo" }).click();
  await linkByMouse(page, "Inglés para cuidar", "Cuidado en casa");
  await page.locator(".react-flow__edge").waitFor({ state: "attached" });
  await page.getByText("Guardado. Todos ven lo mismo.").waitFor();
}

async function addByMouse(page: Page, kind: string, title: string): Promise<void> {
  await page.getByLabel("Tipo de la tarjeta nueva").selectOption(kind);
  await page.getByLabel("Título de la tarjeta nueva").fill(title);
  await page.getByRole("button", { name: "Agregar una tarjeta" }).click();
  await page.getByRole("heading", { level: 2, name: title }).waitFor();
}

/** The same page on a desk and on a phone. */
async function soundAtBoth(page: Page, name: string): Promise<void> {
  await sound(page, `${name}-1280`);
  await page.setViewportSize(phone);
  await sound(page, `${name}-390`);
  await page.setViewportSize(wide);
}

async function linkByMouse(page: Page, from: string, to: string): Promise<void> {
  const edge = async (title: string, side: "source" | "target") => {
    const handle = page
      .locator(".react-flow__node", { hasText: title })
      .locator(`.react-flow__handle.${side}`);
    await handle.scrollIntoViewIfNeeded();
    // A busy machine may still be laying the cards out.
    for (let before = await handle.boundingBox(); ;) {
      await page.waitForTimeout(100);
      const box = await handle.boundingBox();
      if (box === null) throw new Error(`the card ${title} has no ${side}`);
      if (before?.x === box.x && before.y === box.y)
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      before = box;
    }
  };
  await edge(from, "source");
  const end = await edge(to, "target");
  const start = await edge(from, "source");
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}

/** Sits down at the other table and adds the job with its link and its pay; no mouse. */
async function byKeys(page: Page): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, page.locator("summary", { hasText: "My seat" }));
  await keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Your table", { exact: true }));
  await keyboard.press("ArrowUp");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Open our path" }));
  await keyboard.press("Enter");
  await page.getByText("Saved. Everyone sees the same.").waitFor();
  await keyboard.press("F2");
  await tabTo(page, page.getByLabel("Kind of the new card"));
  await keyboard.type("Job");
  await tabTo(page, page.getByLabel("Title of the new card"));
  await keyboard.type("Home care aide");
  await keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Home care aide" }).waitFor();
  await tabTo(page, page.getByLabel("A step before"));
  await keyboard.type("Cuidado");
  await tabTo(page, page.getByRole("button", { name: "Add the link" }));
  await keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Pay, dollars an hour"));
  await keyboard.type("21.50");
  await sound(page, "path-keys");
  await fromCatalog(page);
  await tabTo(page, page.getByRole("button", { name: "Back to the pathway" }));
  await keyboard.press("Enter");
  await page.getByText("After Cuidado en casa").waitFor();
}

/** The job becomes the catalog's, with its pay, by somebody without an account. */
async function fromCatalog(page: Page): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, page.getByText("Drafted new – choose from the catalog"));
  await keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Search the catalog"));
  await keyboard.type("home care aide");
  await keyboard.press("Enter");
  await tabTo(page, page.locator(".fbe-hits button").first());
  await keyboard.press("Enter");
  await page.getByText(/^From the catalog: /).waitFor();
  await sound(page, "path-catalog");
}

/** The cohort on this design and on the same with evening childcare, then on another table's, by keys. */
async function race(page: Page): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, page.getByRole("button", { name: "Let people walk it" }));
  await keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Race it against"));
  await keyboard.type("The same");
  await tabTo(page, page.getByRole("combobox", { name: "The change" }));
  await keyboard.type("Add a support");
  await tabTo(page, page.getByRole("button", { name: "Let them walk" }));
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: "What came of it" }).waitFor();
  await page.getByRole("table", { name: "The same people, the same luck" }).waitFor();
  await soundAtBoth(page, "path-race");
  await tabTo(page, page.getByLabel("Race it against"));
  await keyboard.type("Table 3");
  await tabTo(page, page.getByRole("button", { name: "Let them walk" }));
  await keyboard.press("Enter");
  await page.getByText("The other in full: Table 3: By night").waitFor();
}

/** The host keeps the path among the organization's own and publishes it; anyone reads it; the table goes on. */
async function keep(host: Page, luis: Page, lab: string): Promise<void> {
  await host.getByRole("button", { name: /^Table 1( |$)/ }).click();
  await host.getByRole("button", { name: "Open our path" }).waitFor();
  await soundAtBoth(host, "path-host");
  await host.getByRole("button", { name: "Keep it among our pathways" }).click();
  await host.getByRole("heading", { level: 1, name: "Camino de Table 1" }).waitFor();
  await host.getByText("Saved. Everyone sees the same.").waitFor();
  await soundAtBoth(host, "path-kept");
  await host.getByLabel("Note", { exact: true }).fill("As the table left it");
  await host.getByRole("button", { name: "Keep and publish" }).click();
  await host.getByRole("link", { name: "Open the public page (version 1)" }).waitFor();
  await addByMouse(luis, "support", "Guardería");
  await host.locator(".react-flow__node", { hasText: "Guardería" }).waitFor();
  for (const size of [wide, phone]) {
    const reader = await visitor(size);
    await reader.goto(`/pathway/${lab}-t1`);
    await reader.getByRole("heading", { level: 1, name: "Camino de Table 1" }).waitFor();
    await reader.getByText("Home Health Aides").first().waitFor();
    expect(await reader.getByText("Guardería").count()).toBe(0);
    await sound(reader, `path-public-${size.width}`);
    await reader.context().close();
  }
  const kept = await host.request.get(`/api/v1/pathways/${lab}-t1`);
  expect(await kept.json()).toMatchObject({ state: "prototype", owner: { id: "lantern" }, published: 1 });
}
