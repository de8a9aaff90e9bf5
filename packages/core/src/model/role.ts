/** What a person may be in the partnership, once signed in. */
export const roles = [
  "participant",
  "navigator",
  "program-manager",
  "employer",
  "agency",
  "board",
  "auditor",
  "admin",
] as const;

export type Role = (typeof roles)[number];

/** Roles that are held in an organisation, never without one. */
export const rolesOfOrganizations: readonly Role[] = ["navigator", "program-manager", "employer"];

/** Roles that are held in the whole partnership, never in one organisation. */
export const rolesWithoutOrganization: readonly Role[] = ["participant", "admin"];

/** Roles that ask for a second factor: all but the participant's. */
export const needsSecondFactor = (role: Role): boolean => role !== "participant";
