import { msg } from "@lingui/core/macro";
import type { FindingWords } from "./say-finding.tsx";

/** What is wrong in a draft, with a change that was not taken, and with a move to another state. */
export const draftFindings: FindingWords = {
  "pathway.shape": [
    msg({
      message:
        "“{place}” is not as it should be: {wrong, select, words {words belong here} number {a number belongs here} whole {a whole number belongs here} list {a list belongs here} parts {fields with their values belong here} truth {true or false belongs here} empty {it is empty} short {it has fewer than {what} signs} long {it has more than {what} signs} few {there are fewer than {what}} many {there are more than {what}} low {it must be {what} or more} above {it must be more than {what}} high {it must be {what} or less} choice {it must be one of: {what}} field {it has a field that is not known: {what}} other {it is written in another form}}.",
    }),
    msg`Mend it; docs/pathways.md lists the fields.`,
  ],
  "pathway.field-wrong": [
    msg({
      message:
        "This cannot be read: {wrong, select, words {words belong here} number {a number belongs here} whole {a whole number belongs here} list {a list belongs here} parts {fields with their values belong here} truth {true or false belongs here} empty {it is empty} short {it has fewer than {what} signs} long {it has more than {what} signs} few {there are fewer than {what}} many {there are more than {what}} low {it must be {what} or more} above {it must be more than {what}} high {it must be {what} or less} choice {it must be one of: {what}} field {it has a field that is not known: {what}} other {it is written in another form}}.",
    }),
    msg`Write it anew.`,
  ],
  "pathway.too-deep": [
    msg({ message: "Something in it nests deeper than {most} levels." }),
    msg`Write the condition with fewer levels.`,
  ],
  "pathway.too-much-asked": [
    msg({ message: "Its conditions name {count} things in all; {most} are taken." }),
    msg`Take links away that say the same as others, or split the pathway.`,
  ],
  "json.too-deep": [msg({ message: "It nests more than {most} levels deep." }), msg`Make it flatter.`],
  "pathway.self-link": [
    msg({ message: "“{title}” comes after itself." }),
    msg`Take the link to itself away.`,
  ],
  "pathway.twice": [
    msg({ message: "“{id}” is there twice." }),
    msg`Give one of them another id, or take it away.`,
  ],
  "pathway.listed-twice": [msg({ message: "“{id}” is there twice; the first counts." }), msg`Take one away.`],
  "pathway.too-many": [
    msg({ message: "There are more than {most}; the first {most} count." }),
    msg`Take some away.`,
  ],
  "pathway.full": [
    msg({ message: "A pathway has at most {most} steps." }),
    msg`Take some away, or begin a second pathway.`,
  ],
  "pathway.text-too-long": [
    msg({ message: "This has {length} signs; {most} are taken." }),
    msg`Say it shorter, or put the rest in a note.`,
  ],
  "pathway.untitled": [msg`The pathway has no title.`, msg`Give it one.`],
  "pathway.step.untitled": [msg`This card has no title.`, msg`Give it one.`],
  "pathway.profile": [
    msg({ message: "There is no profile “{id}”." }),
    msg({ message: "Choose one of: {profiles}." }),
  ],
  "lab.shape": [
    msg({
      message:
        "“{place}” is not as it should be: {wrong, select, words {words belong here} number {a number belongs here} whole {a whole number belongs here} list {a list belongs here} parts {fields with their values belong here} truth {true or false belongs here} empty {it is empty} short {it has fewer than {what} signs} long {it has more than {what} signs} few {there are fewer than {what}} many {there are more than {what}} low {it must be {what} or more} above {it must be more than {what}} high {it must be {what} or less} choice {it must be one of: {what}} field {it has a field that is not known: {what}} other {it is written in another form}}.",
    }),
    msg`Mend it; docs/lab.md lists the fields.`,
  ],
  "pathway.not-begun": [
    msg`There is no pathway in this document yet.`,
    msg`Begin one from the list of pathways.`,
  ],
  "pathway.partner-leaves": [
    msg`Your own organization is no longer among the partners: you could not open the pathway again.`,
    msg`Put it back, and ask the owner to take it out.`,
  ],
  "pathway.state.no-such-move": [
    msg({
      message:
        "From {from, select, prototype {“prototype”} pilot {“pilot”} active {“active”} other {“retired”}} a pathway does not go to {to, select, prototype {“prototype”} pilot {“pilot”} active {“active”} other {“retired”}}.",
    }),
    msg({
      message:
        "It may go to: {from, select, prototype {“pilot”, “retired”} pilot {“active”, “prototype”, “retired”} active {“pilot”, “retired”} other {“pilot”}}.",
    }),
  ],
  "pathway.state.why": [
    msg({
      message:
        "Nobody said why it becomes {to, select, prototype {“prototype”} pilot {“pilot”} active {“active”} other {“retired”}}.",
    }),
    msg`Write one sentence: those who rely on it will read it.`,
  ],
  "pathway.state.no-steps": [msg`It has no steps.`, msg`Add the steps that people take.`],
  "pathway.state.step-alone": [
    msg({ message: "Nobody runs “{title}”." }),
    msg`Name the partner who does it.`,
  ],
  "pathway.state.unpublished": [
    msg`No version of it is published.`,
    msg`Publish one, so that people can look it up.`,
  ],
  "pathway.state.gaps": [
    msg({ message: "The scorecard has {gaps, plural, one {# gap} other {# gaps}}." }),
    msg`Mend them, or write why it goes into use all the same.`,
  ],
  "live.unreadable": [msg`This change cannot be read as one of this document.`, msg`Open the page again.`],
  "live.too-large": [
    msg({ message: "This is more than fits: {most} kB." }),
    msg`Write it shorter, or on several cards.`,
  ],
};
