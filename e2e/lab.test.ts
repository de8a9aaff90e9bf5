import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { phone, visitor, wide } from "./browser.ts";
import { fillTables, type Guest } from "./lab-guests.ts";
import { drawPath } from "./lab-path.ts";
import { sound, tabTo } from "./lab-steps.ts";
import { signIn } from "./sign-in.ts";

const tables = 24;
const wall = { width: 1920, height: 1080 };

/** Comes in by keys alone. */
async function comeInByKeys(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`/lab/${code}`);
  await tabTo(page, page.getByLabel("Your name"));
  await page.keyboard.type(name);
  await tabTo(page, page.getByLabel("Where do you come from?"));
  await page.keyboard.type("A comp");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Your table"));
  await page.keyboard.type("Table 2");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "What we have" }).waitFor();
}

/** Drags one card onto another. */
async function dragOnto(page: Page, from: string, onto: string): Promise<void> {
  const place = async (text: string) => {
    const box = await page.locator("[data-card]", { hasText: text }).boundingBox();
    if (box === null) throw new Error(`no card says ${text}`);
    return { x: box.x + box.width / 2, y: box.y + 14 };
  };
  const [start, end] = [await place(from), await place(onto)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
}

describe("a learning lab", () => {
  it("from the host's first click to the brief, with 24 tables", async () => {
    const host = await visitor(wide);
    await signIn(host, { role: "program-manager", org: "lantern", name: "Hana Host" });
    await host.goto("/work/labs");
    await host.getByLabel("Title").fill("Autumn lab");
    const names = Array.from({ length: tables }, (_, at) => `Table ${at + 1}`);
    await host.getByLabel("Tables, one a line").fill(names.join("\n"));
    await sound(host, "prepare");
    await host.getByRole("button", { name: "Make the lab" }).click();
    await host.getByRole("button", { name: "Open the door" }).click();
    const code = ((await host.locator(".fbd-code").textContent()) ?? "").replaceAll(" ", "");
    expect(code).toMatch(/^[A-Z0-9]{6}$/);
    const lab = /labs\/([^/?]+)/.exec(host.url())?.[1] ?? "";
    await sound(host, "room");

    // Rosa by touch on a phone, Luis in Spanish with a mouse, Ana by keys alone; 21 tables without a browser.
    const rosa = await visitor(phone);
    await rosa.goto("/lab/NOSUCH");
    await rosa.getByLabel("Your name").fill("Rosa");
    await rosa.getByLabel("Where do you come from?").selectOption({ label: "A college" });
    await rosa.getByRole("button", { name: "Come in" }).click();
    await rosa.getByText("This code does not work").waitFor();
    await sound(rosa, "unknown-code");
    await rosa.getByLabel("The code on the big screen").fill(code.toLowerCase());
    await rosa.getByRole("button", { name: "Come in" }).click();
    await rosa.getByLabel("Your table").selectOption({ label: "Table 1" });
    await sound(rosa, "table");
    await rosa.getByRole("button", { name: "Sit down" }).click();
    const luis = await visitor(wide, "es-US");
    await luis.goto(`/lab/${code}`);
    await luis.getByLabel("Tu nombre").fill("Luis");
    await luis
      .getByLabel("¿De parte de quién vienes?")
      .selectOption({ label: "Un sindicato o un fondo de capacitación" });
    await luis.getByRole("button", { name: "Entrar", exact: true }).first().click();
    await luis.getByLabel("Tu mesa").selectOption({ label: "Table 1" });
    await luis.getByRole("button", { name: "Sentarme" }).click();
    const ana = await visitor(wide);
    await comeInByKeys(ana, code, "Ana");
    const address = new URL(host.url()).origin;
    const others = await fillTables({
      address,
      lab,
      code,
      tables: Array.from({ length: tables - 2 }, (_, at) => `t${at + 3}`),
    });
    await host.getByText(`${tables + 1} people have a seat`).waitFor();

    await boards({ rosa, luis, ana });
    await twoDevices(rosa);
    await words({ host, rosa, luis, ana, others, lab, code });
    await offline({ rosa, luis, host });
    await others[0]?.draw("By night");
    await drawPath({ host, rosa, luis, ana, lab });
    await brief({ host, rosa, luis });
    for (const one of others) one.leave();
  });
});

interface Room {
  readonly host: Page;
  readonly rosa: Page;
  readonly luis: Page;
  readonly ana: Page;
}

/** Cards seen by the whole table at once; put together by mouse, and by keys in the list; nothing is lost. */
async function boards({ rosa, luis, ana }: Omit<Room, "host">): Promise<void> {
  await rosa.getByLabel("What do we have that can help?").fill("x".repeat(300));
  await rosa.getByRole("button", { name: "Add card" }).click();
  await rosa.getByText("20 letters too many").waitFor();
  await rosa.getByLabel("What do we have that can help?").fill("<b>Evening</b> labs");
  await rosa.getByRole("button", { name: "Add card" }).click();
  await luis.getByText("<b>Evening</b> labs", { exact: true }).waitFor();
  await luis.getByLabel("¿Qué tenemos que pueda ayudar?").fill("Una guardería");
  await luis.getByLabel("¿Qué tenemos que pueda ayudar?").press("Enter");
  await rosa.getByText("Una guardería", { exact: true }).waitFor();
  await dragOnto(luis, "Una guardería", "<b>Evening</b> labs");
  await rosa.getByRole("button", { name: /Name this group/ }).waitFor();
  await rosa.getByRole("button", { name: /^Take off.*Evening/ }).click();
  await luis.getByText("Se quitó 1 tarjeta").waitFor();
  await rosa.getByText("1 card was taken off").click();
  await rosa.getByRole("button", { name: /Bring back/ }).click();
  await luis.getByText("<b>Evening</b> labs", { exact: true }).last().waitFor();
  await sound(rosa, "board-phone");
  await sound(luis, "board-cards");

  await tabTo(ana, ana.getByLabel("What do we have that can help?"));
  await ana.keyboard.type("A hiring fair");
  await ana.keyboard.press("Enter");
  await ana.keyboard.type("A job line");
  await ana.keyboard.press("Enter");
  await ana.locator("[data-card]", { hasText: "A job line" }).waitFor();
  await tabTo(ana, ana.getByRole("button", { name: "Add card" }));
  await ana.keyboard.press("v");
  const group = ana.getByLabel(/^Group.*A hiring fair/);
  await tabTo(ana, group);
  await ana.keyboard.type("a new");
  await tabTo(ana, ana.getByRole("button", { name: /Name this group/ }));
  await ana.keyboard.press("Enter");
  await ana.getByLabel("Name of the group").selectText();
  await ana.keyboard.type("Employers");
  await ana.keyboard.press("Enter");
  await ana.getByRole("heading", { name: "Employers" }).waitFor();
  await sound(ana, "board-list");
}

/** The same seat on a second device, by the code that the first one tells; what is said there is on both. */
async function twoDevices(rosa: Page): Promise<void> {
  await rosa.getByText("My seat").click();
  const told = rosa.getByText("To use another phone").locator("strong");
  const laptop = await visitor(wide);
  await laptop.goto("/lab");
  await laptop.getByText("I have a seat on another phone").click();
  await laptop.getByLabel(/^The code of your seat/).fill((await told.textContent()) ?? "");
  await sound(laptop, "second-device");
  await laptop.getByRole("button", { name: "Go in" }).click();
  const card = laptop.locator("[data-card]", { hasText: "Evening" });
  await card.locator("summary").click();
  await card.getByLabel("Your comment").fill("With a meal");
  await card.getByRole("button", { name: "Add comment" }).click();
  await rosa.getByText("1 comment").click();
  await rosa.getByText("With a meal").waitFor();
  await sound(rosa, "comment");
  await rosa.getByText("My seat").click();
  await laptop.context().close();
}

/** One word from every table; counted, merged and held; shown on all screens when the host says so, not before. */
async function words(
  room: Room & { readonly others: readonly Guest[]; readonly lab: string; readonly code: string },
): Promise<void> {
  const { host, rosa, luis, ana, others, lab, code } = room;
  await host.getByRole("link", { name: "One word" }).click();
  await host.getByRole("button", { name: "Ask the room" }).click();
  await rosa.getByLabel("Your word").fill("hope");
  await sound(rosa, "word");
  await rosa.getByRole("button", { name: "Send my word" }).click();
  await rosa.getByText("You said:").waitFor();
  await luis.getByLabel("Tu palabra").fill("esperanza");
  await luis.getByRole("button", { name: "Enviar mi palabra" }).click();
  await tabTo(ana, ana.getByLabel("Your word"));
  await ana.keyboard.type("ladder");
  await ana.keyboard.press("Enter");
  await ana.getByText("You said:").waitFor();
  await Promise.all(
    others.map((one, at) => one.say(["ladders", "door", "maze", "hope", "damn"][at % 5] ?? "")),
  );
  await host.getByText(`${tables + 1} answers`).waitFor();
  await host.getByRole("heading", { name: "Held for you" }).waitFor();
  await host.getByRole("button", { name: "Take out: esperanza" }).click();
  await host.getByRole("rowheader", { name: "esperanza" }).first().waitFor();
  await host.getByText("1 ruling of yours").click();
  await host.getByRole("button", { name: /Take it back/ }).click();
  await host.getByRole("button", { name: "Take out: esperanza" }).waitFor();
  await sound(host, "words");
  const screen = await visitor(wall);
  await signInAs(screen, host);
  await screen.goto(`/lab/${lab}/screen?code=${code}`);
  await screen.getByText("Say one word on your phone.").waitFor();
  await sound(screen, "wall-asking");
  expect(await screen.getByText("ladder").count()).toBe(0);
  await host.getByRole("button", { name: "Show the words to all" }).click();
  await screen.getByRole("img", { name: /Word cloud/ }).waitFor();
  await rosa.getByRole("rowheader", { name: "ladders" }).waitFor();
  expect(await screen.getByText("damn").count()).toBe(0);
  await sound(screen, "wall-words");
  await sound(rosa, "words-phone");
  await host.getByRole("link", { name: "The room" }).click();
  await host.getByLabel("On the big screen").selectOption({ label: "Table 1" });
  await screen.getByRole("heading", { name: "Table 1" }).waitFor();
  await sound(screen, "wall-table");
  await screen.context().close();
}

/** The wall is opened by the host, in another window. */
async function signInAs(page: Page, who: Page): Promise<void> {
  await page.context().addCookies(await who.context().cookies());
}

/** All are sent on and told; what is written without a line comes back. */
async function offline({ rosa, luis, host }: Omit<Room, "ana">): Promise<void> {
  await host.getByRole("button", { name: "What stands in the way" }).click();
  await rosa.getByText("Now: What stands in the way").waitFor();
  await host.getByRole("button", { name: "Start the timer" }).click();
  await rosa.getByRole("timer").waitFor();
  await host.getByRole("button", { name: "Close all boards" }).click();
  await rosa.getByText("The board is closed").waitFor();
  await host.getByRole("button", { name: "Open all boards" }).click();
  await rosa.getByLabel("What stands in the way?").waitFor();
  await rosa.context().setOffline(true);
  await rosa.getByLabel("What stands in the way?").fill("Written without a line");
  await rosa.getByRole("button", { name: "Add card" }).click();
  await rosa.getByText("No connection.").waitFor();
  await sound(rosa, "offline");
  expect(await luis.getByText("Written without a line").count()).toBe(0);
  await rosa.context().setOffline(false);
  await luis.getByText("Written without a line", { exact: true }).waitFor();
  await rosa.getByText("You are back.").waitFor();
}

/** Dots, recommendations, an owner and a day; then the brief, edited and taken along in three forms. */
async function brief({ host, rosa, luis }: Omit<Room, "ana">): Promise<void> {
  await host.getByRole("button", { name: "What matters most" }).click();
  await luis.getByRole("button", { name: "Poner mi punto en: Written without a line" }).click();
  await rosa.getByText("1 dot", { exact: true }).waitFor();
  await host.getByRole("button", { name: "What should be done" }).click();
  await rosa.getByLabel("One thing that should be done").fill("Evening child care");
  await rosa.getByRole("button", { name: "Say it" }).click();
  await luis.getByRole("button", { name: "Poner mi punto en: Evening child care" }).click();
  await rosa.getByText("1 dot", { exact: true }).waitFor();
  await sound(rosa, "recommend");
  await host.getByRole("link", { name: "Next steps" }).click();
  await host.getByLabel("Recommendation").selectOption({ label: "Evening child care" });
  await host.getByLabel("Who does it").fill("Lantern");
  await host.getByLabel("Until").fill("2027-03-01");
  await host.getByRole("button", { name: "Add next step" }).click();
  await host.getByLabel("How it stands: Evening child care").selectOption("under-way");
  await sound(host, "steps");
  await host.getByRole("link", { name: "Who came" }).click();
  await host.getByText("Nobody came from:").waitFor();
  await sound(host, "people");
  await host.getByRole("link", { name: "Brief" }).click();
  await host.getByRole("button", { name: "Edit: In one word" }).click();
  await host.getByLabel("Text of: In one word").fill("We said it in one word.");
  await host.getByRole("button", { name: "Save" }).click();
  await host.getByText("We said it in one word.").waitFor();
  await sound(host, "brief");
  const at = host.url().replace("/work/labs", "/api/v1/labs");
  const [html, markdown, pdf] = await Promise.all(
    ["html", "md", "pdf"].map(async (form) => (await host.request.get(`${at}.${form}`)).body()),
  );
  for (const text of [html?.toString(), markdown?.toString()]) {
    expect(text).toContain("We said it in one word.");
    expect(text).toContain("Evening child care");
    expect(text).toMatch(/Camino de Table 1”?,.* 4 cards, 1 job/);
    expect(text).toMatch(/Of 500 made-up people .* about \d+ had a job of it/);
    expect(text).not.toContain("<b>Evening</b>");
  }
  expect(pdf?.subarray(0, 5).toString()).toBe("%PDF-");
  const spanish = await (await host.request.get(`${at}.md?lang=es`)).text();
  expect(spanish).toContain("# Autumn lab: resumen del evento y próximos pasos");
  expect(spanish).toContain("Evening child care (1 voto)");
}
