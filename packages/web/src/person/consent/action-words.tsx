import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

/** What lines of the audit say was done, as the database writes it, in words. */
const words: Readonly<Record<string, MessageDescriptor>> = {
  "add person": msg`took the person in`,
  "add events": msg`wrote down what happened`,
  "look at journey": msg`looked at the journey`,
  "look before writing": msg`read the journey before writing`,
  "look at plan": msg`looked at the plan`,
  "look before changing the plan": msg`read the plan before changing it`,
  "look at records": msg`looked at the records`,
  "look at college": msg`looked at college`,
  "look by link": msg`looked by the link of a referral`,
  "change plan": msg`changed the plan`,
  "send plan": msg`sent the plan`,
  "ask for other ways": msg`asked for other ways`,
  "plan referral": msg`chose a service`,
  "enroll in a class": msg`gave a seat in a class`,
  "put on a waiting list": msg`put on a waiting list`,
  "complete a class": msg`marked a class as completed`,
  "give consent": msg`wrote down a yes`,
  "withdraw consent": msg`took a yes back`,
  "change contact": msg`changed name or contact`,
  "correct contact": msg`corrected how to reach the person`,
  "assign to a navigator": msg`gave into a colleague’s care`,
  "send a letter": msg`sent a letter`,
  "note a contact": msg`noted a contact`,
  "note a follow-up": msg`noted a follow-up`,
  "export records": msg`counted the person in the records`,
  "export earned": msg`signed what was earned`,
  export: msg`took all of it along`,
  "break glass": msg`opened the record in an emergency`,
  "link as one person": msg`linked two records as one person`,
  "undo link as one person": msg`took two linked records apart`,
  "ask to part records": msg`asked that two linked records be parted`,
  "no longer ask to part records": msg`no longer asked to part linked records`,
  "keep records linked": msg`told the person that two records stay linked`,
  "take over my record": msg`took over their own record`,
  "ask for deletion": msg`asked to be deleted`,
  "refuse deletion": msg`told the person that the record stays`,
  "delete record": msg`erased the record`,
  "leave a class": msg`took the seat in a class back`,
  "referral: sent": msg`sent the person on to a service`,
  "referral: answered by link": msg`answered a referral by its link`,
};

/** Of those that begin or end alike. */
const alike: readonly (readonly [like: RegExp, said: MessageDescriptor])[] = [
  [/: refused$/, msg`wanted to look, and could not`],
  [/^referral: /, msg`wrote down what came of a referral`],
];

/** What was done, in the page's language; as it was written where there are no words for it. */
export function ActionWords({ action }: { readonly action: string }) {
  const { t } = useLingui();
  const said = words[action] ?? alike.find(([like]) => like.test(action))?.[1];
  return said === undefined ? <span lang="en">{action}</span> : <>{t(said)}</>;
}
