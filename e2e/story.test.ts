import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { addDays, type Day } from "@footbridge/core/units/day.ts";
import type { Page } from "playwright";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { type App, clockAhead, startApp } from "./app.ts";
import { phone, visitor, wide } from "./browser.ts";
import { eveningParent } from "./people.ts";
import { signIn, signInAgain, type Staff } from "./sign-in.ts";
import { asked, fine, letterTo, openPerson, writes } from "./story-page.ts";
import { companions, reportAfter } from "./story-people.ts";

/** The day on which Rosa finds her way; the class, the job and the report lie after it. */
const firstDay = "2026-12-01" as Day;
const rosa = { name: "Rosa Díaz Quispe", email: "rosa.story@example.org", born: "1992-03-14" };

/** What the story hands from one part to the next. */
interface Told {
  app: App;
  day: Day;
  person: string;
  /** The class of the plan: its key, first and last day, and whose it is. */
  offering: string;
  starts: Day;
  ends: Day;
  house: string;
  lead?: Staff;
}

/** What the clock of the application says: a code of six digits holds half a minute. */
const clockOf = ({ app }: Told): number => Date.now() + app.ahead;

async function opened(told: Told, day: Day, folder?: string): Promise<void> {
  // A demo city of a later day would have other classes: the list stays the one that the plan was made of.
  told.app = await startApp({
    day,
    ...(folder === undefined ? { from: inject("seed") } : { folder, empty: true }),
  });
  told.day = day;
  const { app } = told;
  onTestFinished(() => app.remove());
}

/** The next part is a later day: the application ends, and begins with the same data. */
async function laterOn(told: Told, day: Day): Promise<void> {
  await told.app.stop();
  await opened(told, day, told.app.folder);
}

/** A visitor whose clock is that of the day. */
async function on(told: Told, size: typeof wide, locale: "en-US" | "es-US" = "en-US"): Promise<Page> {
  const page = await visitor(size, locale, told.app.address);
  await page.clock.setSystemTime(new Date(`${told.day}T12:00:00`));
  return page;
}

/** A route found without an account, and kept by a code. */
async function keepsRoute(told: Told): Promise<string> {
  const seeker = await on(told, phone);
  const answers = JSON.stringify(eveningParent);
  await seeker.addInitScript((kept) => window.localStorage.setItem("footbridge.answers", kept), answers);
  await seeker.goto("/routes");
  await seeker.locator("article a").first().click();
  await seeker.getByRole("button", { name: "Keep this route" }).click();
  const code = await seeker.locator(".fb-code").innerText();
  await fine(seeker, "1-kept");
  return code;
}

/** Whose is the first class of the route: there the story goes on. */
async function readsRoute(told: Told, code: string): Promise<void> {
  const scout = await on(told, wide);
  await signIn(scout, { role: "navigator", org: "lantern", now: clockOf(told) });
  await scout.goto("/work");
  const { plan } = await asked<{
    plan: { steps: { offering?: string; start: Day; end: Day; organization?: { id: string } }[] };
  }>(scout, "kept-routes/open", { code });
  const first = plan.steps.find(({ offering }) => offering !== undefined);
  if (first?.offering === undefined) throw new Error("the route has no class");
  Object.assign(told, {
    offering: first.offering,
    house: first.organization?.id,
    starts: first.start,
    ends: first.end,
  });
}

