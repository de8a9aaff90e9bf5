import type { Form } from "../header/shape.ts";
import type { RecordRule, Rules, ShareRule } from "./rule.ts";

/** The rules that have something to say of a file of this form with these elements, and no others. */
export function applicable({ terms, records, shares }: Rules, form: Form, held: ReadonlySet<string>): Rules {
  const says = ({ forms, needsAny, elements }: RecordRule | ShareRule): boolean =>
    (forms === undefined || forms.includes(form)) &&
    held.has(elements[0] ?? "") &&
    (needsAny === undefined || needsAny.some((element) => held.has(element)));
  return {
    terms,
    records: records.filter((rule) => says(rule) && Object.keys(rule.set ?? {}).every((id) => held.has(id))),
    shares: shares.filter(says),
  };
}
