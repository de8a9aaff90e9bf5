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

/** Asks the API as the page's own context does. */
async function api<T>(page: Page, path: string, data: object): Promise<T> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`${origin}/api/v1/${path}`, { data, headers: { origin } });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

const harborside = "Five Rivers College, Harborside";
const term = (college: string, end: string, more: object) => ({
  kind: "college-term",
  college,
  end,
  ...more,
});

/** A file of events: refused with all that is wrong, then brought in, and sent again without harm. */
async function bringsIn(page: Page, person: string): Promise<void> {
  const line = (id: string, happened: string): string =>
    JSON.stringify({ id: `${person}-${id}`, person, happened, body: { kind: "contact", way: "phone" } });
  const send = (...lines: readonly string[]): Promise<void> =>
    page.getByLabel(/^A file of events/).setInputFiles({
      name: "events.jsonl",
      mimeType: "application/x-ndjson",
      buffer: Buffer.from(lines.join("\n")),
    });
  await page.goto("/work/bring-in");
  await send(line("1", "2026-01-21"), line("2", "2199-01-01"), '{"id":');
  await page.getByRole("heading", { name: "2 things are wrong" }).waitFor();
  await page.getByRole("cell", { name: "2199-01-01 has not come yet." }).waitFor();
  await page.setViewportSize(phone);
  await sound(page, "bring-in-390");
  await page.setViewportSize(wide);
  await send(line("1", "2026-01-21"), line("2", "2026-01-22"));
  await page.getByText("2 events added").waitFor();
  await send(line("1", "2026-01-21"), line("2", "2026-01-22"));
  await page.getByText("2 were there already").waitFor();
  await sound(page, "bring-in-1280");
}

describe("college, for staff", () => {
  it.each([
    { size: "390", viewport: phone },
    { size: "1280", viewport: wide },
  ])(
    "a list comes in, a name is chosen, and the person's page tells what counts, at $size",
    async ({ size, viewport }) => {
      const page = await visitor(viewport);
      await signIn(page, { role: "program-manager", org: "lantern", name: "Lee Lead" });
      await page.goto("/work/college");
      await page
        .getByText("No list was brought in yet.")
        .or(page.getByText("Show its rows").first())
        .waitFor();
      const name = `Marisol Quispe${size}`;
      const { person } = await api<{ person: string }>(page, "people", { name, language: "es" });
      const { version } = (await (
        await page.request.get(`${new URL(page.url()).origin}/api/v1/purposes`)
      ).json()) as { version: string };
      await api(page, `people/${person}/consents`, {
        purpose: "outcomes",
        partner: "lantern",
        words: version,
        language: "es",
        days: 90,
      });
      await page.getByLabel("A college’s list (CSV)").setInputFiles({
        name: `spring-${size}.csv`,
        mimeType: "text/csv",
        buffer: Buffer.from(
          `Person ID,First name,Last name,College,Term start,Term end,Credits tried,Credits earned\n,Marisol,Quispe${size},"${harborside}",2026-01-20,2026-05-20,12,6\n99,No,Body,X,2026-01-20,2026-05-20,,\n`,
        ),
      });
      await page.getByRole("button", { name: `It is ${name}` }).waitFor();
      await sound(page, `college-list-${size}`);
      await page.getByRole("button", { name: `It is ${name}` }).click();
      await page.getByRole("cell", { name: "written" }).waitFor();
      const courses = [
        { code: "BIO 201", title: "Anatomy", credits: 4, level: "credit", grade: "B" },
        { code: "MAT 020", credits: 3, level: "developmental", grade: "F" },
      ];
      const health = [{ code: "HLT 120", credits: 3, level: "credit", grade: "B" }];
      await api(page, `people/${person}/events`, {
        events: [
          {
            happened: "2025-01-20",
            body: term(harborside, "2025-05-20", {
              degree: "frc-nursing-aas",
              gradePoints: 1.7,
              registerFrom: "2026-11-01",
              courses,
            }),
          },
          {
            happened: "2024-09-01",
            body: term("Five Rivers College, Midtown", "2024-12-20", { courses: health }),
          },
        ],
      });
      await page.goto(`/work/people/${person}`);
      await page.getByRole("button", { name: "Follow-up" }).click();
      const section = page.getByRole("region", { name: "College" });
      await section.getByText("4 of 60 credits count.").waitFor();
      await expect.poll(() => section.getByText("two agreements say different things").count()).toBe(1);
      await expect.poll(() => section.getByText("34 CFR 668.34").count()).toBeGreaterThan(0);
      await section.scrollIntoViewIfNeeded();
      await sound(page, `college-person-${size}`);
      await section.getByRole("button", { name: "Correct this term: 2025-01-20" }).press("Enter");
      await section.getByLabel("Grade").first().fill("A");
      await sound(page, `college-term-${size}`);
      await section.getByRole("button", { name: "Correct it" }).press("Enter");
      await section.getByText("Write the reason in a few words.").waitFor();
      await section.getByLabel("Why it was wrong").fill("Misread the transcript");
      await section.getByLabel("Why it was wrong").press("Enter");
      await section.getByText("BIO 201: 4 credits, A").waitFor();
    },
  );

  it("a webhook is made, its secret is shown once, and its message arrives and is sent again", async () => {
    const page = await visitor(wide);
    await signIn(page, { role: "program-manager", org: "lantern", name: "Lee Lead" });
    await page.goto("/work/webhooks");
    await page.getByRole("heading", { name: "Tell another address" }).waitFor();
    await page.getByLabel("Address (https)").fill("https://10.0.0.1/hook");
    await page.getByLabel("a contact (contact)", { exact: true }).check();
    await page.getByRole("button", { name: "Tell this address" }).click();
    await page.getByText("not of the open internet").waitFor();
    await page.getByLabel("Address (https)").fill("https://receiver.invalid/hook");
    await page.getByRole("button", { name: "Tell this address" }).click();
    await page.getByText(/whsec_/).waitFor();
    const { person } = await api<{ person: string }>(page, "people", { name: "Hook Told", language: "en" });
    await api(page, `people/${person}/events`, {
      events: [{ happened: "2026-01-20", body: { kind: "contact", way: "phone" } }],
    });
    await bringsIn(page, person);
    await page.goto("/work/webhooks");
    await page.getByRole("button", { name: "What became of it" }).first().click();
    await page.getByRole("cell", { name: "contact" }).first().waitFor();
    await sound(page, "webhooks-1280");
    await page.setViewportSize(phone);
    await sound(page, "webhooks-390");
    await page
      .getByRole("button", { name: /Send number \d+ again/ })
      .first()
      .click();
    await page.reload();
    await page.getByRole("heading", { name: "https://receiver.invalid/hook" }).waitFor();
    expect(await page.getByText(/whsec_/).count()).toBe(0);
  });
});