/** Taken in with the code; the line is lost once the server has written, and nobody is added twice. */
async function takesIn(told: Told, page: Page, code: string): Promise<void> {
  await page.goto("/work/intake");
  await page.getByLabel("Name", { exact: true }).fill(rosa.name);
  await page.getByLabel("Phone").fill("718-555-0190");
  await page.getByLabel("E-mail").fill(rosa.email);
  await page.getByLabel("Born on").fill(rosa.born);
  await page.getByLabel("Language for letters").selectOption("es");
  await page.getByLabel("Code of a route they kept").fill(code.toLowerCase());
  await page.getByRole("button", { name: "See what the route asks" }).click();
  const asks = page.locator(".fbi-question").first();
  await asks.waitFor();
  await asks.getByLabel("No", { exact: true }).press("Space");
  await fine(page, "2-intake");
  await page.route(
    "**/api/v1/people",
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  await page.getByRole("button", { name: "Take them in" }).click();
  await page.getByText("The line is lost.").waitFor();
  await page.getByRole("heading", { name: rosa.name }).waitFor();
  await page.locator(".fb-plan__step").first().waitFor();
  told.person = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { total } = await asked<{ total: number }>(page, "caseload?scope=organization&q=quispe");
  expect(total).toBe(1);
}

/** What was said aloud: to plan together, and to be counted. */
async function agrees(page: Page): Promise<void> {
  const section = page.getByRole("region", { name: "What was agreed" });
  await section.getByText("Write down a yes given aloud").click();
  for (const purpose of ["coordination", "outcomes"]) {
    const before = await section.getByText(/given aloud$/).count();
    await section.getByLabel("For what").selectOption(purpose);
    await section.getByLabel("Days it holds").selectOption("730");
    await section.getByLabel("I read it out").press("Space");
    await section.getByRole("button", { name: "Write it down" }).click();
    await expect.poll(() => section.getByText(/given aloud$/).count()).toBe(before + 1);
  }
  await fine(page, "3-agreed");
}

/** Sent on for child care, and answered by the link of the letter, without an account. */
async function isSentOn(told: Told, page: Page, desk: Page): Promise<void> {
  const section = page.getByRole("region", { name: "Referrals" });
  await section.getByLabel("Need").selectOption("childcare");
  await section.getByLabel("Where they live").selectOption("bronx");
  await section.getByRole("button", { name: /^Choose Little Otters/ }).click();
  await section.getByRole("button", { name: "Plan this referral" }).click();
  await section.getByRole("button", { name: /They said yes/ }).click();
  await section.getByText(/waits for an answer until/).waitFor();
  const letter = await letterTo(desk, "intake@little-otters.example.org");
  const partner = await on(told, phone);
  await partner.goto(/\/r\/[\w-]+/.exec(letter)?.[0] ?? "");
  await partner.getByRole("button", { name: /Show who it is/ }).click();
  await partner.getByText(rosa.name).waitFor();
  await partner.locator("label", { hasText: "Yes, we can take them" }).click();
  await partner.getByLabel(/How many places/).fill("3");
  await fine(partner, "4-link");
  await partner.getByRole("button", { name: "Send the answer" }).click();
  await partner.getByText(/3 places are left/).waitFor();
  await openPerson(page, told.person, "A referral");
  await section.getByRole("button", { name: "It has started" }).click();
  await section.getByText(/^Started/).waitFor();
}

const classPage = ({ offering }: Told): string => `/work/classes/${offering.replaceAll("/", "~")}`;

/** A seat in the class of the plan, and the test before it. */
async function takesSeat(told: Told, page: Page): Promise<void> {
  await writes(page, "Test result", {
    Test: "TABE 11/12",
    Subject: "Reading",
    Form: "M",
    "Scale score": "490",
  });
  await page.goto(classPage(told));
  await page.getByLabel("Seats in all").waitFor();
  const seats = Number(await page.getByLabel("Seats in all").inputValue());
  if (seats === 0) await page.getByLabel("Seats in all").fill("12");
  if (seats === 0) await page.getByRole("button", { name: "Save seats" }).click();
  await page.getByLabel("Enroll: name, phone or pseudonym").fill(rosa.name);
  await page.getByLabel("Enroll: name, phone or pseudonym").press("Enter");
  await page.getByRole("button", { name: `Enroll ${rosa.name}` }).click();
  await page.getByRole("link", { name: rosa.name }).waitFor();
  await fine(page, "5-seat");
}

/** On the last day: who was there, the class completed, and a level gained. */
async function completes(told: Told): Promise<void> {
  const page = await on(told, wide);
  if (told.lead === undefined) throw new Error("nobody leads");
  await signInAgain(page, told.lead, clockOf(told));
  await page.goto(classPage(told));
  await page.getByRole("checkbox", { name: rosa.name }).check();
  await page.getByRole("button", { name: "Save attendance" }).click();
  await page.getByRole("cell", { name: "there" }).first().waitFor();
  await page.getByRole("button", { name: `${rosa.name} completed the class` }).click();
  await page.getByText("Nobody sits here yet.").waitFor();
  await fine(page, "6-attendance");
  await openPerson(page, told.person, "Class or attendance");
  await writes(page, "Test result", {
    Test: "TABE 11/12",
    Subject: "Reading",
    Form: "M",
    "Scale score": "512",
  });
  await page
    .getByText(/a level gain: level 2/)
    .first()
    .waitFor();
  await page.locator('.fb-plan__step[data-state="done"]').first().waitFor();
  await fine(page, "7-gain");
}

/** A year on: a college tells of a term, there is a job, and it lasts. */
async function goesOn(told: Told, page: Page): Promise<void> {
  const job = addDays(told.ends, 14);
  const term = [addDays(told.ends, 60), addDays(told.ends, 160)] as const;
  await page.goto("/work/college");
  const rows = [
    "Person ID,College,Term start,Term end,Credits tried,Credits earned,Degree track",
    `${told.person},"Five Rivers College, Harborside",${term.join(",")},12,12,Yes`,
  ];
  await page.getByLabel("A college’s list (CSV)").setInputFiles({
    name: "term.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`${rows.join("\n")}\n`),
  });
  await page.getByRole("cell", { name: "written" }).waitFor();
  await fine(page, "8-college");
  await openPerson(page, told.person, "Follow-up");
  await page
    .getByRole("region", { name: "College" })
    .getByText(/Five Rivers College/)
    .first()
    .waitFor();
  await writes(page, "Job", {
    "First day at work": job,
    Employer: "Parkside Nursing Home",
    "Hours a week": "36",
    "Pay an hour, in dollars": "20.50",
    "Paid by a program": "No",
    "Checked by the employer": "Yes",
  });
  await writes(page, "Follow-up", {
    "Day you asked": addDays(job, 92),
    "After the job began": "90 days",
    "What you found": "Still at work",
  });
  await fine(page, "9-work");
}

/** The journeys of the house become a submission, are certified, and stand in the report. */
async function counts(told: Told, page: Page, report: string): Promise<string> {
  await page.goto("/work/hand-in");
  await page.getByLabel("Report quarter").selectOption(report);
  await fine(page, "10-hand-in");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Get the rows as a file" }).click(),
  ]);
  const rows = await file.path();
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  await page.waitForURL(/\/submissions\/./);
  const desk = await on(told, wide);
  await desk.goto(new URL(page.url()).pathname);
  await desk.getByLabel("Your name, as the one who vouches").fill("R. Alvarez");
  await fine(desk, "11-submission");
  await desk.getByRole("button", { name: "Certify" }).click();
  await desk.getByRole("link", { name: "See the numbers" }).waitFor({ timeout: 120_000 });
  for (const metric of ["project.college-enrollment", "project.employed-q2"]) {
    await desk.goto(`/report?report=${report}&metric=${metric}&program=all`);
    // 16 of 24 others, and Rosa.
    await desk.locator(".fbw-figure__number strong", { hasText: "68.0%" }).waitFor();
  }
  await fine(desk, "12-report");
  return rows;
}

