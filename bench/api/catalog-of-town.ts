import { type Catalog, emptyCatalog, type RecordOf } from "@footbridge/core/model/catalog.ts";
import { type Standing, standingSchema } from "@footbridge/core/model/persona.ts";
import { onlinePlace } from "@footbridge/core/plan/town-of-catalog.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import type { Town, TownOffering, TownProgram } from "@footbridge/core/routes/town.ts";

const provenance = { source: "generated", asOf: "2027", assumed: true };
const everyone = "everyone";

/** A generated town as a catalog that compiles to the same town: one organization, a site per place. */
export function catalogOfTown(town: Town): Catalog {
  const places = town.places.filter((place) => place !== onlinePlace);
  const sectors = new Set(town.occupations.flatMap(({ sector }) => sector ?? []));
  return {
    ...emptyCatalog(),
    sources: [{ id: "generated", title: "Generated from a seed", vintage: "2027", fictional: true }],
    places: places.map((id) => ({ id, name: { en: id } })),
    sectors: [...sectors].map((id) => ({ id, name: { en: id } })),
    organizations: [
      {
        id: everyone,
        name: "Everyone",
        kind: "provider",
        sectors: [],
        populations: [],
        languages: [],
        provenance,
      },
    ],
    sites: places.map((place) => ({
      id: `site-${place}`,
      organization: everyone,
      name: place,
      place,
      accessibility: [],
      provenance,
    })),
    occupations: town.occupations.map(occupationOf),
    wages: town.occupations.map(({ id, hourlyWage }) => ({
      occupation: id,
      area: "nyc",
      entryHourly: hourlyWage,
      provenance,
    })),
    programs: town.programs.map(programOf),
    offerings: town.programs.flatMap((program) =>
      program.offerings.map((one) => offeringOf(program.id, one)),
    ),
    supports: town.services.map(({ place, need, weekly }, index) => ({
      id: `support-${index}`,
      organization: everyone,
      name: { en: need },
      need,
      places: [place],
      weeklyPrice: weekly,
      languages: [],
      provenance,
    })),
    streams: town.streams.map((stream) => ({
      ...stream,
      organization: everyone,
      name: { en: stream.id },
      provenance,
    })),
  };
}

const occupationOf = ({
  id,
  name,
  sector,
  requires,
  experience,
}: Town["occupations"][number]): RecordOf<"occupations"> => ({
  id,
  title: { en: name ?? id },
  sector,
  alternateTitles: [],
  related: [],
  requires,
  experience: [...experience],
  provenance,
});

const programOf = ({ id, name, requires, gives }: TownProgram): RecordOf<"programs"> => ({
  id,
  organization: everyone,
  name: { en: name ?? id },
  kind: "training",
  occupations: [],
  requires,
  gives: [...gives],
  provenance,
});

function offeringOf(program: string, offering: TownOffering): RecordOf<"offerings"> {
  const {
    id,
    start,
    end,
    weeks,
    hoursPerWeek,
    blocks,
    place,
    tuition,
    other,
    completion,
    supports,
    streams,
    seats,
  } = offering;
  return {
    id,
    program,
    ...(place === onlinePlace ? {} : { site: `site-${place}` }),
    ...(start === undefined ? { weeks } : { start, end }),
    weeklyHours: hoursPerWeek,
    blocks: [...blocks],
    mode: offering.mode === "online" ? "online" : "in-person",
    ...(seats === undefined ? {} : { seatsLeft: seats }),
    waitlist: false,
    price: { tuition, fees: other, books: 0, tools: 0, exam: 0, other: 0 },
    language: "en",
    accessibility: [],
    supports: [...supports],
    streams: [...streams],
    completion: { rate: completion, provenance },
    provenance,
  };
}

/** The person as a question tells them: who does not learn by day is not free by day. */
export function standingOfPerson({ format: _format, start: _start, modes, ...person }: Person): Standing {
  return standingSchema.parse({
    ...person,
    modes: modes.includes("online") ? ["in-person", "online"] : ["in-person"],
    unavailable: modes.includes("day") ? [] : ["weekday-morning", "weekday-afternoon"],
  });
}
