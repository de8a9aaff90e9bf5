import { msg } from "@lingui/core/macro";
import type { FindingWords } from "./say-finding.tsx";

/** What a drawing does not show of the statute's elements and of the quality criteria. */
export const shownFindings: FindingWords = {
  "pathway.wioa-3-7-a.no-sector": [
    msg`The industry it serves is not named.`,
    msg`Choose the sector that the jobs are in.`,
  ],
  "pathway.wioa-3-7-a.no-occupations": [
    msg`The occupations it leads to are not named.`,
    msg`Name them (SOC), with current openings or projections.`,
  ],
  "pathway.wioa-3-7-b.missing": [
    msg`No step leads to a diploma, to college or to an apprenticeship.`,
    msg`Add the way on to an equivalency class, a college term or an apprenticeship.`,
  ],
  "pathway.wioa-3-7-c.missing": [msg`Nobody counsels.`, msg`Add a navigator or counselor as a support card.`],
  "pathway.wioa-3-7-d.missing": [
    msg`There is no bridge beside the training.`,
    msg`Add a bridge class that teaches reading, math or English with the words of the job.`,
  ],
  "pathway.wioa-3-7-e.rare": [
    msg({ message: "“{title}” starts only every {every} weeks: people stand still." }),
    msg`Start groups more often, or let people enter at any week.`,
  ],
  "pathway.wioa-3-7-f.no-diploma": [
    msg`No diploma or its equivalent can be earned in it.`,
    msg`Add the equivalency class for those without a diploma.`,
  ],
  "pathway.wioa-3-7-f.no-credential": [
    msg`No postsecondary credential can be earned in it.`,
    msg`Name the certificate, license or degree that a class leads to.`,
  ],
  "pathway.wioa-3-7-g.missing": [
    msg`There are not two rungs: a job to enter, and one to move up to.`,
    msg`Add the next job, or the step that people take from the first one.`,
  ],
  "pathway.quality-shared-vision.for-nobody": [
    msg`For whom it is, is not said.`,
    msg`Name the people it is for.`,
  ],
  "pathway.quality-shared-vision.no-partner": [
    msg`No partner is named.`,
    msg`Name who carries it, each with a role.`,
  ],
  "pathway.quality-shared-vision.no-role": [
    msg({ message: "What “{name}” does in it is not said." }),
    msg`Give it a role, in a few words.`,
  ],
  "pathway.quality-employers.missing": [
    msg`No employer promised anything for a step.`,
    msg`Ask for interviews, hires or places to practice, with a number, and note it at the step.`,
  ],
  "pathway.quality-resources.no-fund": [msg`No fund is named.`, msg`Name who pays for the classes.`],
  "pathway.quality-resources.unpaid": [
    msg({ message: "“{title}” costs something and has no fund." }),
    msg`Name the fund that pays for it; two may share it.`,
  ],
  "pathway.quality-policies.no-fund": [
    msg`No fund is named whose rules could be noted.`,
    msg`Name the funds, and what each allows and asks.`,
  ],
  "pathway.quality-policies.no-rule": [
    msg({ message: "What “{name}” asks or allows is not noted." }),
    msg`Write down the rule that helps or stands in the way, and what must be shown.`,
  ],
  "pathway.quality-data.no-source": [
    msg({
      message:
        "{figure, select, pay {The pay of “{title}” has no source.} other {The rate of “{title}” has no source.}}",
    }),
    msg`Say where the figure is from, or take it away: a guess is used openly instead.`,
  ],
  "pathway.quality-practices.missing": [
    msg({
      message:
        "{practice, select, bridge {There is not yet a bridge class in it.} support {There is not yet a support in it.} other {There is not yet a job in it.}}",
    }),
    msg`Add the card.`,
  ],
};
