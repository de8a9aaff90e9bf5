import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Affiliation } from "../room/affiliation-words.ts";

/** Kinds of partner in the field's terms. */
export const partnerWords: readonly (readonly [Affiliation, MessageDescriptor])[] = [
  ["participant", msg`program participants`],
  ["provider", msg`training providers`],
  ["college", msg`colleges`],
  ["literacy", msg`adult education`],
  ["employer", msg`employers`],
  ["labor-management", msg`labor and management`],
  ["service-provider", msg`support services`],
  ["agency", msg`public agencies`],
  ["funder", msg`funders`],
  ["other", msg`others`],
];
