import { partnerKinds, stepKinds } from "@footbridge/core/model/pathway.ts";
import { requirementSchema } from "@footbridge/core/model/requirement.ts";
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { useLingui } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import { useSayCondition } from "../pathway-editor/parts/condition-words.ts";
import { kindNames, partnerKindNames } from "../pathway-editor/parts/kinds.tsx";

/** Fields of a pathway, its steps, partners and funds, in the words of their forms. */
export const fieldNames: Readonly<Record<string, MessageDescriptor>> = {
  title: msg`Title`,
  name: msg`Name`,
  kind: msg`Kind`,
  group: msg`Group`,
  record: msg`Record of the catalog`,
  after: msg`What comes before`,
  requires: msg`What a person must bring`,
  gives: msg`Held at the end`,
  weeks: msg`Length, weeks`,
  weeklyHours: msg`Hours a week`,
  blocks: msg`Hours of the week`,
  intake: msg`Groups`,
  completion: msg`Finish, % of those who start`,
  price: msg`A person pays`,
  cost: msg`A seat costs`,
  wage: msg`Pay an hour`,
  supports: msg`Needs met during the step`,
  keeps: msg`What is kept by who stops here`,
  partners: msg`Who does it`,
  funds: msg`Funds that pay for it`,
  at: msg`Place on the canvas`,
  sector: msg`Sector`,
  occupations: msg`Occupations it leads to`,
  populations: msg`For whom it is`,
  livingWage: msg`Living wage of the area`,
  role: msg`Role`,
  confirms: msg`Says it hires for`,
  periodWeeks: msg`Period, weeks from the opening`,
  outcome: msg`Must show`,
  note: msg`What it allows and asks`,
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value of a field in words; what has none stands as in the file, long ones cut. */
export function useFieldValue(
  titles: ReadonlyMap<string, string>,
): (field: string, value: unknown) => string {
  const { t, i18n } = useLingui();
  const { money, rate, percent, list } = useFigures();
  const condition = useSayCondition(titles);
  const said = (field: string, value: unknown): string | undefined => {
    if (value === undefined || value === "") return t`not told`;
    if (field === "after" || field === "requires") {
      const read = requirementSchema.safeParse(value);
      return read.success ? condition(read.data) || t`nothing` : undefined;
    }
    if (field === "price" || field === "cost") return money(Number(value));
    if (field === "kind") return kindOf(value);
    if (field === "at") return t`another`;
    if (Array.isArray(value)) return value.length === 0 ? t`nothing` : list(value.map(nameOf));
    return isObject(value) ? figure(field, value) : undefined;
  };
  const kindOf = (value: unknown): string | undefined => {
    const step = stepKinds.find((kind) => kind === value);
    const partner = partnerKinds.find((kind) => kind === value);
    return step !== undefined
      ? i18n._(kindNames[step])
      : partner === undefined
        ? undefined
        : i18n._(partnerKindNames[partner]);
  };
  const figure = (field: string, value: Readonly<Record<string, unknown>>): string | undefined => {
    const count = (name: string): number => Number(value[name]);
    if (field === "wage" || field === "livingWage") return rate(count("hourly"));
    if (field === "completion") return percent(count("rate"));
    if (field === "outcome") return percent(count("share"));
    if (field === "record") return String(value["id"]);
    if (field !== "intake") return undefined;
    const [every, seats] = [count("everyWeeks"), count("seats")];
    return t`every ${every} weeks, ${seats} seats`;
  };
  const nameOf = (part: unknown): string => {
    if (typeof part === "string") return titles.get(part) ?? part;
    const name = isObject(part) ? (part["name"] ?? part["organization"]) : undefined;
    return typeof name === "string" ? name : JSON.stringify(part);
  };
  return (field, value) => {
    const text = said(field, value) ?? (typeof value === "string" ? value : JSON.stringify(value));
    return text.length > 300 ? `${text.slice(0, 300)}…` : text;
  };
}
