import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";

/** The parts of the scorecard. */
export const partNames: Readonly<Record<string, MessageDescriptor>> = {
  together: msg`Who carries it`,
  ways: msg`Ways in and up`,
  steps: msg`Steps`,
  time: msg`Time`,
  wioa: msg`The seven elements of WIOA section 3(7)`,
  quality: msg`Quality`,
};

/** The questions of the checks, by their ids in the core. */
export const checkNames: Readonly<Record<string, MessageDescriptor>> = {
  "more-than-one-partner": msg`Do at least two organizations carry it?`,
  "sector-and-employer": msg`Is there a sector, and has an employer confirmed the credential it hires for?`,
  "key-partners": msg`Are basic education and, where there is a union, labor and management at the table?`,
  "every-step-reachable": msg`Can every step be reached?`,
  "living-wage-exit": msg`Does every way in lead to a job that pays more than the area’s living wage?`,
  "way-in-reading": msg`Is there a way in, and up to a job, for people who read below 8th grade?`,
  "way-in-math": msg`Is there a way in, and up to a job, for people whose math is below 8th grade?`,
  "way-in-english": msg`Is there a way in, and up to a job, for people who are learning English?`,
  "way-in-disability": msg`Can people with disabilities take part, with somebody who sees to what they need?`,
  "stackable-credentials": msg`Do its credentials build on each other?`,
  "off-ramps-keep": msg`Does everyone who stops on the way keep something?`,
  "supports-covered": msg`Are supportive services part of it, childcare and healthcare by name?`,
  "lengths-told": msg`Does each class say its weeks, and how often and for how many it starts?`,
  "longest-wait": msg`Does nobody wait too long between steps?`,
  "fund-periods": msg`Is it short enough for the period of each fund?`,
  "wioa-3-7-a": msg`(A) Does it fit the skills that industries of the region need?`,
  "wioa-3-7-b": msg`(B) Does it prepare for secondary or postsecondary education, apprenticeships among them?`,
  "wioa-3-7-c": msg`(C) Does it include counseling?`,
  "wioa-3-7-d": msg`(D) Is basic education offered together with training for work?`,
  "wioa-3-7-e": msg`(E) Is it arranged so that people get ahead as fast as they can?`,
  "wioa-3-7-f": msg`(F) Can one earn a diploma or its equivalent, and a postsecondary credential?`,
  "wioa-3-7-g": msg`(G) Does it help to enter an occupation and to move up in it?`,
  "quality-shared-vision": msg`Is it said for whom it is, and does every partner have a role?`,
  "quality-employers": msg`Do employers take part beyond a name, with a promise for a step?`,
  "quality-resources": msg`Does each step that costs something have a fund?`,
  "quality-policies": msg`Is it noted what each fund allows and asks?`,
  "quality-data": msg`Do its figures have a source?`,
  "quality-practices": msg`Are there a bridge, a support and a job in it?`,
};
