import type { Place } from "@footbridge/core/model/catalog.ts";
import { cleanText, textUpTo, webAddress } from "../../table/cells.ts";
import type { Row } from "../../table/row.ts";
import { languagesOf } from "../languages.ts";
import type { ListedProvider } from "../listed.ts";
import { countyPlace, outsidePlace } from "../place.ts";
import { isYes } from "./flags.ts";

const state = "New Jersey";

/** Where the list stands for the place of a row, and whether it had to be found by its city. */
export interface ReadPlace {
  readonly place: Place;
  readonly byCity: boolean;
}

/** The place of a row: its county, or, where none was chosen, the county that other rows give for its city. */
export function placeOfRow(row: Row, countyOfCity: ReadonlyMap<string, string>): ReadPlace | undefined {
  const county = row.cell("county");
  const stateCode = row.cell("state").toUpperCase();
  if (county === "Out of State" || (stateCode !== "" && stateCode !== "NJ")) {
    return { place: outsidePlace("nj", stateCode === "NJ" ? "other" : stateCode, state), byCity: false };
  }
  const chosen = county !== "" && county !== "Select One";
  const name = chosen ? county : countyOfCity.get(cityKey(row.cell("city")));
  const place = name === undefined ? undefined : countyPlace("nj", name, state);
  return place === undefined ? undefined : { place, byCity: !chosen };
}

export const cityKey = (city: string): string => cleanText(city).toLowerCase();

/** A provider from a row that describes it; the name may be the state's tidier one. */
export function providerOf(row: Row, name: string, place: Place): ListedProvider {
  const id = row.cell("providerid");
  const street = [row.cell("street1"), row.cell("street2"), row.cell("city"), row.cell("state")];
  const address = street
    .map(cleanText)
    .filter((part) => part !== "")
    .join(", ");
  const zip = row.cell("zip").replace(/^(\d{4})$/, "0$1");
  const spanish = isYes(row.cell("speakspanish")) ? ["es"] : [];
  return {
    id,
    name,
    kind: /college|university/i.test(name) ? "college" : "provider",
    website: webAddress(row.cell("website")),
    languages: [...new Set([...spanish, ...languagesOf(cleanText(row.cell("languages")))])],
    site: {
      id,
      name,
      address: address === "" ? undefined : textUpTo(address, 300),
      zip: /^\d{5}(-\d{4})?$/.test(zip) ? zip : undefined,
      place,
      accessibility: isYes(row.cell("accessfordisabled")) ? ["wheelchair"] : [],
    },
  };
}
