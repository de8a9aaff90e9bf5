import type { Day } from "@footbridge/core/units/day.ts";

/** Whole days in a calendar. */
export interface Entry {
  /** The same for the same thing, so that taking the dates again replaces them and adds nothing twice. */
  readonly uid: string;
  readonly start: Day;
  /** The first day after it. */
  readonly end: Day;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
}

/** An iCalendar file (RFC 5545) of whole-day entries that leave a person's day free; `now` is when it was made. */
export function calendarOf(entries: readonly Entry[], now: Date): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Footbridge//Routes//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...entries.flatMap((entry) => eventOf(entry, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventOf(entry: Entry, now: Date): readonly string[] {
  const { description, location, url } = entry;
  return [
    "BEGIN:VEVENT",
    `UID:${entry.uid}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${plain(entry.start)}`,
    `DTEND;VALUE=DATE:${plain(entry.end)}`,
    `SUMMARY:${escaped(entry.summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
    ...(url === undefined ? [] : [`URL:${url.replace(/[\r\n]/g, "")}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

const plain = (day: Day): string => day.replaceAll("-", "");

/** A value of type TEXT (section 3.3.11): backslash, semicolon, comma and line end are escaped. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

/** A line has at most so many octets, its line end not counted (section 3.1). */
const octets = 75;

/** The line in pieces that fit; each further piece begins with a space, and no letter is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const pieces: string[] = [];
  let piece = "";
  let size = 0;
  for (const letter of line) {
    const more = encoder.encode(letter).length;
    if (size + more > octets) {
      pieces.push(piece);
      piece = " ";
      size = 1;
    }
    piece += letter;
    size += more;
  }
  return [...pieces, piece].join("\r\n");
}