/** The same rows by the command, on the same day. */
async function measuredByCommand(told: Told, rows: string, report: string): Promise<readonly unknown[]> {
  const words = ["packages/cli/src/main.ts", "metrics", "run", rows, "--report", report, "--json"];
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    cwd: join(import.meta.dirname, ".."),
    env: { ...process.env, ...clockAhead(told.app.ahead) },
    maxBuffer: 64 * 1024 * 1024,
  });
  return (JSON.parse(stdout) as { results: object[] }).results;
}

type Cell = Record<"metric" | "version" | "program" | "group" | "area", string | undefined> &
  Record<"numerator" | "denominator" | "value" | "suppressed", unknown>;

const lineOf = ({
  metric,
  version,
  program,
  group,
  numerator,
  denominator,
  value,
  suppressed,
}: Cell): string =>
  JSON.stringify([metric, version, program, group, numerator, denominator, value, suppressed]);

/** Rosa signs in by a code, takes over her record by her birth date, and reads who looked, when and why. */
async function seesWhoLooked(told: Told): Promise<void> {
  const mine = await on(told, phone, "es-US");
  const desk = await on(told, wide);
  await mine.goto("/mine");
  await desk.goto("/api/v1/health/live");
  await mine.getByLabel("Tu correo electrónico").fill(rosa.email);
  await mine.getByRole("button", { name: "Envíame un código" }).click();
  await mine.getByLabel(/8 números/).waitFor();
  const code = /\b\d{8}\b/.exec(await letterTo(desk, rosa.email))?.[0] ?? "";
  await mine.getByLabel(/8 números/).fill(code);
  await mine.getByLabel(/8 números/).press("Enter");
  await mine.getByLabel("El día en que naciste").fill(rosa.born);
  await fine(mine, "13-is-it-you");
  await mine.getByRole("button", { name: "Mostrar mi archivo" }).click();
  await mine.locator('.fb-plan__step[data-state="done"]').first().waitFor();
  await mine.getByText("Little Otters").first().waitFor();
  await mine.getByRole("button", { name: "Mostrar mis clases" }).click();
  await mine.getByText("Fuiste 1 de 1 veces.").waitFor();
  const looked = mine.getByRole("region", { name: "Quién lo vio" });
  for (const why of ["Intake", "Class or attendance", "Follow-up", "Quarterly report"])
    await looked.getByText(why).first().waitFor();
  await expect.poll(() => looked.getByText("Lea Lead").count()).toBeGreaterThan(3);
  await looked
    .getByText(
      new Intl.DateTimeFormat("es-US", { dateStyle: "long" }).format(new Date(`${firstDay}T12:00:00`)),
    )
    .first()
    .waitFor();
  await fine(mine, "14-who-looked");
  await takesAlong(mine);
}

