/** Categories of O*NET element 2.D.1, required level of education (scale RL), in short words. */
const levels: readonly string[] = [
  "Less than a high school diploma",
  "High school diploma or the equivalent",
  "Post-secondary certificate",
  "Some college courses",
  "Associate's degree or other 2-year degree",
  "Bachelor's degree",
  "Post-baccalaureate certificate",
  "Master's degree",
  "Post-master's certificate",
  "First professional degree",
  "Doctoral degree",
  "Post-doctoral training",
];

export const educationElement = "2.D.1";

/** Percent of people in an occupation who say that it requires each level of education; categories 1 to 12. */
export type EducationShares = Map<number, number>;

export const isEducationCategory = (category: number): boolean =>
  Number.isInteger(category) && category >= 1 && category <= levels.length;

/** The level most people in the occupation name; of equals, the lower. */
export function typicalEducation(shares: EducationShares): string | undefined {
  let best: { readonly category: number; readonly share: number } | undefined;
  for (const [category, share] of [...shares].sort(([a], [b]) => a - b)) {
    if (best === undefined || share > best.share) best = { category, share };
  }
  return best === undefined || best.share === 0 ? undefined : levels[best.category - 1];
}
