import type { Place } from "@footbridge/core/model/catalog.ts";

/** The place of a county: `nj-essex`, “Essex County, New Jersey”. */
export function countyPlace(prefix: string, county: string, state: string): Place | undefined {
  const plain = slug(county);
  return plain === ""
    ? undefined
    : { id: `${prefix}-${plain}`, name: { en: `${county.trim()} County, ${state}` } };
}

/** The place of anything a list holds outside its own state: nobody should be taken to live there. */
export const outsidePlace = (prefix: string, stateCode: string, state: string): Place => ({
  id: `${prefix}-outside-${slug(stateCode)}`,
  name: { en: `Outside ${state} (${stateCode.trim().toUpperCase()})` },
});

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
