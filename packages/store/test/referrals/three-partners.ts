import type { Asked, EntryBody } from "@footbridge/core/referrals/entry.ts";
import { entryBodySchema } from "@footbridge/core/referrals/entry.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Database } from "../../src/database/pool.ts";
import type { Store } from "../../src/open-store.ts";
import type { Member } from "../../src/database/work.ts";
import { giveConsent } from "../../src/people/consents.ts";
import { type Letter, askReferral, sendReferral } from "../../src/referrals/referrals.ts";
import { twoHouses } from "../people/two-houses.ts";

export const today = "2027-03-10" as Day;
const provenance = { source: "test", asOf: "2027" };

/** A directory of two services, uptown's and owl's. */
export const directoryFeed = {
  feed: "test",
  files: [],
  rows: [],
  findings: [],
  records: {
    sources: [{ id: "test", title: "Test", vintage: "2027" }],
    places: [{ id: "bronx", name: { en: "The Bronx" } }],
    organizations: ["uptown", "owl"].map((id) => ({
      id,
      name: `House ${id}`,
      kind: "service-provider" as const,
      email: `intake@${id}.example.org`,
      sectors: [],
      populations: [],
      languages: [],
      provenance,
    })),
    supports: ["uptown", "owl"].map((id) => ({
      id: `${id}-care`,
      organization: id,
      name: { en: `Care ${id}` },
      need: "childcare",
      places: ["bronx"],
      weeklyPrice: 0,
      languages: [],
      provenance,
    })),
  },
};

/** Bo of Harbor, whom Harbor would send to a service of Uptown; the yes is given where asked. */
export async function threePartners(store: Store) {
  await store.catalog.import(directoryFeed);
  const house = await twoHouses(store.db);
  return { ...house, bo: house.people.bo, ...house.members };
}

export const askedOf = (partner: string, more: Partial<Asked> = {}): Asked => ({
  kind: "asked",
  service: `${partner}-care`,
  partner,
  need: "childcare",
  phase: "before-work",
  shares: ["name", "phone"],
  ...more,
});

/** Bo says yes before Harbor's staff. */
export const sayYes = (db: Database, harbor: Member, person: string, partner: string) =>
  giveConsent(db, harbor, { person, purpose: "referral", partner, words: "1", language: "en", days: 30 });

export const answerOf = (answer: object): Extract<EntryBody, { kind: "answered" }> => {
  const body = entryBodySchema.parse({ kind: "answered", answer });
  if (body.kind !== "answered") throw new Error("an answer is one");
  return body;
};

/** A letter that keeps the token of its link where the test can read it. */
export function letterBox(): { readonly letter: Letter; readonly tokens: string[] } {
  const tokens: string[] = [];
  const words = (token: string) => {
    tokens.push(token);
    return { subject: "Can you help?", body: token };
  };
  return { letter: { recipient: "intake@example.org", words }, tokens };
}

/** A referral of Bo to a partner, sent with consent; gives its id and the token of its link. */
export async function sentTo(db: Database, harbor: Member, person: string, partner: string) {
  await sayYes(db, harbor, person, partner);
  const kept = await askReferral(db, harbor, { person, asked: askedOf(partner), today });
  if (kept?.ok !== true) throw new Error("it can be asked");
  const { id } = kept.value;
  const { letter, tokens } = letterBox();
  const sent = await sendReferral(db, harbor, { id, letter, today });
  if (sent?.ok !== true) throw new Error("it can be sent");
  return { id, token: tokens[0] ?? "" };
}
