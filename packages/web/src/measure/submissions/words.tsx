import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";

type Known = Told<"getSubmissionHeadings">;
type Element = Known["elements"][number];

/** Element → the file's word in small letters → the element's code. */
export type Values = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Words compare in small letters, as the check compares them. */
const small = (word: string): string => word.trim().toLowerCase();

/** What words mean by the mapping in use. */
export const valuesIn = ({ values = {} }: Known): Values =>
  new Map(
    Object.entries(values).map(([id, words]) => [
      id,
      new Map(Object.entries(words).map(([word, code]) => [small(word), code])),
    ]),
  );

/** The words as a mapping says them, of these elements alone; words without a code are left out. */
export const spoken = (
  values: Values,
  elements: Iterable<string>,
): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    [...new Set(elements)].flatMap((id) => {
      const words = [...(values.get(id) ?? [])].filter(([, code]) => code !== "");
      return words.length === 0 ? [] : [[id, Object.fromEntries(words)]];
    }),
  );

/** The words of a column that its element's code list does not have. */
export const unknownWords = (words: readonly string[] | undefined, element: Element | undefined) =>
  element?.codes === undefined || words === undefined
    ? []
    : [...new Set(words.map(small))].filter((word) => !element.codes?.some((code) => small(code) === word));

const usual: Readonly<Record<string, string>> = {
  yes: "1",
  y: "1",
  true: "1",
  no: "0",
  n: "0",
  false: "0",
  unknown: "9",
  "not disclosed": "9",
};

/** The code that a plain word seems to mean, where the element has it. */
export function likelyCode(word: string, { codes = [] }: Element): string {
  const code = usual[small(word)];
  return code !== undefined && codes.includes(code) ? code : "";
}

interface WordsProps {
  readonly heading: string;
  readonly words: readonly string[];
  readonly element: Element;
  readonly values: Values;
  /** Nobody has kept codes for them yet: they are to be looked at. */
  readonly fresh: boolean;
  /** Absent where nothing may be changed any more. */
  readonly onCode: ((word: string, code: string) => void) | undefined;
}

/** The words of one column, each with the code it stands for. */
export function WordCodes({ heading, words, element, values, fresh, onCode }: WordsProps) {
  const { t } = useLingui();
  const meant = values.get(element.id);
  const open = words.filter((word) => (meant?.get(word) ?? "") === "").length;
  // It stays as it was opened while its words get their codes.
  const [opened] = useState(fresh || open > 0);
  return (
    <details className="fbw-twin fbw-words" open={opened}>
      <summary>
        <Plural value={words.length} one="# word and its code" other="# words and their codes" />
        {open === 0 ? undefined : (
          <>
            {", "}
            <Plural value={open} one="# without a code" other="# without a code" />
          </>
        )}
      </summary>
      <ul className="fbw-words__list">
        {words.map((word) => (
          <li key={word}>
            <span className="fbw-words__word">{word}</span>
            <select
              className="fbw-input"
              aria-label={t`${word} in ${heading} means`}
              disabled={onCode === undefined}
              value={meant?.get(word) ?? ""}
              onChange={({ target }) => onCode?.(word, target.value)}
            >
              <option value="">{t`no code`}</option>
              {element.codes?.map((code) => (
                <option key={code} value={code}>
                  {code}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <p className="fbw-quiet">
        <Trans>
          Codes of element {element.id}: {element.codes?.join(", ")}
        </Trans>
      </p>
    </details>
  );
}
