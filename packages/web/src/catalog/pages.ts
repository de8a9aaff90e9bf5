/** The pages of the catalog come in one file: a tenth of a second each is lost to small ones on a slow line. */
export { CredentialPage } from "./credential-page.tsx";
export { OccupationPage } from "./occupation-page.tsx";
export { OrganizationPage } from "./organization-page.tsx";
export { ProgramPage } from "./program-page.tsx";
export { SectorPage } from "./sector-page.tsx";
export { SupportPage } from "./support-page.tsx";
