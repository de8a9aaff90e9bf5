import { askAhead } from "../api/asked.ts";
import { later } from "../parts/later.tsx";

type Thing = "Occupation" | "Program" | "Credential" | "Organization" | "Support" | "Sector";

/** The page of one thing of the catalog; what it shows is asked for while its file comes. */
const pageOf = (thing: Thing) =>
  later(
    async () => (await import("../catalog/pages.ts"))[`${thing}Page` as const],
    "around",
    ({ id = "" }) => askAhead(`describe${thing}` as const, { params: { id } }),
  );

/** The pages around Find, in a file of their own. */
export const OccupationPage = pageOf("Occupation");
export const ProgramPage = pageOf("Program");
export const CredentialPage = pageOf("Credential");
export const OrganizationPage = pageOf("Organization");
export const SupportPage = pageOf("Support");
export const SectorPage = pageOf("Sector");
export const SearchPage = later(async () => (await import("../catalog/search/search-page.tsx")).SearchPage);
export const HeaderSearch = later(
  async () => (await import("../catalog/search/header-search.tsx")).HeaderSearch,
);
export const MapPage = later(async () => (await import("../map/map-page.tsx")).MapPage);
