/** Grades with a letter, best first; a college may have no plus and minus. */
const letters = ["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"];
const passes = ["P", "CR", "S", "T"];
const fails = ["F", "U", "NC", "NP", "R"];

/** Whether a grade earns the credits; unknown while there is none, or where its sign says neither. */
export function passed(grade: string | undefined): "yes" | "no" | "unknown" {
  if (grade === undefined) return "unknown";
  const sign = grade.toUpperCase();
  if (fails.includes(sign) || sign.startsWith("W") || sign === "AUD" || sign === "AU") return "no";
  return letters.includes(sign) || passes.includes(sign) ? "yes" : "unknown";
}

/** Whether a grade is at least another; unknown without one, and where a pass was given without a letter. */
export function atLeast(grade: string | undefined, least: string | undefined): "yes" | "no" | "unknown" {
  if (least === undefined) return "yes";
  if (passed(grade) === "no") return "no";
  const own = letters.indexOf(grade?.toUpperCase() ?? "");
  const asked = letters.indexOf(least.toUpperCase());
  if (own < 0 || asked < 0) return "unknown";
  return own <= asked ? "yes" : "no";
}
