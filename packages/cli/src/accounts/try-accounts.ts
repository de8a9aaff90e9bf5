import type { Role } from "@footbridge/core/model/role.ts";

/** Where addresses of made-up colleagues are: a domain that never exists (RFC 2606). */
export const tryDomain = "try.example";

export interface TryColleague {
  readonly name: string;
  readonly role: Role;
  /** Key of an organization of the demo city. */
  readonly org: string;
}

/** One made-up colleague in each role; two of the same organization, so that there is somebody to work with. */
export const tryColleagues: readonly TryColleague[] = [
  { name: "Noor Navigator", role: "navigator", org: "lantern" },
  { name: "Pat Program-Manager", role: "program-manager", org: "lantern" },
  { name: "Eli Employer", role: "employer", org: "wrenfield" },
  { name: "Agnes Agency", role: "agency", org: "" },
  { name: "Bea Board", role: "board", org: "" },
  { name: "Art Auditor", role: "auditor", org: "" },
  { name: "Ada Admin", role: "admin", org: "" },
];

export const addressOf = ({ role }: TryColleague): string => `${role}@${tryDomain}`;
