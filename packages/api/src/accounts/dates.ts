import type { KyselyPlugin } from "kysely";

const moments = new Set([
  "createdAt",
  "updatedAt",
  "expiresAt",
  "lockedUntil",
  "accessTokenExpiresAt",
  "refreshTokenExpiresAt",
]);

/** Moments arrive as text in this house; the sign-in library compares them as dates, and text would never expire. */
export const momentsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: ({ result }) =>
    Promise.resolve({
      ...result,
      rows: result.rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            moments.has(name) && typeof value === "string" ? new Date(value) : value,
          ]),
        ),
      ),
    }),
};
