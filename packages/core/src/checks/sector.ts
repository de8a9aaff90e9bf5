import { warning } from "../finding.ts";
import { type Check, unlessFound } from "./check.ts";
import { isCredential } from "./stackable.ts";

/** A sector, and an employer who says that it hires for what is taught. */
export const sectorAndEmployer: Check = {
  id: "sector-and-employer",
  asks: "Is there a sector, and has an employer confirmed the credential it hires for?",
  judge: ({ pathway }) => {
    const findings = [];
    if (pathway.sector === undefined)
      findings.push(
        warning(
          "pathway.sector.none",
          "sector",
          "No sector is named.",
          "Choose the sector that the jobs are in.",
        ),
      );
    const employers = pathway.partners.filter(({ kind }) => kind === "employer");
    const ids = new Set(pathway.steps.map(({ id }) => id));
    const credentials = new Set(pathway.steps.filter(isCredential).map(({ id }) => id));
    if (employers.length === 0)
      findings.push(
        warning(
          "pathway.employer.none",
          "partners",
          "No employer is at the table.",
          "Ask one who hires for these jobs.",
        ),
      );
    else if (!employers.some(({ confirms }) => confirms.some((step) => credentials.has(step))))
      findings.push(
        warning(
          "pathway.employer.unconfirmed",
          "partners",
          "No employer has confirmed a credential of this pathway.",
          "Ask which credential they hire for, and mark it at the employer.",
        ),
      );
    for (const { organization, name, confirms } of employers)
      for (const step of confirms)
        if (!ids.has(step))
          findings.push(
            warning(
              "pathway.employer.confirms-nothing",
              `partners.${organization}`,
              `${name} confirmed a step that is not here any more.`,
              "Ask again which credential they hire for.",
              { name },
            ),
          );
    return unlessFound(findings);
  },
};
