import type { Role } from "@footbridge/core/model/role.ts";
import { useRoleWords } from "./role-words.ts";

/** A role in words. */
export function RoleName({ role }: { readonly role: Role }) {
  const wordOf = useRoleWords();
  return <>{wordOf(role)}</>;
}
