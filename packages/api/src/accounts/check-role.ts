import { error, type Finding } from "@footbridge/core/finding.ts";
import { type Role, rolesOfOrganizations, rolesWithoutOrganization } from "@footbridge/core/model/role.ts";

/** What is wrong with inviting somebody as this, there; undefined where nothing is. */
export function invitationProblem(role: Role, org: string): Finding | undefined {
  if (role === "participant")
    return error(
      "invitation.participant",
      "body.role",
      "Participants need no invitation.",
      "They sign in with a code.",
    );
  if (org === "" && rolesOfOrganizations.includes(role))
    return error(
      "invitation.no-organization",
      "body.org",
      `A ${role} belongs to an organization.`,
      "Name it in org.",
    );
  if (org !== "" && rolesWithoutOrganization.includes(role))
    return error(
      "invitation.organization",
      "body.org",
      `A ${role} belongs to no one organization.`,
      "Leave org empty.",
    );
  return undefined;
}
