import { msg } from "@lingui/core/macro";
import type { Codes } from "./codes.ts";
import type { Field } from "./field.ts";

const yesNo: Codes = [
  ["1", msg`Yes`],
  ["0", msg`No`],
];
const yesNoOrNot: Codes = [...yesNo, ["9", msg`Did not say`]];

/** Facts of the federal record that nobody minds telling, by element; health, courts and papers are never asked here. */
const asked: readonly (readonly [element: string, label: Field["label"], choices: Codes])[] = [
  [
    "201",
    msg`Sex`,
    [
      ["1", msg`Male`],
      ["2", msg`Female`],
      ["9", msg`Did not say`],
    ],
  ],
  ["210", msg`Hispanic or Latino`, yesNoOrNot],
  ["211", msg`American Indian or Alaska Native`, yesNoOrNot],
  ["212", msg`Asian`, yesNoOrNot],
  ["213", msg`Black or African American`, yesNoOrNot],
  ["214", msg`Native Hawaiian or Pacific Islander`, yesNoOrNot],
  ["215", msg`White`, yesNoOrNot],
  ["300", msg`Veteran`, yesNoOrNot],
  [
    "400",
    msg`Work`,
    [
      ["1", msg`Employed`],
      ["2", msg`Employed, and told that the job ends`],
      ["3", msg`Not looking for work`],
      ["0", msg`Unemployed`],
    ],
  ],
  [
    "408",
    msg`Highest schooling`,
    [
      ["0", msg`No diploma`],
      ["1", msg`High school diploma`],
      ["2", msg`High school equivalency`],
      ["4", msg`One or more years of college`],
      ["5", msg`Certificate for a job`],
      ["6", msg`Associate degree`],
      ["7", msg`Bachelor’s degree`],
      ["8", msg`Degree beyond a bachelor’s`],
    ],
  ],
  [
    "409",
    msg`In school now`,
    [
      ["1", msg`In high school or below`],
      ["2", msg`In an alternative school`],
      ["3", msg`In college or training`],
      ["4", msg`Left school without a diploma`],
      ["5", msg`Not in school, has a diploma`],
      ["6", msg`Of school age, not in school`],
    ],
  ],
  ["802", msg`Low income`, yesNo],
  ["803", msg`Still learning English`, yesNo],
  ["806", msg`Single parent`, yesNoOrNot],
];

/** The form's fields for them. */
export const factFields: readonly Field[] = asked.map(([name, label, choices]) => ({
  name,
  label,
  type: "choice",
  required: false,
  choices,
}));
