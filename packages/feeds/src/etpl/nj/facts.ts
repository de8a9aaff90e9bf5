import type { Offering } from "@footbridge/core/model/offering.ts";
import { textUpTo } from "../../table/cells.ts";
import type { Row } from "../../table/row.ts";
import type { AwardKind } from "../listed.ts";
import { isYes } from "./flags.ts";

/** The program's name as the provider gives it, or, where that is in capitals, the state's tidier one. */
export function nameOf(row: Row): string {
  const own = row.cell("officialname");
  const shouted = own === own.toUpperCase() && /[A-Z]{4}/.test(own);
  return textUpTo(shouted ? row.cell("standardized_name") || own : own, 300);
}

/** Award by the code `degreeawarded`; a program without a degree that leads to a licence counts as one for it. */
export function awardOf(row: Row): AwardKind {
  const degrees: Readonly<Record<string, AwardKind>> = {
    "200": "associate",
    "300": "bachelor",
    "400": "graduate",
    "500": "graduate",
    "600": "graduate",
    "700": "graduate",
    "800": "graduate",
    "850": "equivalency",
  };
  const code = row.cell("degreeawarded");
  const degree = degrees[code];
  if (degree !== undefined) return degree;
  if (isYes(row.cell("leadtolicense"))) return "licence";
  return ["101", "102", "103", "900"].includes(code) ? "certificate" : "none";
}

/** Name of the industry credential a program leads to, by the look-up where the row has the code alone. */
export const credentialName = (row: Row, names: ReadonlyMap<string, string>): string =>
  textUpTo(row.cell("industrycredentialname") || (names.get(row.cell("industrycredential")) ?? ""), 300);

/** Online where the state's list of online programs has it; hybrid or remote where its text mentions that. */
export function modeOf(row: Row, online: ReadonlySet<string>): Offering["mode"] {
  if (online.has(row.cell("programid"))) return "online";
  if (row.cell("mention_hybrid") === "True") return "hybrid";
  return row.cell("mention_remote") === "True" ? "online" : "in-person";
}

/** What the program is, and, where it could not be understood, what is asked of applicants. */
export function descriptionOf(row: Row, withPrerequisites: boolean): string | undefined {
  const text = row.cell("standardized_description") || row.cell("description");
  const asked = withPrerequisites ? ` Asked of applicants: ${textUpTo(row.cell("prerequisites"), 500)}` : "";
  const whole = `${textUpTo(text, 1999 - asked.length)}${asked}`.trim();
  return whole === "" ? undefined : whole;
}
