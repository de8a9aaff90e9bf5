import type { TableKind } from "../table/kind.ts";

/** O*NET text files are tab-delimited; a quotation mark in them is a letter like any other. */
const onetText = { delimiter: "\t", quotes: false } as const;

export const occupationKind: TableKind = {
  ...onetText,
  name: "O*NET Occupation Data",
  knownBy: "Description",
  columns: ["O*NET-SOC Code", "Title", "Description"],
};

export const zoneKind: TableKind = {
  ...onetText,
  name: "O*NET Job Zones",
  knownBy: "Job Zone",
  columns: ["O*NET-SOC Code", "Job Zone", "Date", "Domain Source"],
};

export const educationKind: TableKind = {
  ...onetText,
  name: "O*NET Education, Training, and Experience",
  knownBy: "Category",
  columns: ["O*NET-SOC Code", "Element ID", "Scale ID", "Category", "Data Value", "Recommend Suppress"],
};

export const relatedKind: TableKind = {
  ...onetText,
  name: "O*NET Related Occupations",
  knownBy: "Related O*NET-SOC Code",
  columns: ["O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier", "Index"],
  aliases: { Index: ["Related Index"] },
};

export const titleKind: TableKind = {
  ...onetText,
  name: "O*NET Alternate Titles",
  knownBy: "Alternate Title",
  columns: ["O*NET-SOC Code", "Alternate Title", "Short Title", "Source(s)"],
};

export const onetKinds = [occupationKind, zoneKind, educationKind, relatedKind, titleKind] as const;
