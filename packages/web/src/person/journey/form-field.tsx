import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import type { JourneyWords, PersonRecord } from "../ask.ts";
import { yesOrNo } from "./codes.ts";
import type { Draft } from "./draft.ts";
import type { Field } from "./field.ts";

/** What the choices of a field may depend on. */
interface Context {
  readonly words: JourneyWords | undefined;
  readonly record: PersonRecord;
  readonly draft: Draft;
}

interface FormFieldProps {
  readonly field: Field;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly problem: ReactNode;
  readonly context: Context;
}

/** A labelled field with its hint and what is wrong with it. */
export function FormField({ field, value, onValue, problem, context }: FormFieldProps) {
  const { t } = useLingui();
  const id = useId();
  const choices = useChoices(field, context);
  const wrong = Array.isArray(problem) ? problem.length > 0 : Boolean(problem);
  const { label, type, required, hint } = field;
  const described = [hint === undefined ? "" : `${id}-hint`, wrong ? `${id}-problem` : ""].join(" ").trim();
  const shared = {
    id,
    className: "fbw-input",
    value,
    required,
    "aria-invalid": wrong,
    "aria-describedby": described === "" ? undefined : described,
  };
  return (
    <span className="fbw-field">
      <label htmlFor={id}>
        {t(label)} {required ? undefined : <span className="fbw-quiet">{t`(optional)`}</span>}
      </label>
      {type === "choice" || type === "yes-no" ? (
        <select {...shared} onChange={({ target }) => onValue(target.value)}>
          <option value="">{t`Choose…`}</option>
          {choices.map(([code, words, lang]) => (
            <option key={code} value={code} lang={lang}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type={type === "day" ? "date" : "text"}
          inputMode={
            type === "whole" ? "numeric" : type === "number" || type === "dollars" ? "decimal" : undefined
          }
          autoComplete="off"
          maxLength={field.name === "note" ? 4000 : 500}
          onChange={({ target }) => onValue(target.value)}
        />
      )}
      {hint === undefined ? undefined : (
        <span className="fbw-under" id={`${id}-hint`}>
          {t(hint)}
        </span>
      )}
      {wrong ? (
        <span className="fbw-problem fb-block" id={`${id}-problem`}>
          {problem}
        </span>
      ) : undefined}
      {field.choices === "enrollments" && choices.length === 0 ? (
        <span className="fbw-under">
          <Trans>No class yet: write down the enrollment first.</Trans>
        </span>
      ) : undefined}
    </span>
  );
}

type Choice = readonly [code: string, words: string, lang?: "en"];

/** What may be chosen, with words; words that came with the data are English. */
function useChoices({ choices, type }: Field, { words, record, draft }: Context): readonly Choice[] {
  const { t } = useLingui();
  if (type === "yes-no") return yesOrNo.map(([code, label]) => [code, t(label)]);
  if (choices === "services") return (words?.services ?? []).map(({ id, name }) => [id, name, "en"]);
  if (choices === "enrollments")
    return record.entries
      .filter(({ body, state }) => body["kind"] === "enrollment" && state !== "taken-back")
      .map(({ id, body, happened }) => [id, `${String(body["title"])} (${happened})`]);
  const tests = words?.tests ?? [];
  if (choices === "tests")
    return [...new Set(tests.map(({ test }) => test))].map((test) => [test, test, "en"]);
  const ofTest = tests.filter(({ test }) => test === draft["test"]);
  if (choices === "subjects") return ofTest.map(({ subject }) => [subject, subject, "en"]);
  if (choices === "forms")
    return Object.keys(ofTest.find(({ subject }) => subject === draft["subject"])?.forms ?? {}).map(
      (form) => [form, form],
    );
  return (choices ?? []).map(([code, label]) => [code, t(label)]);
}
