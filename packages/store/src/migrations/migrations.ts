import type { Migration } from "kysely/migration";
import { catalog } from "./001-catalog.ts";
import { given } from "./002-given.ts";
import { measure } from "./003-measure.ts";
import { accounts } from "./004-accounts.ts";
import { people } from "./005-people.ts";
import { seats } from "./006-seats.ts";
import { whoseSubmissions } from "./007-whose-submissions.ts";
import { directory } from "./008-directory.ts";
import { referrals } from "./009-referrals.ts";
import { letters } from "./010-letters.ts";
import { erasure } from "./011-erasure.ts";
import { webhooks } from "./012-webhooks.ts";
import { plans } from "./013-plans.ts";
import { caseload } from "./014-caseload.ts";
import { college } from "./015-college.ts";
import { referralWords } from "./016-referral-words.ts";
import { takenIn } from "./017-taken-in.ts";
import { secondFactor } from "./018-second-factor.ts";
import { pathways } from "./019-pathways.ts";
import { live } from "./020-live.ts";
import { labs } from "./023-labs.ts";
import { lateSteps } from "./021-late-steps.ts";
import { agreements } from "./022-agreements.ts";
import { barriers } from "./024-barriers.ts";
import { corrections } from "./025-corrections.ts";
import { shallowPolicies } from "./026-shallow-policies.ts";
import { ownRecords } from "./027-mine.ts";
import { labDesigns } from "./028-lab-designs.ts";
import { holdersOfSeats } from "./029-seat-holders.ts";
import { glassLines } from "./030-glass-lines.ts";
import { labRegistration } from "./031-lab-registration.ts";
import { correctionOrder } from "./032-correction-order.ts";
import { labStages } from "./033-lab-stages.ts";
import { toldByPhone } from "./034-told-by-phone.ts";
import { eventImports } from "./035-event-imports.ts";

/** Every change of the tables, in order; the last name is the schema's version. A migration once released stays as it is. */
export const migrations: Readonly<Record<string, Migration>> = {
  "001-catalog": catalog,
  "002-given": given,
  "003-measure": measure,
  "004-accounts": accounts,
  "005-people": people,
  "006-seats": seats,
  "007-whose-submissions": whoseSubmissions,
  "008-directory": directory,
  "009-referrals": referrals,
  "010-letters": letters,
  "011-erasure": erasure,
  "012-webhooks": webhooks,
  "013-plans": plans,
  "014-caseload": caseload,
  "015-college": college,
  "016-referral-words": referralWords,
  "017-taken-in": takenIn,
  "018-second-factor": secondFactor,
  "019-pathways": pathways,
  "020-live": live,
  "023-labs": labs,
  "021-late-steps": lateSteps,
  "022-agreements": agreements,
  "024-barriers": barriers,
  "025-corrections": corrections,
  "026-shallow-policies": shallowPolicies,
  "027-mine": ownRecords,
  "028-lab-designs": labDesigns,
  "029-seat-holders": holdersOfSeats,
  "030-glass-lines": glassLines,
  "031-lab-registration": labRegistration,
  "032-correction-order": correctionOrder,
  "033-lab-stages": labStages,
  "034-told-by-phone": toldByPhone,
  "035-event-imports": eventImports,
};

/** The name of the newest migration: the schema this code works with. */
export const schemaVersion = Object.keys(migrations).toSorted().at(-1) ?? "";
