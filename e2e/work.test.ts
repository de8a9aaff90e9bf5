import { describe, expect, it } from "vitest";
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
      await page.getByRole("heading", { name: "There is nothing here" }).waitFor();
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
});
