import type { TableKind } from "../table/kind.ts";

/** The structure of SOC 2018 with definitions: major, minor and broad groups and detailed occupations. */
export const structureKind: TableKind = {
  name: "SOC 2018 structure",
  columns: ["SOCGroup", "SOCCode", "SOCTitle", "SOCDefinition"],
  knownBy: "SOCGroup",
  delimiter: ",",
  quotes: true,
};

/** SOC 2010 to SOC 2018. */
export const socCrosswalkKind: TableKind = {
  name: "SOC 2010-2018 crosswalk",
  columns: ["SOCCode2010", "SOCTitle2010", "SOCCode2018", "SOCTitle2018"],
  knownBy: "SOCCode2010",
  aliases: {
    SOCCode2010: ["2010 SOC Code"],
    SOCTitle2010: ["2010 SOC Title"],
    SOCCode2018: ["2018 SOC Code"],
    SOCTitle2018: ["2018 SOC Title"],
  },
  delimiter: ",",
  quotes: true,
};

/** CIP 2020 to SOC 2018. */
export const cipCrosswalkKind: TableKind = {
  name: "CIP 2020-SOC 2018 crosswalk",
  columns: ["SOC2018Code", "SOC2018Title", "CIP2020Code", "CIP2020Title"],
  knownBy: "CIP2020Code",
  delimiter: ",",
  quotes: true,
};
