import type { Element, Layout } from "../element.ts";
import { plainWords } from "../similar.ts";

const numbered = /^(?:pirl|element)?[\s_#.-]*0*(\d{3,4})(?:[\s_-]*([abc])(?![a-z]))?(?:$|[^a-z0-9])/i;
const calculated = /^(?:pirl[\s_-]*)?calc[\s_-]*(\d{4})(?:$|[^0-9])/i;

/** The numbers and names by which elements are found; made once per layout. */
export type Headings = ReadonlyMap<string, Element>;

/** Every way in which an element may head a column, in plain words: number, project name, full name. */
export function headingsOf(layout: Layout): Headings {
  const known = new Map<string, Element>();
  const add = (key: string, element: Element): void => {
    if (!known.has(key)) known.set(key, element);
  };
  for (const element of layout.values())
    for (const id of [element.id, ...(element.also ?? [])]) add(plainWords(id), element);
  for (const element of layout.values()) add(plainWords(element.name), element);
  return known;
}

/**
 * The element that a heading names: `PIRL900`, `900`, `PIRL_900`, `pirl-900`, `900 - Date of Program Entry`,
 * `CALC4000`, `job-start`, or the element's whole name.
 */
export function elementOfHeading(heading: string, headings: Headings): Element | undefined {
  const text = heading.replace(/^\uFEFF/, "").trim();
  const calc = calculated.exec(text);
  if (calc !== null) return headings.get(`calc${calc[1]}`);
  const number = numbered.exec(text);
  if (number !== null) {
    const [, digits = "", letter] = number;
    const element = headings.get(letter === undefined ? digits : `${digits} ${letter.toLowerCase()}`);
    if (element !== undefined || letter === undefined) return element;
    return headings.get(digits);
  }
  return headings.get(plainWords(text)) ?? headings.get(plainWords(text.replace(/^pirl[\s_-]*/i, "")));
}

/** Whether a heading says that Social Security numbers stand below it. */
export function namesSocialSecurity(heading: string): boolean {
  const words = plainWords(heading);
  return (
    /(^| )ssn( |$|\d)/.test(words) ||
    /(^| )soc(ial)? ?sec(urity)?( |$)/.test(words) ||
    /(^| )ssnumber( |$)/.test(words)
  );
}
