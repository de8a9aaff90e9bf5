import type { Role } from "@footbridge/core/model/role.ts";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";

const words: Readonly<Record<Role, MessageDescriptor>> = {
  participant: msg`participant`,
  navigator: msg`navigator`,
  "program-manager": msg`program manager`,
  employer: msg`employer`,
  agency: msg`agency`,
  board: msg`board`,
  auditor: msg`auditor`,
  admin: msg`admin`,
};

/** Roles in words. */
export function useRoleWords(): (role: Role) => string {
  const { i18n } = useLingui();
  return (role) => i18n._(words[role]);
}
