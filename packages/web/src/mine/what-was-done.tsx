import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";

/** What lines of the audit say was done, by how they begin, in words for the person; the first that fits. */
const words: readonly (readonly [begins: RegExp, said: MessageDescriptor])[] = [
  [/refused$/, msg`wanted to look, and could not`],
  [/^look/, msg`looked`],
  [/^add person/, msg`made a record for you`],
  [/^add events/, msg`wrote something down`],
  [/^change plan/, msg`changed your plan`],
  [/^send plan/, msg`sent you your plan`],
  [/^ask for other ways/, msg`asked for other ways for you`],
  [/^plan referral/, msg`chose a service for you`],
  [/^referral/, msg`wrote down what came of a service`],
  [/^enroll/, msg`gave you a seat in a class`],
  [/^put on a waiting list/, msg`put you on a waiting list`],
  [/^leave a class/, msg`took your seat in a class back`],
  [/^complete a class/, msg`wrote down that you finished a class`],
  [/^give consent/, msg`wrote down a yes`],
  [/^withdraw consent/, msg`took a yes back`],
  [/^(change|correct) contact/, msg`changed how to reach you`],
  [/^assign/, msg`chose who helps you`],
  [/^send a letter/, msg`wrote to you`],
  [/^note/, msg`noted that you talked`],
  [/^export earned/, msg`signed a file with what you earned`],
  [/^export records/, msg`counted you, without your name`],
  [/^export/, msg`took a copy of it all`],
  [/^break glass/, msg`opened your record in an emergency`],
  [/^link as one/, msg`joined two records`],
  [/^undo link/, msg`took two records apart`],
  [/^ask to part/, msg`asked to take two records apart`],
  [/^no longer ask/, msg`no longer asked for it`],
  [/^keep records/, msg`left two records joined`],
  [/^take over/, msg`made a record your own`],
  [/^ask for deletion/, msg`asked to delete it`],
  [/^refuse deletion/, msg`could not delete it`],
];

/** What somebody did with my record, in a few words. */
export function WhatWasDone({ action }: { readonly action: string }) {
  const { t } = useLingui();
  const said = words.find(([begins]) => begins.test(action))?.[1];
  return said === undefined ? <Trans>did something in your record</Trans> : <>{t(said)}</>;
}
