import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";

type Words = readonly [what: MessageDescriptor, then: MessageDescriptor];

const newFile = msg`Ask for a new file.`;
const badgeItself = msg`Ask for the badge itself: a file that ends in .json, .png or .svg.`;
const ifItHolds = msg`Ask the school or group if it still holds.`;
const smaller: Words = [msg`It is too big or too tangled to check.`, msg`Ask for it in smaller parts.`];
const noBadge: Words = [msg`We found no badge or record in this file.`, badgeItself];
const odd: Words = [msg`Some of it is missing, or is not in its right form.`, newFile];
const unknownWords: Words = [
  msg`It uses words that we do not have on our list.`,
  msg`Ask for one that is made with the standard words.`,
];
const couldHide: Words = [msg`It is made in a way that could hide a part of it.`, newFile];
const unsafe: Words = [msg`The signature can not be read.`, newFile];
const otherWay: Words = [
  msg`It is signed in a way that we can not check.`,
  msg`Ask for one that is signed as an Open Badge 3.0.`,
];
const notItsKey: Words = [
  msg`The key that signed it is not the key of the one it names.`,
  msg`Ask the school or group if they made it.`,
];
const unknownKey: Words = [
  msg`We do not know the key of the school or group it names.`,
  msg`Ask them if they made it.`,
];
const notYet: Words = [msg`It does not hold yet.`, msg`Check it again later.`];
const ended: Words = [msg`It has ended.`, newFile];

const words: Readonly<Record<string, Words>> = {
  "read.no-credential": noBadge,
  "read.not-json": noBadge,
  "read.not-object": noBadge,
  "read.pdf": [msg`This is a PDF. It is a page to look at, and no one can check it.`, badgeItself],
  "read.token": [msg`A part of the text is missing.`, msg`Copy it again, all of it.`],
  "read.sd-jwt": [
    msg`It shows just a part of what was signed. We can not check this kind.`,
    msg`Ask for the whole of it.`,
  ],
  "read.name-twice": [msg`A part of it stands there two times, so it could be read two ways.`, newFile],
  "read.forbidden-name": couldHide,
  read: smaller,
  "model.version": [
    msg`It is made in an older way. We did not check who signed it, or if it has ended.`,
    msg`Ask the school or group for a new one.`,
  ],
  "model.badge-version": [msg`It is an older kind of badge. We can check Open Badges 3.0.`, ifItHolds],
  model: odd,
  "context.unknown": unknownWords,
  "context.meaning": odd,
  context: couldHide,
  "dates.over": ended,
  "dates.not-yet": notYet,
  "proof.missing": [msg`No one has signed it.`, msg`Ask for a signed one.`],
  "proof.signature": [msg`It was changed after it was signed, or someone else signed it.`, newFile],
  "proof.purpose": [msg`It was signed for some other use.`, newFile],
  "proof.expired": ended,
  "proof.method-unknown": unknownKey,
  "proof.suite-unknown": otherWay,
  "proof.chain": otherWay,
  proof: unsafe,
  "key.not-of-issuer": notItsKey,
  "key.self-named": [
    msg`Only a key stands for the one who signed. Anyone can give a key any name.`,
    msg`Ask the school or group if this is their key.`,
  ],
  key: unknownKey,
  "token.algorithm": otherWay,
  "token.key-unknown": unknownKey,
  "token.over": ended,
  "token.not-yet": notYet,
  token: [msg`Two parts of it do not say the same.`, newFile],
  "status.withdrawn": [
    msg`The school or group has taken it back.`,
    msg`Ask them why, and if there is a new one.`,
  ],
  "status.mark": [msg`The school or group has put a mark on it. We do not know what it means.`, ifItHolds],
  status: [msg`We can not see from here if it was taken back.`, ifItHolds],
};

/** What a finding about a badge or record means, in plain words: by its code, or by the kind of its code. */
export function wordsOf(code: string): Words {
  const bare = code.replace(/^credential\./, "");
  return words[bare] ?? words[bare.split(".")[0] ?? ""] ?? odd;
}
