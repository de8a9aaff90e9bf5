import { msg } from "@lingui/core/macro";
import type { FindingWords } from "./say-finding.tsx";

const give = msg({
  message:
    "{wanted, select, string {Give text.} number {Give a number.} int {Give a whole number.} boolean {Give true or false.} array {Give a list.} object {Give an object.} other {Give {wanted}.}}",
});

/** What does not fit an operation's form, whatever it is about; and text that is no JSON. */
export const requestFindings: FindingWords = {
  "request.missing": [msg`This is missing.`, give],
  "request.wrong-kind": [msg`This is of another kind than is taken here.`, give],
  "request.unknown-key": [
    msg({ message: "Nothing here is called “{key}”." }),
    msg`Leave it out, or check its spelling.`,
  ],
  "request.not-in-list": [
    msg({ message: "“{given}” is none of the words known here." }),
    msg({ message: "Give one of: {words}." }),
  ],
  "request.too-small": [
    msg({
      message:
        "{origin, select, string {{least, plural, one {This is empty.} other {This has fewer than # characters.}}} array {{least, plural, one {This is empty.} other {This has fewer than # entries.}}} other {This is less than {least}.}}",
    }),
    msg({
      message:
        "{origin, select, string {{least, plural, one {Give at least # character.} other {Give at least # characters.}}} array {{least, plural, one {Give at least # entry.} other {Give at least # entries.}}} other {Give at least {least}.}}",
    }),
  ],
  "request.too-big": [
    msg({
      message:
        "{origin, select, string {This has more than {most} characters.} array {This has more than {most} entries.} other {This is more than {most}.}}",
    }),
    msg({
      message:
        "{origin, select, string {Give at most {most} characters.} array {Give at most {most} entries.} other {Give at most {most}.}}",
    }),
  ],
  "request.wrong-form": [
    msg({
      message:
        "{form, select, date {This is no day that exists.} datetime {This is no moment that exists.} email {This is no e-mail address.} url {This is no address of a page.} other {This has another form than is taken here.}}",
    }),
    msg({
      message:
        "{form, select, date {Write it as 2027-03-01.} datetime {Write it as 2027-03-01T09:30:00Z.} email {Write it as ana@example.org.} url {Write it as https://example.org.} other {See the forms at /api/docs.}}",
    }),
  ],
  "request.no-form-fits": [msg`This has none of the forms known here.`, msg`See the forms at /api/docs.`],
  "request.more": [
    msg({ message: "{left, plural, one {# more is not listed.} other {# more are not listed.}}" }),
    msg`Mend those above, then send it again.`,
  ],
  "json.not-utf8": [msg`The text is not UTF-8.`, msg`Save it as UTF-8 and send it again.`],
  "json.truncated": [
    msg`The line ends in the middle: it is cut off.`,
    msg`Get the whole file again, or close what is still open.`,
  ],
  "json.syntax": [
    msg`A sign stands where it cannot stand in JSON.`,
    msg`Look for a missing or surplus comma, quote or bracket here or just before.`,
  ],
};
