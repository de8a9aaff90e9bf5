import type { Town, TownOffering } from "../town.ts";
import type { Notes } from "./notes.ts";
import { short } from "./sheet.ts";

/** What must hold between the parts of a town: ids are there once, and what is named exists. */
export function checkNames(town: Town, notes: Notes): void {
  checkOnce(town.programs, "programs", notes);
  checkOnce(town.occupations, "occupations", notes);
  checkOnce(town.streams, "streams", notes);
  const places = new Set([...town.places, "online"]);
  const streams = new Set(town.streams.map((stream) => stream.id));
  for (const [place, program] of town.programs.entries()) {
    const at = `programs[${String(place)}].offerings`;
    checkOnce(program.offerings, at, notes);
    for (const [index, offering] of program.offerings.entries()) {
      checkOffering(offering, `${at}[${String(index)}]`, places, streams, notes);
    }
  }
  for (const [place, job] of town.occupations.entries()) checkExperience(job, place, notes);
  for (const [index, service] of town.services.entries()) {
    if (!places.has(service.place)) unknownPlace(service.place, `services[${String(index)}].place`, notes);
    else if (service.place === "online") {
      const fix = "Write the place where people live: supports for online classes are bought at home.";
      notes.warning(
        "service.online",
        `services[${String(index)}].place`,
        "Nobody can use a support that is online.",
        fix,
      );
    }
  }
}

function checkOnce(entries: readonly { readonly id: string }[], at: string, notes: Notes): void {
  const first = new Map<string, number>();
  for (const [place, { id }] of entries.entries()) {
    if (id === "") continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, place);
    else {
      const message = `The id "${short(id)}" is already used by ${at}[${String(before)}].`;
      notes.error(
        "duplicate-id",
        `${at}[${String(place)}].id`,
        message,
        "Give each its own id, or remove one.",
      );
    }
  }
}

function checkOffering(
  offering: TownOffering,
  at: string,
  places: ReadonlySet<string>,
  streams: ReadonlySet<string>,
  notes: Notes,
): void {
  if (offering.place !== "" && !places.has(offering.place))
    unknownPlace(offering.place, `${at}.place`, notes);
  for (const [index, stream] of offering.streams.entries()) {
    if (streams.has(stream)) continue;
    const message = `The town has no fund "${short(stream)}".`;
    notes.error(
      "unknown-stream",
      `${at}.streams[${String(index)}]`,
      message,
      "Add it under streams, or remove it here.",
    );
  }
}

function unknownPlace(place: string, at: string, notes: Notes): void {
  const fix = 'Add it under places, correct the spelling, or write "online".';
  notes.error("unknown-place", at, `The town has no place "${short(place)}".`, fix);
}

function checkExperience(job: Town["occupations"][number], place: number, notes: Notes): void {
  const seen = new Set<string>();
  for (const [index, { gives }] of job.experience.entries()) {
    if (seen.has(gives)) {
      const at = `occupations[${String(place)}].experience[${String(index)}].gives`;
      notes.error(
        "duplicate-experience",
        at,
        `The same job gives "${short(gives)}" twice.`,
        "Keep one of them.",
      );
    }
    seen.add(gives);
  }
}
