// What a drag costs with 300 cards: CPU of the page's main thread for each pointer move, beside moves without a drag.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium, type CDPSession, type Page } from "playwright";
import { startApp } from "../../e2e/app.ts";

const { values } = parseArgs({
  options: { cards: { type: "string", default: "300" }, moves: { type: "string", default: "200" } },
});
const [cards, moves] = [Number(values.cards), Number(values.moves)];
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const kinds = ["bridge", "training", "credential", "job"] as const;
const across = 12;

/** A pathway of so many cards, each behind two of the column before, with places. */
const pathway = {
  id: "many",
  title: "Many cards",
  steps: Array.from({ length: cards }, (_, place) => ({
    id: `card-${place}`,
    kind: kinds[Math.floor(place / across) % kinds.length],
    title: `Card number ${place}`,
    weeks: 12,
    cost: 100_000,
    after:
      place < across
        ? { all: [] }
        : { any: [{ has: `done:card-${place - across}` }, { has: `done:card-${place - across + 1}` }] },
    at: { x: Math.floor(place / across) * 300, y: (place % across) * 130 },
  })),
};

const app = await startApp({ empty: true });
const executablePath = process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path));
const browser = await chromium.launch({
  args: ["--no-sandbox", "--disable-gpu"],
  ...(executablePath === undefined ? {} : { executablePath }),
});
try {
  const answer = await fetch(`${app.address}/api/v1/pathways`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: app.address },
    body: JSON.stringify({ from: { kind: "file", file: pathway } }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const { id } = (await answer.json()) as { readonly id: string };
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${app.address}/work/pathways/${id}`);
  await page.locator(".fbe-card").first().waitFor();
  await page.waitForTimeout(2000);
  await measure(page, "cards in sight can be read");
  await page.getByRole("button", { name: "Show all" }).click();
  await page.waitForTimeout(1500);
  await measure(page, "all cards in sight");
} finally {
  await browser.close();
  await app.remove();
}

async function measure(page: Page, named: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const drawn = await page.locator(".fbe-card").count();
  const box = await page.locator(".fbe-card").nth(2).boundingBox();
  if (box === null) throw new Error("no card is in sight");
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const still = await workOf(page, session, { x: at.x, y: at.y + box.height });
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  const dragged = await workOf(page, session, at);
  await page.mouse.up();
  const ms = (work: number): string => work.toFixed(2);
  say(
    `${named}: ${drawn} of ${cards} cards drawn; ${ms(dragged)} ms of work for each move of a drag, ${ms(still)} ms without (${(dragged / still).toFixed(1)} times)`,
  );
}

/** Milliseconds of the main thread for each move of the pointer, one move for each frame. */
async function workOf(
  page: Page,
  session: CDPSession,
  { x, y }: { readonly x: number; readonly y: number },
): Promise<number> {
  const clock = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  };
  const began = await clock();
  for (let move = 0; move < moves; move += 1) {
    await page.mouse.move(x + (move % 100), y + (move % 30));
    await page.evaluate("new Promise((next) => requestAnimationFrame(next))");
  }
  return ((await clock()) - began) * (1000 / moves);
}
