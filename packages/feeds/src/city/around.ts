import type { Holiday } from "@footbridge/core/directory/holidays.ts";
import type { ZipCodes } from "@footbridge/core/directory/zip-codes.ts";
import { localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { homeOfData, loadJson } from "./load.ts";

const month = z.int().min(1).max(12);
const name = localTextSchema.required();
const clockSchema = z.strictObject({
  about: z.string(),
  source: z.string(),
  date: z.string(),
  zone: z.string().refine(isZone, "no time zone of the IANA list, such as America/New_York"),
  holidays: z.array(
    z.union([
      z.strictObject({ name, month, day: z.int().min(1).max(31) }),
      z.strictObject({
        name,
        month,
        weekday: z.int().min(1).max(7),
        nth: z.union([z.int().min(1).max(5), z.literal(-1)]),
      }),
    ]),
  ),
});
const zip = z.string().regex(/^\d{5}$/);
const zipsSchema = z.strictObject({
  about: z.string(),
  source: z.string(),
  rows: z.array(
    z.strictObject({
      zip,
      near: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]),
      place: z.string(),
    }),
  ),
  starts: z.array(z.strictObject({ start: z.string().regex(/^\d{3}$/), place: z.string() })),
});

/** What the directory is told of the city around its services: where ZIP codes are, the time zone, the holidays. */
export interface CityAround {
  readonly zips: ZipCodes;
  /** IANA, such as `America/New_York`. */
  readonly zone: string;
  readonly holidays: readonly Holiday[];
}

/** Reads `data/city/clock.json` and `data/geography/zip-codes.json`; throws where one is not there or not in order. */
export async function readCityAround(dataDir: string = homeOfData): Promise<CityAround> {
  const [clock, zips] = await Promise.all([
    loadJson(dataDir, "city/clock.json"),
    loadJson(dataDir, "geography/zip-codes.json"),
  ]);
  const { zone, holidays } = clockSchema.parse(clock.json);
  return { zone, holidays, zips: zipsSchema.parse(zips.json) };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
