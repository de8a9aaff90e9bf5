import { msg } from "@lingui/core/macro";
import type { FindingWords } from "./say-finding.tsx";

/** What cannot be of an event of a journey, alone or in a file of many people's. */
export const eventFindings: FindingWords = {
  "journey.no-consent": [
    msg({
      message:
        "The person has not said yes to your organization for {purpose, select, health {their health} justice {courts and police} immigration {their papers} other {safety at home}}. Nothing was written down.",
    }),
    msg`Ask the person to say yes to it on their own page, which nobody can do for them; or leave this out: it is never required.`,
  ],
  "journey.id-taken": [
    msg`Another event of the journey has this id and says something else.`,
    msg`Give the event an id of its own, or write a correction of the other.`,
  ],
  "journey.clock-back": [
    msg`This was written down at a time before the last entry of the journey.`,
    msg`Check the clock of the device; the order of what happened is taken from the days, not from the clock.`,
  ],
  "journey.corrects-nothing": [
    msg`The entry that this corrects is not in the journey.`,
    msg`Choose the entry in the person's journey and correct it there.`,
  ],
  "journey.in-future": [
    msg({ message: "{happened} has not come yet." }),
    msg`Write down what has happened; a plan belongs in the person's plan.`,
  ],
  "journey.too-long-ago": [
    msg({ message: "{happened} is longer ago than anybody lives." }),
    msg`Correct the year.`,
  ],
  "journey.counts-no-more": [
    msg({
      message: "Other entries that count for nothing after this: {count}, the first of {first}.",
    }),
    msg`Take them back too, or write down what they belong to.`,
  ],
  "journey.leaves-behind": [
    msg({
      message: "Other entries that could not be after this: {count}, the first of {first}.",
    }),
    msg`Correct or take back those first, or choose another day.`,
  ],
  "journey.before-birth": [
    msg({ message: "{happened} is before the person was born ({born})." }),
    msg`Correct the day, or the day of birth in the intake.`,
  ],
  "person.birth-cannot-be": [
    msg({
      message:
        "{when, select, coming {{born} has not come yet.} other {Nobody who was born on {born} is alive.}}",
    }),
    msg`Correct the year of birth, or leave the day out.`,
  ],
  "journey.no-day": [msg({ message: "“{said}” is no day." }), msg`Write it as 1990-05-01.`],
  "journey.ends-before-start": [
    msg({ message: "It ends on {end}, before it begins on {happened}." }),
    msg`Correct one of the two days.`,
  ],
  "journey.unknown-fact": [
    msg({ message: "There is no element {element}." }),
    msg`Use an element of data/records.`,
  ],
  "journey.unknown-code": [
    msg({ message: "“{value}” is no code of {name} ({element})." }),
    msg({ message: "Use one of {codes}." }),
  ],
  "journey.no-level.unknown-test": [
    msg`The levels of this test and subject are not known here.`,
    msg`Choose a test of data/journey/tests.json, or write down the level that the test's maker reports as a skill gain.`,
  ],
  "journey.no-level.outside-scale": [
    msg`The score lies outside the test's scale.`,
    msg`Check the score against the test's report.`,
  ],
  "journey.no-level.unknown-form": [
    msg`The test has no such form.`,
    msg`Write the form's letter, as the answer sheet has it, or leave the form out.`,
  ],
  "journey.no-level.outside-form": [
    msg`This form of the test does not tell that level.`,
    msg`Check form and score; give the next form if the score is right.`,
  ],
  "journey.unknown-service": [
    msg({ message: "There is no kind of service “{service}”." }),
    msg`Choose one of data/journey/services.json.`,
  ],
  "journey.enrolled-twice": [
    msg`The person is enrolled in this class already.`,
    msg`End the other enrollment first, or correct it.`,
  ],
  "journey.seat-taken": [
    msg`Somebody else has this seat.`,
    msg`Choose another seat, or put the person on the waiting list.`,
  ],
  "journey.no-enrollment": [
    msg`The person is not enrolled in that class.`,
    msg`Write down the enrollment first.`,
  ],
  "journey.before-enrollment": [
    msg({ message: "{happened} is before the enrollment on {enrolled}." }),
    msg`Correct one of the two days.`,
  ],
  "journey.exit-before-entry": [
    msg({
      message:
        "{first, select, none {The person has received no service of this program.} other {The exit on {happened} is before the first service on {first}.}}",
    }),
    msg`Correct the day or the program.`,
  ],
};
