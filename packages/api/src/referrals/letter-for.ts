import { lastDayOf } from "@footbridge/core/referrals/due.ts";
import type { KeptReferral } from "@footbridge/store/referrals/lines.ts";
import type { Letter } from "@footbridge/store/referrals/referrals.ts";
import type { Shelves } from "../details/shelves.ts";
import type { DirectoryPlace } from "../directory/listings.ts";
import { askingLetter } from "./letters.ts";
import { emailOf, namedService, orgName } from "./present.ts";

/** What referrals need of the rest of the service. */
export interface ReferralsPlace extends DirectoryPlace {
  /** The address people use; without one a letter tells the path alone. */
  readonly publicUrl?: string | undefined;
}

/** The letter that asks a partner, with the link that answers; undefined where no address is known. */
export function letterFor(
  { today, publicUrl = "" }: ReferralsPlace,
  shelves: Shelves,
  { org, referral: { asked, expires } }: KeptReferral,
  reminder = false,
): Letter | undefined {
  const recipient = emailOf(shelves, asked.service);
  if (recipient === undefined) return undefined;
  const about = {
    service: namedService(shelves, asked.service).name,
    need: shelves.labelOf(asked.need),
    from: orgName(shelves, org),
    expires: expires ?? lastDayOf(today()),
    reminder,
  };
  return { recipient, words: (token) => askingLetter({ ...about, url: `${publicUrl}/r/${token}` }) };
}
