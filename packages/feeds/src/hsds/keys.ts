/** The feed that owns what HSDS packages bring, and their source. */
export const hsdsFeed = "hsds";

/** The catalog's key of a thing that came by HSDS: its UUID stays readable, so that it goes out again as it came. */
export const hsdsKey = (id: string): string =>
  `hsds-${id.replaceAll(/[^A-Za-z0-9._:/-]/g, "-").slice(0, 190)}`;

/** A place that the catalog does not know yet, by its name. */
export const placeId = (name: string): string => {
  const plain = name
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return plain === "" ? "elsewhere" : plain;
};
