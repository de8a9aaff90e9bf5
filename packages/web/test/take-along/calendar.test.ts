import { parseDay, type Day } from "@footbridge/core/units/day.ts";
import { describe, expect, it } from "vitest";
import { calendarOf } from "../../src/take-along/calendar.ts";
import { entriesOf } from "../../src/take-along/entries.ts";
import { route, work } from "../results/a-route.ts";

const day = (text: string): Day => parseDay(text) ?? expect.fail(`${text} is no day`);
const made = new Date("2026-11-23T20:05:06.789Z");

/** As RFC 5545 puts it, written by hand: 75 octets at most, lines folded by a space, ends of lines as CR LF. */
const byHand = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Footbridge//Routes//EN",
  "CALSCALE:GREGORIAN",
  "METHOD:PUBLISH",
  "BEGIN:VEVENT",
  "UID:class-a-1@routes.footbridge",
  "DTSTAMP:20261123T200506Z",
  "DTSTART;VALUE=DATE:20270301",
  "DTEND;VALUE=DATE:20270524",
  "SUMMARY:Nursing assistant\\, evenings\\; part 1",
  "DESCRIPTION:Call 212-555-0100\\nAsk the school if these dates are right. Bri",
  " ng a photo card.",
  "LOCATION:Casa de la Salud\\, 12 Calle Peñón\\, 3.er piso\\, oficina nuevas ",
  " ñus",
  "URL:https://example.org/a?b=1,2;c",
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

describe("the calendar file", () => {
  it("is, octet for octet, what was written by hand from the standard", () => {
    const file = calendarOf(
      [
        {
          uid: "class-a-1@routes.footbridge",
          start: day("2027-03-01"),
          end: day("2027-05-24"),
          summary: "Nursing assistant, evenings; part 1",
          description: "Call 212-555-0100\nAsk the school if these dates are right. Bring a photo card.",
          location: "Casa de la Salud, 12 Calle Peñón, 3.er piso, oficina nuevas ñus",
          url: "https://example.org/a?b=1,2;c",
        },
      ],
      made,
    );
    expect(file).toBe(byHand);
  });

  it("has no line above 75 octets, whatever the letters, and unfolds to what went in", () => {
    const summary = "año 👩‍⚕️ ".repeat(60);
    const entry = { uid: "x@y", start: day("2027-01-04"), end: day("2027-01-05"), summary };
    const file = calendarOf([entry], made);
    const sizes = file.split("\r\n").map((line) => Buffer.byteLength(line));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(file.replaceAll("\r\n ", "")).toContain(`SUMMARY:${summary}\r\n`);
  });
});

describe("the dates of a route", () => {
  const words = {
    say: (text: { readonly en: string }) => text.en,
    workAs: (job: string) => `Work as ${job}`,
    arrived: (job: string | undefined) => `Arrived ${job ?? ""}`,
    phone: (phone: string) => phone,
    time: (block: string) => block,
    askDates: "ask",
    online: "online",
  };

  it("are one entry for each step and one for the landing, and keep their names when asked for again", () => {
    const itinerary = route("r", [work(0, 4), work(4, 10)]);
    const entries = entriesOf(itinerary, words);
    expect(entries.map(({ start, end }) => `${start} ${end}`)).toEqual([
      "2027-01-04 2027-02-01",
      "2027-02-01 2027-03-15",
      "2027-03-15 2027-03-16",
    ]);
    const names = entries.map(({ uid }) => uid);
    expect(new Set(names).size).toBe(3);
    expect(
      entriesOf({ ...itinerary, id: "another" }, words)
        .map(({ uid }) => uid)
        .slice(0, 2),
    ).toEqual(names.slice(0, 2));
  });
});
