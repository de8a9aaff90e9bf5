/** Words in a program's name by which it prepares people who are trained already: for a test, a renewal, an update. */
const reviewWords =
  /\b(refresher|review|recertif\w*|re-certif\w*|renewal|continuing education|c\.?e\.?u\.?s?|update course|(exam|test|licen[sc](e|ing|ure)|board|nclex|certification) prep(aration)?\b|nclex|prep course|completers)\b/i;

/** True for refreshers, reviews and renewals: they open no occupation by themselves. */
export const isReview = (programName: string): boolean => reviewWords.test(programName);

/** Programs for practical nurses on their way to registered nurse: they ask for the first licence, whatever the list says. */
const nurseStep =
  /\b(lpn|lvn|vocational nurse|practical nurse)s?\b.{0,12}\bto\b.{0,12}\b(rn|registered nurse|bsn|adn)\b/i;

/** A licence that a program's name asks for, as a requirement; undefined for most. */
export const askedByName = (programName: string): { readonly has: string } | undefined =>
  nurseStep.test(programName) ? { has: "licence:lpn" } : undefined;
