import * as accounts from "./accounts.ts";
import * as barriers from "./barriers.ts";
import * as caseload from "./caseload.ts";
import * as classes from "./classes.ts";
import * as credentials from "./credentials.ts";
import * as directory from "./directory.ts";
import * as college from "./college.ts";
import * as collegeLists from "./college-lists.ts";
import * as myLinks from "./my-links.ts";
import * as eventImport from "./event-import.ts";
import * as people from "./people.ts";
import * as plans from "./plans.ts";
import * as record from "./record.ts";
import * as referrals from "./referrals.ts";
import * as samePerson from "./same-person.ts";
import * as webhooks from "./webhooks.ts";

/** All that may be asked about accounts and people, by the name that clients call it. */
export const accountOperations = {
  ...accounts,
  ...people,
  ...eventImport,
  ...record,
  ...samePerson,
  ...myLinks,
  ...plans,
  ...classes,
  ...caseload,
  ...directory,
  ...referrals,
  ...barriers,
  ...webhooks,
  ...credentials,
  ...college,
  ...collegeLists,
};

export type AccountsName = keyof typeof accountOperations;
