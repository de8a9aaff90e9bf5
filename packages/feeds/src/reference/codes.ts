import { z } from "zod";
import { referencePairs, referenceRows } from "./reference-file.ts";

/** The classifications a training list is read against: which codes exist, and which stand for which. */
export interface Codes {
  /** SOC 2018 codes by CIP 2020 code (NCES/BLS 2020); a code that matches no occupation has an empty list. */
  readonly socOfCip: ReadonlyMap<string, readonly string[]>;
  /** CIP 2020 code by CIP 2010 code, where the program moved. */
  readonly cip2020Of2010: ReadonlyMap<string, string>;
  /** SOC 2018 codes by SOC 2010 code (BLS 2017); several where the older code was divided. */
  readonly soc2018Of2010: ReadonlyMap<string, readonly string[]>;
  /** Codes of O*NET 30.1 (`29-1141.00`); those ending in .00 are the detailed codes of SOC 2018. */
  readonly onet: ReadonlySet<string>;
}

const movedSchema = z.object({ cip2010: z.string(), cip2020: z.string() });

/** The codes shipped with the checkout. */
export async function loadCodes(): Promise<Codes> {
  const [socOfCip, soc2018Of2010, onet, moved] = await Promise.all([
    referencePairs("cip2020-soc2018.csv"),
    referencePairs("soc2010-soc2018.csv"),
    referencePairs("onet-codes.csv"),
    referenceRows("cip2010-cip2020.json", movedSchema),
  ]);
  return {
    socOfCip,
    soc2018Of2010,
    onet: new Set(onet.keys()),
    cip2020Of2010: new Map(moved.map(({ cip2010, cip2020 }) => [cip2010, cip2020])),
  };
}
