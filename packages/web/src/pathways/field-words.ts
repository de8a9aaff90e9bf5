import { requirementSchema } from "@footbridge/core/model/requirement.ts";
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { useLingui } from "@lingui/react/macro";
import { useSectors } from "../api/town.ts";
import { useFigures } from "../i18n/figures.ts";
import { useSay } from "../i18n/say.tsx";
import { useSayCondition } from "../pathway-editor/parts/condition-words.ts";
import { useWords } from "../parts/words.ts";
import { blockWords, kindNames, partnerKindNames } from "../pathway-editor/parts/kinds.tsx";

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

/** Two figures of one source without it: only what changed is shown. */
export function withoutSameSource(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (!isObject(before) || !isObject(after) || before["source"] !== after["source"]) return [before, after];
  return [
    { ...before, source: undefined },
    { ...after, source: undefined },
  ];
}

/** Says a value of a field. */
type SayValue = (field: string, value: unknown) => string;

/** What is longer is cut, in signs. */
const longest = 300;

/** A value of a field in words; what has none stands as in the file, long ones cut. */
export function useFieldValue(names: ReadonlyMap<string, string>): SayValue {
  const { t } = useLingui();
  const { money, number, list } = useFigures();
  const condition = useSayCondition(names);
  const part = usePartWords(names);
  const figure = useFigureWords();
  const said = (field: string, value: unknown): string | undefined => {
    if (value === undefined || value === "") return t`not told`;
    if (field === "after" || field === "requires") {
      const read = requirementSchema.safeParse(value);
      return read.success ? condition(read.data) || t`nothing` : undefined;
    }
    if (typeof value === "number")
      return field === "price" || field === "cost" ? money(value) : number(value);
    if (Array.isArray(value))
      return value.length === 0 ? t`nothing` : list(value.map((one: unknown) => part(field, one)));
    return isObject(value) ? figure(field, value) : part(field, value);
  };
  return (field, value) => {
    const text = said(field, value) ?? JSON.stringify(value);
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
  };
}

/** A word of the file by its name: a step, a partner, a fund, a kind, a need, a fact, hours of the week. */
function usePartWords(names: ReadonlyMap<string, string>): SayValue {
  const { i18n } = useLingui();
  const words = useWords();
  const say = useSay();
  const { data: sectors } = useSectors();
  const kinds = new Map<string, MessageDescriptor>(
    Object.entries({ ...kindNames, ...partnerKindNames, ...blockWords }),
  );
  return (field, part) => {
    if (isObject(part)) {
      const { organization, role, commitment } = part;
      const more = [role, commitment].filter((one) => typeof one === "string" && one !== "").join(", ");
      const name = names.get(String(organization)) ?? String(organization);
      return more === "" ? name : `${name} (${more})`;
    }
    const word = String(part);
    if (field === "sector") {
      const name = sectors?.items.find(({ id }) => id === word)?.name;
      return name === undefined ? word : say(name);
    }
    if (field === "gives") return words.fact(word);
    if (field === "supports") return words.need(word);
    if (field === "populations") return words.attribute(word);
    const kind = field === "kind" || field === "blocks" ? kinds.get(word) : undefined;
    return kind === undefined ? (names.get(word) ?? word) : i18n._(kind);
  };
}

/** A figure with what belongs to it: its source, its beat, what it counts. */
function useFigureWords(): (field: string, value: Readonly<Record<string, unknown>>) => string | undefined {
  const { t } = useLingui();
  const { rate, percent } = useFigures();
  return (field, value) => {
    const count = (name: string): number => Number(value[name]);
    const { source } = value;
    const from = typeof source === "string" ? ` (${source})` : "";
    if (field === "wage" || field === "livingWage") return rate(count("hourly")) + from;
    if (field === "completion") return percent(count("rate")) + from;
    if (field === "record") return String(value["id"]);
    if (field === "outcome") {
      const share = percent(count("share"));
      return value["what"] === "employed" ? t`${share} are employed` : t`${share} have completed`;
    }
    if (field !== "intake") return undefined;
    const [every, seats, first] = [count("everyWeeks"), count("seats"), count("firstWeek")];
    return first > 0
      ? t`every ${every} weeks from week ${first}, ${seats} seats`
      : t`every ${every} weeks, ${seats} seats`;
  };
}
