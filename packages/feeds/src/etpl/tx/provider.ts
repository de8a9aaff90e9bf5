import { cleanText, textUpTo } from "../../table/cells.ts";
import type { Row } from "../../table/row.ts";
import type { ListedProvider } from "../listed.ts";
import { countyPlace, outsidePlace } from "../place.ts";

const state = "Texas";

/** The provider and campus of a row; undefined where no county says where it is. */
export function providerOf(row: Row): ListedProvider | undefined {
  const name = textUpTo(row.cell("ProviderName"), 300);
  const campus = textUpTo(row.cell("Campus Name"), 200) || name;
  const stateCode = row.cell("Campus State").toUpperCase();
  const outside = stateCode !== "TX" && stateCode !== "";
  const place = outside
    ? outsidePlace("tx", stateCode, state)
    : countyPlace("tx", cleanText(row.cell("Campus County")), state);
  if (place === undefined) return undefined;
  const address = [row.cell("Campus Address"), row.cell("Campus City"), stateCode]
    .map(cleanText)
    .filter((part) => part !== "")
    .join(", ");
  const description = textUpTo(row.cell("Provider Description"), 2000);
  const zip = row.cell("Campus Zip Code");
  return {
    id: row.cell("Provider ID"),
    name,
    kind: /^higher ed/i.test(row.cell("Institution Type")) ? "college" : "provider",
    description: description === "" ? undefined : description,
    languages: [],
    site: {
      id: row.cell("Campus ID"),
      name: campus === name ? name : textUpTo(`${name}, ${campus}`, 300),
      address: address === "" ? undefined : textUpTo(address, 300),
      zip: /^\d{5}(-\d{4})?$/.test(zip) ? zip : undefined,
      place,
      accessibility: [],
    },
  };
}
