import type { ClassInFull, PlaceOnMap } from "@footbridge/contract/details-lists.ts";
import type { Offering } from "@footbridge/core/model/offering.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import { nameOf, siteOf } from "./in-short.ts";
import { waysInto } from "./occupation.ts";
import { byMany, type Shelves } from "./shelves.ts";

/** By what a list of programs is narrowed; all that are given must fit. */
export interface ProgramsAsked {
  readonly occupation?: string | undefined;
  readonly sector?: string | undefined;
  readonly credential?: string | undefined;
  readonly organization?: string | undefined;
}

export function programsAsked(shelves: Shelves, asked: ProgramsAsked): readonly Program[] {
  const { occupation, sector, credential, organization } = asked;
  const job = shelves.by.occupation.get(occupation ?? "");
  const narrow =
    occupation === undefined
      ? credential === undefined
        ? shelves.catalog.programs
        : shelves.programsGiving(credential)
      : job === undefined
        ? []
        : waysInto(shelves, job);
  return narrow.filter(
    (program) =>
      (sector === undefined || program.sector === sector) &&
      (organization === undefined || program.organization === organization) &&
      (credential === undefined || program.gives.includes(credential)),
  );
}

/** A class with everything its page says. */
export function classOf({ one }: Shelves, offering: Offering): ClassInFull {
  const { id, start, end, weeks, weeklyHours, blocks, mode, price, language, accessibility, supports } =
    offering;
  const site = one.site.get(offering.site ?? "");
  return {
    id,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(weeks === undefined ? {} : { weeks }),
    anyTime: start === undefined,
    weeklyHours,
    blocks: [...blocks],
    mode,
    ...(site === undefined ? {} : { site: siteOf(site) }),
    seats: seatsOf(offering),
    price,
    language,
    accessibility: [...accessibility],
    supports: [...supports],
    expected: start !== undefined && offering.provenance.assumed === true,
    provenance: offering.provenance,
  };
}

const seatsOf = ({ seatsLeft, seatsTotal, waitlist }: Offering): ClassInFull["seats"] => ({
  ...(seatsLeft === undefined ? {} : { left: seatsLeft }),
  ...(seatsTotal === undefined ? {} : { total: seatsTotal }),
  waitlist,
});

/** Every place with who is there and how much happens there; a program counts where it has a class to come. */
export function placesOnMap(
  shelves: Shelves,
  asked: { readonly kind?: string | undefined; readonly sector?: string | undefined },
): PlaceOnMap[] {
  const { catalog, one, classesOf } = shelves;
  const programsAt = byMany(catalog.programs, ({ id }) => classesOf(id).flatMap(({ site }) => site ?? []));
  const supportsAt = byMany(catalog.supports, ({ site }) => (site === undefined ? [] : [site]));
  return catalog.sites.flatMap((site) => {
    const organization = one.organization.get(site.organization);
    if (organization === undefined) return [];
    const programs = programsAt.get(site.id) ?? [];
    const sectors = new Set([...organization.sectors, ...programs.flatMap(({ sector }) => sector ?? [])]);
    if (asked.kind !== undefined && organization.kind !== asked.kind) return [];
    if (asked.sector !== undefined && !sectors.has(asked.sector)) return [];
    return [
      {
        ...siteOf(site),
        organization: nameOf(shelves, organization.id),
        kind: organization.kind,
        sectors: [...sectors],
        programs: programs.length,
        supports: (supportsAt.get(site.id) ?? []).length,
      },
    ];
  });
}
