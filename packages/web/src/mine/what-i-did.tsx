import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";

/** What I did myself, by how the line of the audit begins: whole sentences, as Spanish has no word for "you" apart. */
const words: readonly (readonly [begins: RegExp, said: MessageDescriptor])[] = [
  [/refused$/, msg`You wanted to look, and could not`],
  [/^look/, msg`You looked`],
  [/^add events/, msg`You wrote something down`],
  [/^change plan/, msg`You changed your plan`],
  [/^send plan/, msg`You sent your plan to yourself`],
  [/^ask for other ways/, msg`You asked for other ways`],
  [/^referral/, msg`You said no to a service`],
  [/^give consent/, msg`You said yes`],
  [/^withdraw consent/, msg`You took a yes back`],
  [/^change contact/, msg`You changed how to reach you`],
  [/^export earned/, msg`You took along what you earned`],
  [/^export/, msg`You took a copy of it all`],
  [/^undo link/, msg`You took two records apart`],
  [/^ask to part/, msg`You asked to take two records apart`],
  [/^no longer ask/, msg`You no longer asked for it`],
  [/^take over/, msg`You made a record your own`],
  [/^ask for deletion/, msg`You asked to delete it`],
];

/** What I did with my own record, in a few words. */
export function WhatIDid({ action }: { readonly action: string }) {
  const { t } = useLingui();
  const said = words.find(([begins]) => begins.test(action))?.[1];
  return said === undefined ? <Trans>You did something in your record</Trans> : <>{t(said)}</>;
}
