import type { TrustedIssuer } from "../src/proof/keys.ts";

const published = "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi";

/** The issuers of the published vectors, and the keys they sign with. */
export const vectorIssuers: readonly TrustedIssuer[] = [
  {
    id: "https://example.com/issuers/876543",
    keys: [published, "z6MkvREVgsHx7Ppae68vCoByy73ZD4aMSJiPML2cryVL8JAx"],
  },
  { id: "https://example.edu/issuers/565049", keys: [published] },
  {
    id: "https://1edtech.edu/issuers/565049",
    keys: [published, "z6Mknyb2Gb4NxzW3xSr9ChTtdQZ1zs77piQ3r9SaJ9vMzmrs"],
  },
  { id: "https://state.gov/issuers/565049", keys: ["z6MkoMGF38Ck9xkdqrbZt4h9eHb1qc3GhAAkoSWa4Vy3SHRN"] },
  { id: "urn:uuid:6f2e33e5-7a29-4155-840a-59483ba10164", keys: [published] },
];
