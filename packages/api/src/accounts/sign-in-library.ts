import { isInvited } from "@footbridge/store/accounts/invitations.ts";
import { putLetter } from "@footbridge/store/people/outbox.ts";
import { languageOfAddress } from "@footbridge/store/people/person.ts";
import { betterAuth } from "better-auth";
import { emailOTP, genericOAuth, twoFactor } from "better-auth/plugins";
import { codeLetter, pageLanguage } from "./code-letter.ts";
import { momentsAsDates } from "./dates.ts";
import type { AccountsPlace, Provider } from "./place.ts";

/** The session's cookie begins so, with `__Secure-` before it behind https. */
export const cookiePrefix = "footbridge";

const minutes = 60;
const days = 24 * 3600;

/** better-auth as this house uses it. Nobody signs up with a password by themselves: that takes an invitation. */
export async function signInLibrary(place: AccountsPlace) {
  const { db, publicUrl, provider } = place;
  return betterAuth({
    appName: "Footbridge",
    basePath: "/api/auth",
    baseURL: publicUrl ?? "http://localhost",
    secret: await place.secret(),
    database: { db: db.withSchema("auth").withPlugin(momentsAsDates), type: "postgres" },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // The door has checked already that a page of our own asks (`sign-in-http.ts`).
    trustedOrigins: (request) => [request?.headers.get("origin") ?? ""],
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      revokeSessionsOnPasswordReset: true,
    },
    // Somebody of the provider comes in only where they were invited; an address that is only claimed is nobody's.
    account: { accountLinking: { enabled: true, trustedProviders: [] } },
    databaseHooks: {
      user: {
        create: {
          before: async ({ email, emailVerified }, context) => {
            const path = context?.path;
            if (path === undefined || path === "/sign-in/email-otp") return true;
            return emailVerified && (await isInvited(db, email));
          },
        },
      },
    },
    user: { additionalFields: { language: { type: "string", required: false, input: false } } },
    session: { expiresIn: 7 * days, updateAge: days },
    advanced: {
      cookiePrefix,
      useSecureCookies: publicUrl?.startsWith("https:") === true,
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true },
      ipAddress: { ipAddressHeaders: ["x-footbridge-address"] },
    },
    plugins: [
      emailOTP({
        otpLength: 8,
        expiresIn: 10 * minutes,
        allowedAttempts: 5,
        storeOTP: "hashed",
        sendVerificationOTP: async ({ email, otp }, asked) => {
          const ofPage = asked?.headers?.get(pageLanguage) ?? undefined;
          const language = (await languageOfAddress(db, email)) ?? ofPage;
          await putLetter(db, { recipient: email, kind: "code", ...codeLetter(otp, language) });
        },
      }),
      twoFactor({ issuer: "Footbridge" }),
      genericOAuth({ config: provider === undefined ? [] : [configOf(provider)] }),
    ],
  });
}

/** The name of the provider in addresses and tables. */
export const providerId = "oidc";

const configOf = ({ issuer, clientId, clientSecret }: Provider) => ({
  providerId,
  discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  // Nobody is believed whose token is not signed by the provider.
  requireIdTokenVerification: true,
  clientId,
  clientSecret,
  scopes: ["openid", "email", "profile"],
});

export type SignInLibrary = Awaited<ReturnType<typeof signInLibrary>>;
