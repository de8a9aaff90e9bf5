import { warning } from "../finding.ts";
import type { Pathway } from "../model/pathway.ts";
import { type Check, gap, holds, untold } from "./check.ts";

/** How many organizations are named; one that is listed twice under one name is one. */
function organizationsOf({ partners, steps }: Pathway): number {
  const nameOf = new Map(partners.map(({ organization, name }) => [organization, plain(name)]));
  const named = [
    ...partners.map(({ organization }) => organization),
    ...steps.flatMap((step) => step.partners.map(({ organization }) => organization)),
  ];
  return new Set(named.map((organization) => nameOf.get(organization) ?? organization)).size;
}

const plain = (name: string): string => name.trim().replaceAll(/\s+/g, " ").toLowerCase();

/** "If you're doing it alone, it's not a career pathway." */
export const moreThanOnePartner: Check = {
  id: "more-than-one-partner",
  asks: "Do at least two organizations carry it?",
  judge: ({ pathway }) => {
    const organizations = organizationsOf(pathway);
    if (organizations >= 2) return holds;
    const message =
      organizations === 0
        ? "Nobody has a part in it yet."
        : "One organization carries it alone: that is a program, not a career pathway.";
    return gap(
      warning(
        "pathway.partners.alone",
        "partners",
        message,
        "Add a partner: who teaches the step before, who hires, who gives the supports?",
        { organizations },
      ),
    );
  },
};

/** Literacy and basic education must be at the table; labor and management together where there is a union. */
export const keyPartners: Check = {
  id: "key-partners",
  asks: "Are basic education and, where there is a union, labor and management at the table?",
  judge: ({ pathway }) => {
    const has = (kind: string): boolean => pathway.partners.some((partner) => partner.kind === kind);
    const literacy = warning(
      "pathway.partners.no-literacy",
      "partners",
      "No literacy or basic-education partner.",
      "Ask a literacy program to teach a bridge or to send its students.",
    );
    const labor = warning(
      "pathway.partners.no-labor-management",
      "partners",
      "No labor-management partner.",
      "If a union speaks for workers in these jobs, ask its training fund; if none does, leave it.",
    );
    if (!has("literacy")) return gap(literacy, ...(has("labor-management") ? [] : [labor]));
    return has("labor-management") ? holds : untold(labor);
  },
};
