import { later } from "../parts/later.tsx";

/** The pages around Find, each in a file of its own. */
export const OccupationPage = later(
  async () => (await import("../catalog/occupation-page.tsx")).OccupationPage,
  "around",
);
export const ProgramPage = later(
  async () => (await import("../catalog/program-page.tsx")).ProgramPage,
  "around",
);
export const CredentialPage = later(
  async () => (await import("../catalog/credential-page.tsx")).CredentialPage,
  "around",
);
export const OrganizationPage = later(
  async () => (await import("../catalog/organization-page.tsx")).OrganizationPage,
  "around",
);
export const SupportPage = later(
  async () => (await import("../catalog/support-page.tsx")).SupportPage,
  "around",
);
export const SectorPage = later(
  async () => (await import("../catalog/sector-page.tsx")).SectorPage,
  "around",
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
