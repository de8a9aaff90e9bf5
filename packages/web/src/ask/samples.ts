/**
 * Short texts of growing difficulty, in English because they ask how well a person reads English. Marks are NRS levels
 * for adult basic education (34 CFR part 462); each text is at the grade named, by the Flesch-Kincaid formula.
 */
export const readingSamples = [
  { mark: 2, grade: 2, text: "The shop opens at nine. Ana takes the bus to work. She gets there early." },
  {
    mark: 3,
    grade: 4,
    text: "Wash your hands before you start. Put on clean gloves, and throw them away when you finish.",
  },
  {
    mark: 4,
    grade: 7,
    text: "If you cannot come to work, call your supervisor at least two hours before your shift begins and explain the reason.",
  },
  {
    mark: 5,
    grade: 10,
    text: "Employees must report any accident in writing within one day, including the location, the equipment involved, and the names of witnesses.",
  },
  {
    mark: 6,
    grade: 12,
    text: "The review considers both the accuracy of each record and whether the staff followed every procedure throughout the whole reporting period.",
  },
] as const;

/** Sums of growing difficulty, in signs that need no language; marks are NRS levels. */
export const mathSamples = [
  { mark: 2, text: "28 + 45" },
  { mark: 3, text: "7 × 36" },
  { mark: 4, text: "½ + ¼" },
  { mark: 5, text: "15 % × $240" },
  { mark: 6, text: "3x + 5 = 26" },
] as const;
