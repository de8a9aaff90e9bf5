import { afterEach, describe, expect, it, vi } from "vitest";
import { askSignIn } from "../../src/sign-in/ask.ts";

/** The server answers so. */
const answering = (status: number, told: object): void => {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(told, { status })));
};

afterEach(() => vi.unstubAllGlobals());

describe("the six digits of the second factor", () => {
  it("may be typed again when they were wrong", async () => {
    answering(401, { code: "INVALID_CODE", message: "Invalid code" });
    expect(await askSignIn("two-factor/verify-totp", { code: "100000" })).toEqual({
      ok: false,
      why: "wrong",
    });
  });

  it.each([
    [400, "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"],
    [401, "INVALID_TWO_FACTOR_COOKIE"],
  ])("lead back to the password once it counts no more (%i %s)", async (status, code) => {
    answering(status, { code });
    expect(await askSignIn("two-factor/verify-totp", { code: "100000" })).toEqual({ ok: false, why: "over" });
  });
});
