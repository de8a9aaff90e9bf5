import { askAhead } from "../api/asked.ts";
import { later } from "../parts/later.tsx";

/** The pages around Find, each in a file of its own. */
export const OccupationPage = later(
  async () => (await import("../catalog/pages.ts")).OccupationPage,
  "around",
  ({ id = "" }) => askAhead("describeOccupation", { params: { id } }),
);
export const ProgramPage = later(
  async () => (await import("../catalog/pages.ts")).ProgramPage,
  "around",
  ({ id = "" }) => askAhead("describeProgram", { params: { id } }),
);
export const CredentialPage = later(
  async () => (await import("../catalog/pages.ts")).CredentialPage,
  "around",
  ({ id = "" }) => askAhead("describeCredential", { params: { id } }),
);
export const OrganizationPage = later(
  async () => (await import("../catalog/pages.ts")).OrganizationPage,
  "around",
  ({ id = "" }) => askAhead("describeOrganization", { params: { id } }),
);
export const SupportPage = later(
  async () => (await import("../catalog/pages.ts")).SupportPage,
  "around",
  ({ id = "" }) => askAhead("describeSupport", { params: { id } }),
);
export const SectorPage = later(
  async () => (await import("../catalog/pages.ts")).SectorPage,
  "around",
  ({ id = "" }) => askAhead("describeSector", { params: { id } }),
);
export const SearchPage = later(
  async () => (await import("../catalog/search/search-page.tsx")).SearchPage,
  "around",
);
export const HeaderSearch = later(
  async () => (await import("../catalog/search/header-search.tsx")).HeaderSearch,
  "around",
);
export const MapPage = later(async () => (await import("../map/map-page.tsx")).MapPage);
