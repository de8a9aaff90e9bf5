import type { OrganizationInShort, ProgramInShort } from "@footbridge/contract/details-shared.ts";
import { useLingui } from "@lingui/react/macro";

/** What sort of class it is. */
export function useProgramKind(): (kind: ProgramInShort["kind"]) => string {
  const { t } = useLingui();
  const names: Readonly<Record<ProgramInShort["kind"], string>> = {
    literacy: t`Reading or math class`,
    english: t`English class`,
    bridge: t`Class to get ready`,
    equivalency: t`Class for a high school diploma`,
    training: t`Job training`,
    certificate: t`Class for a certificate`,
    licence: t`Class for a license`,
    "college-term": t`College term`,
    degree: t`College degree`,
    apprenticeship: t`Training on the job, with pay`,
  };
  return (kind) => names[kind];
}

/** What sort of organization it is. */
export function useOrganizationKind(): (kind: OrganizationInShort["kind"]) => string {
  const { t } = useLingui();
  const names: Readonly<Record<OrganizationInShort["kind"], string>> = {
    provider: t`School for work`,
    college: t`College`,
    employer: t`Place that hires`,
    agency: t`City office`,
    funder: t`Gives money for classes`,
    literacy: t`School for reading, math and English`,
    "labor-management": t`School of a union and its employers`,
    "service-provider": t`Gives help`,
  };
  return (kind) => names[kind];
}
