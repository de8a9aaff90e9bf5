import { msg } from "@lingui/core/macro";
import { eventFindings } from "./event-words.ts";
import { requestFindings } from "./request-words.ts";
import type { FindingWords } from "./say-finding.tsx";

/** What cannot be of a file of events, as a whole or in a line of it; and all that cannot be of an event. */
export const importFindings: FindingWords = {
  ...requestFindings,
  ...eventFindings,
  "import.utf-16": [msg`The file is written in UTF-16.`, msg`Save it as UTF-8 and send it again.`],
  "import.packed": [msg`The file is packed (gzip or zip).`, msg`Unpack it and send what is in it.`],
  "import.one-list": [
    msg`The file is one list, not an event to a line.`,
    msg`Write one event to a line, without brackets and commas around them.`,
  ],
  "import.spread": [msg`An event stands on several lines.`, msg`Write each event on a line of its own.`],
  "import.nothing": [msg`There is no event in the file.`, msg`Send one event to a line, as JSON.`],
  "import.long-line": [msg`The line is too long for an event.`, msg`Write one event to a line.`],
  "import.too-many-faults": [
    msg`From here on nothing was read: too much is wrong before it.`,
    msg`Mend the lines that are named, then send it again.`,
  ],
  "import.too-many-of-one": [
    msg`There are too many events of this person in one file.`,
    msg`Send the rest of this person's events in another file, after this one.`,
  ],
  "import.id-twice": [
    msg`Another line has this id, of somebody else.`,
    msg`Give each event an id of its own.`,
  ],
  "import.seat-twice": [
    msg`Another line gives this seat to somebody else.`,
    msg`Give one of the two another seat, or end the enrollment that has ended.`,
  ],
  "import.id-elsewhere": [
    msg`An event of somebody else's has this id; the line was not kept.`,
    msg`Give the event an id of its own, such as one that begins with your organization's name, and send it again.`,
  ],
  "import.unknown-person": [
    msg`Your organization knows nobody under this number.`,
    msg`Take the person in first, or correct the number.`,
  ],
  "import.no-consent": [
    msg`The person has not said yes to this organization for this purpose.`,
    msg`Ask the person first, or leave the line out.`,
  ],
};