/** What she earned goes with her as a signed file, and whoever is shown it sees that it is real. */
async function takesAlong(mine: Page): Promise<void> {
  const [file] = await Promise.all([
    mine.waitForEvent("download"),
    mine.getByRole("button", { name: "Recibir lo que logré" }).click(),
  ]);
  const signed = readFileSync(await file.path(), "utf8");
  await mine.goto("/verify");
  const check = (text: string): Promise<void> =>
    mine.getByLabel("El archivo").setInputFiles({
      name: "record.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
  await check(signed);
  await mine.getByRole("heading", { name: "Sí. Está tal como se firmó." }).waitFor();
  await mine.getByText("Lo firmamos aquí.").waitFor();
  await check(signed.replace("Rosa", "Rita"));
  await mine.getByRole("heading", { name: "No. No confíes en este archivo." }).waitFor();
  await fine(mine, "15-is-it-real");
}

describe("the whole story", () => {
  it("of Rosa: found, kept, taken in, sent on, taught, at college, at work, counted, and told who looked", async () => {
    const told = { person: "", offering: "", house: "" } as Told;
    await opened(told, firstDay);
    const code = await keepsRoute(told);
    await readsRoute(told, code);
    const page = await on(told, wide);
    const desk = await on(told, wide);
    await desk.goto("/api/v1/health/live");
    const role = { role: "program-manager", org: told.house, name: "Lea Lead" } as const;
    told.lead = await signIn(page, { ...role, now: clockOf(told) });
    await takesIn(told, page, code);
    await agrees(page);
    await isSentOn(told, page, desk);
    await takesSeat(told, page);

    await laterOn(told, addDays(told.ends, -1));
    await completes(told);

    const { report, day } = reportAfter(told.day);
    await laterOn(told, day);
    const later = await on(told, wide);
    await signInAgain(later, told.lead, clockOf(told));
    await goesOn(told, later);
    await companions(later, told.ends);
    const rows = await counts(told, later, report);
    const ours = (await measuredByCommand(told, rows, report)) as readonly Cell[];
    const { cells } = await asked<{ cells: readonly Cell[] }>(later, `reports/${report}`);
    const known = new Set(ours.map(lineOf));
    expect(readFileSync(rows, "utf8").trim().split("\n")).toHaveLength(26);
    expect(cells.length).toBeGreaterThan(50);
    expect(cells.map(lineOf).filter((line) => !known.has(line))).toEqual([]);

    await seesWhoLooked(told);
  });
});
