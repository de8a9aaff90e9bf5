import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type App, startApp } from "./app.ts";
import { overflowOf, phone, photograph, settled, violationsOf, visitor, wide } from "./browser.ts";
import { invite, signIn, totp } from "./sign-in.ts";

const password = "the tide comes in at noon";

/** What every page owes: no violation, no sideways scroll. */
async function sound(page: Awaited<ReturnType<typeof visitor>>, name: string): Promise<void> {
  await settled(page);
  await photograph(page, name);
  expect(await violationsOf(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
}

/** What whoever signed in there is now. */
async function rolesOf(page: Awaited<ReturnType<typeof visitor>>): Promise<readonly string[]> {
  const me = (await (await page.request.get("/api/v1/me")).json()) as { roles: { role: string }[] };
  return me.roles.map(({ role }) => role);
}

describe("who works here", () => {
  it.each([
    { size: "390", viewport: phone },
    { size: "1280", viewport: wide },
  ])(
    "joins by the link, sets up the second factor, goes out and comes in again by keys, at $size",
    async ({ size, viewport }) => {
      const page = await visitor(viewport);
      await page.goto("/work");
      await page.getByRole("heading", { name: "At the machine itself" }).waitFor();
      await sound(page, `work-desk-${size}`);
      const email = `ada-${size}@example.org`;
      const { token } = await invite(new URL(page.url()).origin, {
        email,
        role: "navigator",
        org: "lantern",
      });
      await page.goto(`/join/${token}`);
      await page.getByText("Join Lantern Street Health Training as navigator").waitFor();
      await sound(page, `join-${size}`);
      await page.getByLabel("Your name").fill("Ada Okafor");
      await page.getByLabel("New password").fill("qwertyuiop123");
      await page.getByLabel("New password").press("Enter");
      await page.getByText("This password is easy to guess").waitFor();
      await page.getByLabel("New password").fill(password);
      await page.getByLabel("New password").press("Enter");
      await page.getByRole("button", { name: "Begin" }).press("Enter");
      await page.getByRole("img", { name: "Picture to scan" }).waitFor();
      await sound(page, `second-factor-${size}`);
      expect(
        await page.getByRole("region", { name: "2. Keep these codes" }).getByRole("listitem").count(),
      ).toBe(10);
      const secret = ((await page.locator(".fbk-secret").textContent()) ?? "").replaceAll(" ", "");
      await page.getByLabel("Six digits").fill("000000");
      await page.getByLabel("Six digits").press("Enter");
      await page.getByRole("alert").waitFor();
      await page.getByLabel("Six digits").fill(totp(secret));
      await page.getByLabel("Six digits").press("Enter");
      await page.getByRole("heading", { name: "Hello, Ada Okafor" }).waitFor();
      expect(await page.getByText("Lantern Street Health Training").count()).toBe(1);
      await sound(page, `work-${size}`);
      await page.getByRole("button", { name: "Sign out" }).press("Enter");
      await page.getByLabel("Your e-mail").fill(email);
      await page.getByLabel("Your password").fill("not the password at all");
      await page.getByLabel("Your password").press("Enter");
      await page.getByRole("alert").waitFor();
      await sound(page, `sign-in-${size}`);
      await page.getByLabel("Your password").fill(password);
      await page.getByLabel("Your password").press("Enter");
      await page.getByLabel("Six digits from your app").fill(totp(secret));
      await page.getByLabel("Six digits from your app").press("Enter");
      await page.getByRole("heading", { name: "Hello, Ada Okafor" }).waitFor();
      await page.goto(`/join/${token}`);
      await page.getByRole("heading", { name: "This invitation is not good any more" }).waitFor();
    },
  );

  it("of two roles acts as the one chosen", async () => {
    const page = await visitor(wide);
    const { email } = await signIn(page, { role: "navigator", org: "lantern" });
    await page.goto("/work");
    const { token } = await invite(new URL(page.url()).origin, { email, role: "board", org: "" });
    await page.goto(`/join/${token}`);
    await page.getByRole("button", { name: "Join", exact: true }).press("Enter");
    await page.getByText("board · the partnership").waitFor();
    await page.getByText("Switch").press("Enter");
    await page.getByRole("button", { name: "navigator · Lantern Street" }).press("Enter");
    await page.getByText("navigator · Lantern Street").waitFor();
    expect((await page.request.get("/api/v1/members")).status()).toBe(200);
  });

  it.each([
    { size: "390", viewport: phone },
    { size: "1280", viewport: wide },
  ])(
    "invites, takes back, ends a membership, and looks after its own sign-in, at $size",
    async ({ size, viewport }) => {
      const page = await visitor(viewport);
      const lead = await signIn(page, { role: "program-manager", org: "lantern", name: "Lee Lead" });
      const other = await visitor(wide);
      const name = `Nan ${size} Navigator`;
      await signIn(other, { role: "navigator", org: "lantern", name });
      await page.goto("/work/members");
      await page.getByRole("rowheader", { name }).waitFor();
      await page.getByLabel("E-mail").fill(`new-${size}@example.org`);
      await page.getByLabel("E-mail").press("Enter");
      await page.getByText(/http.*\/join\//).waitFor();
      await sound(page, `members-${size}`);
      await page.getByRole("button", { name: `Take it back: new-${size}@example.org` }).press("Enter");
      await page.getByText("Taken back").first().waitFor();
      expect(await rolesOf(other)).toEqual(["navigator"]);
      await page.getByRole("button", { name: `Take out: ${name}` }).press("Enter");
      await page.getByRole("button", { name: `Yes, take out now: ${name}` }).press("Enter");
      await page.getByRole("rowheader", { name }).waitFor({ state: "detached" });
      await expect.poll(() => rolesOf(other)).toEqual([]);
      await page.goto("/work/security");
      await page.getByText("Here, now").waitFor();
      await sound(page, `security-${size}`);
      const second = await visitor(wide);
      await second.goto("/sign-in");
      await second.getByLabel("Your e-mail").fill(lead.email);
      await second.getByLabel("Your password").fill(lead.password);
      await second.getByLabel("Your password").press("Enter");
      await second.getByLabel("Six digits").fill(totp(lead.secret));
      await second.getByLabel("Six digits").press("Enter");
      await second.getByRole("heading", { name: "Hello, Lee Lead" }).waitFor();
      await page.reload();
      await page
        .getByRole("button", { name: /^Sign it out: Chrome/ })
        .first()
        .press("Enter");
      await expect.poll(() => rolesOf(second)).toEqual([]);
      await page.getByLabel("Your password now").fill(lead.password);
      await page.getByLabel("New password").fill("another walk, another bridge");
      await page.getByLabel("New password").press("Enter");
      await page.getByText("Changed. You are signed out everywhere else.").waitFor();
      await page.getByRole("button", { name: "Sign out", exact: true }).press("Enter");
      await page.getByLabel("Your e-mail").fill(lead.email);
      await page.getByLabel("Your password").fill("another walk, another bridge");
      await page.getByLabel("Your password").press("Enter");
      await page.getByLabel("Six digits").fill(totp(lead.secret));
      await page.getByLabel("Six digits").press("Enter");
      await page.getByRole("heading", { name: "Hello, Lee Lead" }).waitFor();
    },
  );

  it("takes down a yes given aloud, and opens a record in an emergency", async () => {
    const page = await visitor(phone);
    await signIn(page, { role: "navigator", org: "lantern" });
    await page.goto("/work");
    const made = await page.request.post("/api/v1/people", {
      data: { name: "Bo <img src=x onerror=alert(1)>", language: "es" },
    });
    const { person } = (await made.json()) as { person: string };
    await page.goto(`/work/people/${person}`);
    await page.getByRole("textbox").first().fill("Meeting on Monday");
    await page.getByRole("textbox").first().press("Enter");
    await page.getByText("Write down a yes given aloud").press("Enter");
    await page.getByText("Pueden ver tu plan").waitFor();
    await page.getByLabel("I read it out").press("Space");
    await page.getByRole("button", { name: "Write it down", exact: true }).press("Enter");
    await page.getByText(/until .* given aloud/).waitFor();
    await sound(page, "consent-section-390");
    const other = await visitor(wide);
    await signIn(other, { role: "navigator", org: "bayview" });
    await other.goto(`/work/emergency?person=${person}`);
    await other.getByRole("button", { name: "Open the record" }).press("Enter");
    await other.getByText("the person will read it").waitFor();
    await other.setViewportSize(phone);
    await sound(other, "emergency-390");
    await other.setViewportSize(wide);
    await other.getByLabel(/What happened/).fill("Found unconscious; the ward asks for allergies.");
    await sound(other, "emergency-1280");
    await other.getByRole("button", { name: "Open the record" }).press("Enter");
    await other.getByRole("link", { name: "Go to the record" }).waitFor();
    expect(
      (await other.request.post(`/api/v1/people/${person}/journey`, { data: { why: "now" } })).status(),
    ).toBe(200);
  });
});

/** An application of their own: an admin closes the desk, and at last it ends. */
describe("an application whole", () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ from: inject("seed") });
  });
  afterAll(() => app.remove());

  it("its admin reads letters without codes, and answers a wish to be deleted", async () => {
    const ana = await visitor(phone, "en-US", app.address);
    await ana.goto("/mine");
    const desk = await visitor(wide, "en-US", app.address);
    await desk.goto("/work/outbox");
    await desk.getByText("No letter has been written yet.").waitFor();
    await ana.getByLabel("Your e-mail").fill("ana@example.org");
    await ana.getByRole("button", { name: "Send me a code" }).press("Enter");
    await ana.getByLabel(/8 numbers/).waitFor();
    await desk.reload();
    const code =
      /\b\d{8}\b/.exec((await desk.locator(".fbk-letter__words").first().textContent()) ?? "")?.[0] ?? "";
    await ana.getByLabel(/8 numbers/).fill(code);
    await ana.getByLabel(/8 numbers/).press("Enter");
    await ana.getByText("Delete my record").press("Enter");
    await ana.getByLabel(/tell us why/).fill("I moved <script>alert(1)</script>");
    await ana.getByRole("button", { name: "Ask to delete it" }).press("Enter");
    await ana.getByText(/You asked us on/).waitFor();
    const page = await visitor(wide, "en-US", app.address);
    await signIn(page, { role: "admin", name: "Ada Admin" });
    await page.goto("/work/deletions");
    await page.getByText("I moved <script>alert(1)</script>").waitFor();
    await page.getByLabel("Erase", { exact: true }).press("Space");
    await page.getByLabel("What you tell the person").fill("It is done.");
    await page.getByLabel("I know that this cannot be undone").press("Space");
    await sound(page, "deletions-1280");
    const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.getByRole("button", { name: "Erase now" }).press("Enter");
    await answered;
    await page.getByText("Erased").waitFor();
    await page.goto("/work/outbox");
    await page.getByText("Your record was deleted").waitFor();
    expect(await page.getByText(/\b\d{8}\b/).count()).toBe(0);
    await sound(page, "outbox-1280");
    await page.setViewportSize(phone);
    await sound(page, "outbox-390");
    await ana.reload();
    await ana.getByLabel("Your e-mail").waitFor();
    expect((await desk.request.get("/api/v1/outbox")).status()).toBe(403);
    await desk.goto("/work/caseload?scope=mine");
    await desk.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    expect(new URL(desk.url()).searchParams.get("next")).toBe("/work/caseload?scope=mine");
  });

  it("when it is gone, says so in plain words and loses nothing", async () => {
    const page = await visitor(phone, "en-US", app.address);
    await page.goto("/find/week");
    await page.getByText("Saturdays").click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("heading", { level: 1, name: "Which text is easy for you?" }).waitFor();
    await app.stop();
    await page.goBack();
    const saturday = page.getByRole("checkbox", { name: /^Saturdays/ });
    await expect.poll(() => saturday.isChecked()).toBe(true);
    await page.getByRole("link", { name: "All jobs" }).click();
    await page.getByRole("heading", { name: "We can’t reach Footbridge right now" }).waitFor();
    await page.getByText("Your answers are safe on this device.").waitFor();
    await page.context().close();
  });
});
