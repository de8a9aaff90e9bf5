import { msg } from "@lingui/core/macro";
import { fundFindings } from "./fund-words.ts";
import type { FindingWords } from "./say-finding.tsx";
import { shownFindings } from "./shown-words.ts";

/** What the checks find (`core/checks`). */
export const checkFindings: FindingWords = {
  ...shownFindings,
  "pathway.partners.alone": [
    msg({
      message:
        "{organizations, plural, =0 {Nobody has a part in it yet.} other {One organization carries it alone: that is a program, not a career pathway.}}",
    }),
    msg`Add a partner: who teaches the step before, who hires, who gives the supports?`,
  ],
  "pathway.partners.no-literacy": [
    msg`No literacy or basic-education partner.`,
    msg`Ask a literacy program to teach a bridge or to send its students.`,
  ],
  "pathway.partners.no-labor-management": [
    msg`No labor-management partner.`,
    msg`If a union speaks for workers in these jobs, ask its training fund; if none does, leave it.`,
  ],
  "pathway.sector.none": [msg`No sector is named.`, msg`Choose the sector that the jobs are in.`],
  "pathway.employer.none": [msg`No employer is at the table.`, msg`Ask one who hires for these jobs.`],
  "pathway.employer.unconfirmed": [
    msg`No employer has confirmed a credential of this pathway.`,
    msg`Ask which credential they hire for, and mark it at the employer.`,
  ],
  "pathway.employer.confirms-nothing": [
    msg({ message: "{name} confirmed a step that is not here any more." }),
    msg`Ask again which credential they hire for.`,
  ],
  "pathway.step.after-nothing": [
    msg({ message: "“{title}” comes after “{step}”, which is not here." }),
    msg`Take the link away, or add the step again.`,
  ],
  "pathway.step.after-support": [
    msg({
      message: "“{title}” comes after “{step}”, a support: it goes along with steps, and nobody finishes it.",
    }),
    msg`Take the link away, and link it to the step before.`,
  ],
  "pathway.step.no-seats": [
    msg({ message: "“{title}” has no seats: nobody can start it." }),
    msg`Give its groups seats, or take the card away.`,
  ],
  "pathway.step.asks-too-many": [
    msg({ message: "“{title}” asks for {wanted} of {of}: there are not so many." }),
    msg`Ask for fewer, or add what is missing.`,
  ],
  "pathway.steps.none": [msg`There is no step yet.`, msg`Add the steps that people take.`],
  "pathway.step.circle": [
    msg({ message: "“{title}” can only start after itself." }),
    msg`Take one link of the circle away.`,
  ],
  "pathway.step.unreachable": [
    msg({ message: "No way leads to “{title}”: “{step}”, which comes before, cannot be reached." }),
    msg({ message: "Mend “{step}” first, or open another way." }),
  ],
  "pathway.exit.no-job": [msg`No job is in it.`, msg`Add the jobs that it leads to, with their pay.`],
  "pathway.living-wage.untold": [
    msg`No living wage of the area is stated.`,
    msg`Give it in dollars an hour of full-time work, with its source, the household it is for, and its date.`,
  ],
  "pathway.job.pay-untold": [
    msg({ message: "What “{title}” pays is not told." }),
    msg`Give its pay an hour, with its source.`,
  ],
  "pathway.entry.no-living-wage": [
    msg({
      message: "From “{title}” the best-paid job is “{job}”, at {pays} an hour; the living wage is {living}.",
    }),
    msg`It must be more than that: link it on to a better-paid job, or add the step that is missing between.`,
  ],
  "pathway.entry.no-job": [
    msg({ message: "From “{title}” no job is reached." }),
    msg`Link it on to a job, or add the step that is missing between.`,
  ],
  "pathway.entry.none": [
    msg`There is no way in: every step asks for another one before it.`,
    msg`Let one step start without another.`,
  ],
  "pathway.way-in-reading.closed": [
    msg`There is no way in for people who read below 8th grade.`,
    msg`Add a bridge that they can start, or lower what the first step asks.`,
  ],
  "pathway.way-in-math.closed": [
    msg`There is no way in for people whose math is below 8th grade.`,
    msg`Add a bridge that they can start, or lower what the first step asks.`,
  ],
  "pathway.way-in-english.closed": [
    msg`There is no way in for people who are learning English.`,
    msg`Add a bridge that they can start, or lower what the first step asks.`,
  ],
  "pathway.way-in-reading.stuck": [
    msg`There is a way in for people who read below 8th grade, but no way from there to a job.`,
    msg`Add the step that raises what the next one asks for, or let the bridge give it.`,
  ],
  "pathway.way-in-math.stuck": [
    msg`There is a way in for people whose math is below 8th grade, but no way from there to a job.`,
    msg`Add the step that raises what the next one asks for, or let the bridge give it.`,
  ],
  "pathway.way-in-english.stuck": [
    msg`There is a way in for people who are learning English, but no way from there to a job.`,
    msg`Add the step that raises what the next one asks for, or let the bridge give it.`,
  ],
  "pathway.way-in-disability.shut-out": [
    msg({ message: "“{title}” shuts out people with disabilities." }),
    msg`Take that condition away.`,
  ],
  "pathway.way-in-disability.no-accommodation": [
    msg`Nobody provides accommodations.`,
    msg`Add a support for them, or name at each class what it provides (interpreter, step-free rooms, …).`,
  ],
  "pathway.credentials.few": [
    msg({
      message:
        "{credentials, plural, =0 {No credential is earned in it.} other {Only one credential is earned in it.}}",
    }),
    msg`Name the credential that each class leads to, and the one that comes after.`,
  ],
  "pathway.credentials.beside": [
    msg`Its credentials stand beside each other: none counts toward another.`,
    msg`Link the first to the next, or agree with the college on credit for it.`,
  ],
  "pathway.off-ramp.empty": [
    msg({ message: "Who stops after “{title}” keeps nothing that is named." }),
    msg`Say what they keep: a certificate, credits, a level, paid hours.`,
  ],
  "pathway.supports.no-childcare": [
    msg`Nobody gives childcare.`,
    msg`Add a support card for childcare, or mark the classes that offer it.`,
  ],
  "pathway.supports.no-healthcare": [
    msg`Nobody gives healthcare.`,
    msg`Add a support card for healthcare, or mark the classes that offer it.`,
  ],
  "pathway.step.length-untold": [
    msg({
      message:
        "{untold, select, weeks {How many weeks “{title}” takes is not told.} other {When groups of “{title}” start is not told.}}",
    }),
    msg`Give it; a good guess is better than none, and you can change it.`,
  ],
  "pathway.wait.long": [
    msg({
      message:
        "A group of “{title}” starts every {every} weeks: some wait {wait} weeks, and {most} are bearable.",
    }),
    msg`Start groups more often, or put paid work or a short class between.`,
  ],
  "pathway.wait.first": [
    msg({
      message:
        "The first group of “{title}” starts in week {first}, and people can be ready in week {ready}: they wait {wait} weeks, and {most} are bearable.",
    }),
    msg`Start the first group earlier, or put paid work or a short class between.`,
  ],
  ...fundFindings,
};
