import type { LabPerson } from "@footbridge/core/lab/record.ts";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export type Affiliation = LabPerson["affiliation"];

/** Kinds of partner in the words of the door, in its order. */
export const affiliationWords: readonly (readonly [Affiliation, MessageDescriptor])[] = [
  ["participant", msg`I take part in a program`],
  ["provider", msg`A training group`],
  ["college", msg`A college`],
  ["literacy", msg`Adult reading, math or English classes`],
  ["employer", msg`A company that hires`],
  ["labor-management", msg`A union or a training fund`],
  ["service-provider", msg`A group that helps with child care, health or housing`],
  ["agency", msg`A city or state office`],
  ["funder", msg`A group that gives money`],
  ["other", msg`Something else`],
];
