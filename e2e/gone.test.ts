import { describe, expect, it } from "vitest";
import { eveningParent } from "./people.ts";
import { violationsOf, phone, photograph, visitor } from "./browser.ts";

describe("when the connection drops in the middle of the questions", () => {
  it("keeps every answer, says what happened, and goes on when it is back", async () => {
    const page = await visitor(phone);
    await page.goto("/find/goal");
    await page.getByRole("combobox").fill("nursing assistant");
    await page.getByRole("option", { name: /^Nursing Assistants/ }).click();
    await page.goto("/find/you");
    await page.getByText("25 or older").click();
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Show my routes" }).click();
    await page.getByRole("heading", { name: "We can’t reach Footbridge right now" }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await photograph(page, "server-gone-390-en");
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("article").first().waitFor();
    const summary = page.locator("summary", { hasText: "Your answers" });
    expect(await summary.innerText()).toBe("Your answers: 2 of 8");
    await page.context().close();
  });
});

describe("when the server cannot use an answer", () => {
  it("says so in Spanish, and leads to the question", async () => {
    const page = await visitor(phone, "es-US");
    const finding = { code: "request.too-small", severity: "error", at: "body.standing.budget" };
    await page.route("**/api/v1/routes", (route) =>
      route.fulfill({
        status: 422,
        contentType: "application/problem+json",
        json: {
          type: "/api/docs#unusable-request",
          title: "The request can be read but not used",
          status: 422,
          code: "unusable-request",
          detail: "-3 is less than 0.",
          instance: "/api/v1/routes",
          findings: [{ ...finding, message: "-3 is less than 0.", fix: "Give at least 0." }],
        },
      }),
    );
    await page.addInitScript(
      (answers) => window.localStorage.setItem("footbridge.answers", answers),
      JSON.stringify(eveningParent),
    );
    await page.goto("/routes");
    const alert = page.getByRole("alert");
    await alert.getByText("No podemos usar una de tus respuestas.").waitFor();
    expect(await alert.innerText()).not.toMatch(/less than|Give/);
    expect(await violationsOf(page)).toEqual([]);
    await alert.getByRole("link", { name: "Dinero" }).click();
    await page.waitForURL(/\/find\/money/);
    await page.context().close();
  });
});
