import { msg } from "@lingui/core/macro";
import type { FindingWords } from "./say-finding.tsx";

/** What a drawing does not show of the statute's elements and of the quality criteria. */
export const shownFindings: FindingWords = {
  "pathway.wioa-3-7-a.missing": [
    msg`The industry and occupations it serves are not both named.`,
    msg`Name the sector and the occupations (SOC), with current openings or projections.`,
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
  "pathway.wioa-3-7-e.missing": [
    msg`Some steps start so rarely that people stand still.`,
    msg`Start groups more often, or let people enter at any week.`,
  ],
  "pathway.wioa-3-7-f.missing": [
    msg`A diploma (or equivalency) and a postsecondary credential are not both in it.`,
    msg`Add the equivalency class for those without a diploma, and name the credential.`,
  ],
  "pathway.wioa-3-7-g.missing": [
    msg`There are not two rungs: a job to enter, and one to move up to.`,
    msg`Add the next job, or the step that people take from the first one.`,
  ],
  "pathway.quality-shared-vision.missing": [
    msg`For whom it is, or the role of some partner, is not said.`,
    msg`Name the people it is for, and one role for each partner.`,
  ],
  "pathway.quality-employers.missing": [
    msg`No employer promised anything for a step.`,
    msg`Ask for interviews, hires or places to practice, with a number.`,
  ],
  "pathway.quality-resources.missing": [
    msg`Some step that costs something has no fund.`,
    msg`Name the fund that pays for it; two may share it.`,
  ],
  "pathway.quality-policies.missing": [
    msg`What the funds ask or allow is not noted.`,
    msg`Write down the rule that helps or stands in the way, and what must be shown.`,
  ],
  "pathway.quality-data.missing": [
    msg`Some wage or completion rate has no source.`,
    msg`Say where the figure is from, or take it away: a guess is used openly instead.`,
  ],
  "pathway.quality-practices.missing": [
    msg`A bridge, a support or a job is missing.`,
    msg`Add the one that is missing.`,
  ],
};
