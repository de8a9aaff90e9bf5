import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";

/** A step as its words stand on the page. */
export interface StepRead {
  readonly kind: "study" | "work";
  readonly name: string;
  readonly where: readonly string[];
  readonly times: readonly string[];
  readonly price: readonly string[];
  /** Names of the funds that the page says pay. */
  readonly paidBy: readonly string[];
  /** Hours of the week left; 0 where the page is silent. */
  readonly hoursLeft: number;
  /** Cents a week while the step runs. */
  readonly pay: number;
}

/** A route as it stands on the page. */
export interface RouteRead {
  /** Cents for all of it. */
  readonly cost: number;
  /** The page says that it works only if something is so. */
  readonly assumes: boolean;
  readonly steps: readonly StepRead[];
}

export type Status = "ways" | "open" | "closed";
export interface Read {
  readonly status: Status;
  readonly routes: readonly RouteRead[];
}

/** Takes over the answers of a made-up person, as a visitor would. */
export async function becomes(page: Page, name: string): Promise<void> {
  await page.goto("/routes");
  await page.getByText("Try as someone else").click();
  await page.getByRole("button", { name, exact: true }).click();
  await answered(page);
}

/** Picks another goal among the questions and comes back to the routes. */
export async function goesFor(page: Page, target: string): Promise<void> {
  const label = labelOf(target);
  await page.goto("/find/goal");
  // What was picked before stands in place of the search.
  const search = page.getByRole("combobox", { name: "Type a job or a certificate" });
  const before = page.locator(".fb-picked button");
  await search.or(before).first().waitFor();
  if (await before.isVisible()) await before.click();
  if (target.startsWith("sector:")) await page.getByText(label, { exact: true }).click();
  else {
    await search.fill(label);
    await page.getByRole("option", { name: label }).first().click();
  }
  await page.locator(".fb-picked", { hasText: label }).waitFor();
  await page.goto("/routes");
  await page.getByRole("heading", { level: 1, name: label }).waitFor();
  await answered(page);
}

const files = { occupation: "occupations", sector: "sectors", fact: "credentials" } as const;

function labelOf(target: string): string {
  const at = target.indexOf(":");
  const [kind, id] = [target.slice(0, at), target.slice(at + 1)];
  if (kind !== "occupation" && kind !== "sector" && kind !== "fact") throw new Error(`no label of ${target}`);
  const text = readFileSync(join(import.meta.dirname, `../data/city/${files[kind]}.json`), "utf8");
  const { rows } = JSON.parse(text) as {
    rows: readonly {
      readonly id?: string;
      readonly soc?: string;
      readonly name?: { readonly en: string };
      readonly title?: { readonly en: string };
    }[];
  };
  const row = rows.find((each) => each.id === id || each.soc === id);
  const label = row?.name?.en ?? row?.title?.en;
  if (label === undefined) throw new Error(`no label of ${target}`);
  return label;
}

/** The verdict is there; before it, the page says that it is looking. */
const answered = (page: Page): Promise<void> =>
  page
    .locator("[aria-busy=false] .fb-status")
    .filter({ hasText: /good way|open to you now|no way leads/ })
    .waitFor();

/** Opens every route that is shown, one after the other, and reads it. */
export async function readRoutes(page: Page): Promise<Read> {
  const status = statusOf(await page.locator(".fb-status").innerText());
  const ways = page.getByRole("link", { name: /^See each step/ });
  const count = await ways.count();
  const routes: RouteRead[] = [];
  for (let place = 0; place < count; place += 1) {
    await ways.nth(place).click();
    await page.locator("#arrival").waitFor();
    routes.push(await readRoute(page));
    await page.goBack();
    await ways.nth(place).waitFor();
  }
  return { status, routes };
}

function statusOf(words: string): Status {
  if (words.includes("good way")) return "ways";
  if (words.includes("open to you now")) return "open";
  if (words.includes("no way leads there yet")) return "closed";
  throw new Error(`the page says neither yes nor no: ${words}`);
}

interface Raw {
  readonly name: string;
  readonly lines: Readonly<Record<string, string>>;
  readonly price: readonly string[];
}

async function readRoute(page: Page): Promise<RouteRead> {
  const raw = await page.evaluate(() => {
    const text = (node: Element): string => (node instanceof HTMLElement ? node.innerText.trim() : "");
    const fact = (name: string): string =>
      [...document.querySelectorAll(".fb-facts__fact")].map(text).find((words) => words.startsWith(name)) ??
      "";
    const steps = [...document.querySelectorAll(".fb-step:has(h2[id^=step-])")].map((step) => ({
      name: [...step.querySelectorAll("h2")]
        .map(text)
        .join("")
        .replace(/^Step \d+\. /, ""),
      lines: Object.fromEntries(
        [...step.querySelectorAll(".fb-step__line")].map((line) => [
          [...line.querySelectorAll("dt")].map(text).join(""),
          [...line.querySelectorAll("dd")].map((node) => partsOf(node)).join("\n"),
        ]),
      ),
      price: [...step.querySelectorAll(".fb-sum-lines li")].map(text),
    }));
    function partsOf(node: Element): string {
      const parts = [...node.querySelectorAll(".fb-part")].map(text);
      return [...parts, text(node)].join("\n");
    }
    return { cost: fact("You pay"), assumes: document.querySelector(".fb-if") !== null, steps };
  });
  return { cost: centsIn(raw.cost), assumes: raw.assumes, steps: raw.steps.map(stepOf) };
}

function stepOf({ name, lines, price }: Raw): StepRead {
  const said = (line: string): string => lines[line] ?? "";
  return {
    kind: name.startsWith("Work as: ") ? "work" : "study",
    name,
    where: said("Where").split("\n"),
    times: said("Times").split("\n"),
    price,
    paidBy: price.flatMap((line) => /^(.+?) pays\b/.exec(line.replaceAll("\n", " "))?.[1] ?? []),
    hoursLeft: Number(/leaves you (-?\d+) hour/.exec(said("Times"))?.[1] ?? 0),
    pay: centsIn(said("Your pay in this time")),
  };
}

/** The first amount of dollars in some words, in cents; none is 0. */
const centsIn = (words: string): number =>
  Math.round(Number((/\$([\d,]+(?:\.\d\d)?)/.exec(words)?.[1] ?? "0").replaceAll(",", "")) * 100);
