import { z } from "zod";
import { referenceRows } from "./reference-file.ts";

const sectorSchema = z.object({ sector: z.string(), begins: z.array(z.string()).min(1) });

/** The sector of the partnership an occupation belongs to, by its SOC 2018 code; undefined for most. */
export type SectorOf = (soc: string) => string | undefined;

export async function loadSectors(): Promise<SectorOf> {
  const rows = await referenceRows("sector-occupations.json", sectorSchema);
  const beginnings = rows
    .flatMap(({ sector, begins }) => begins.map((begin) => ({ sector, begin })))
    .sort((a, b) => b.begin.length - a.begin.length);
  return (soc) => beginnings.find(({ begin }) => soc.startsWith(begin))?.sector;
}
