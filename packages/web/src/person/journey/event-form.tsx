import { ProblemError } from "@footbridge/contract/client.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { eventFindings } from "../../found/event-words.ts";
import { SayFinding } from "../../found/say-finding.tsx";
import type { JourneyWords, PersonRecord } from "../ask.ts";
import type { Draft } from "./draft.ts";
import { FormField } from "./form-field.tsx";
import type { Kind } from "./kinds.ts";
import { LevelTold } from "./level-told.tsx";

interface FormProps {
  readonly kind: Kind;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly words: JourneyWords | undefined;
  readonly record: PersonRecord;
  /** Fields that were left empty. */
  readonly missing: readonly string[];
  readonly trouble: Error | undefined;
}

/** The fields of one kind of event, each with what the server found wrong with it. */
export function EventForm({ kind, draft, onDraft, words, record, missing, trouble }: FormProps) {
  const { t } = useLingui();
  const findings = findingsOf(trouble);
  const set = (name: string) => (value: string) => onDraft({ ...draft, [name]: value });
  const problem = (name: string): ReactNode =>
    missing.includes(name) ? (
      <Trans>Fill this in.</Trans>
    ) : (
      findings
        .filter(({ at }) => fieldAt(at) === name)
        .map((finding) => <Said key={finding.code} of={finding} />)
    );
  const named = new Set(["happened", ...kind.fields.map(({ name }) => name)]);
  const others = findings.filter(({ at }) => !named.has(fieldAt(at)));
  const context = { words, record, draft };
  return (
    <>
      <div className="fbp-fields">
        <FormField
          field={{ name: "happened", label: kind.day, type: "day", required: true }}
          value={draft["happened"] ?? ""}
          onValue={set("happened")}
          problem={problem("happened")}
          context={context}
        />
        {kind.fields.map((field) => (
          <FormField
            key={field.name}
            field={field}
            value={draft[field.name] ?? ""}
            onValue={set(field.name)}
            problem={problem(field.name)}
            context={context}
          />
        ))}
      </div>
      {kind.kind === "assessment" ? <LevelTold draft={draft} words={words} /> : undefined}
      {others.length > 0 || (trouble !== undefined && findings.length === 0) ? (
        <div className="fbw-problem" role="alert">
          {others.map((finding) => (
            <p key={finding.code}>
              <Said of={finding} />
            </p>
          ))}
          {trouble instanceof ProblemError ? (
            findings.length === 0 ? (
              <p lang="en">{trouble.problem.detail}</p>
            ) : undefined
          ) : (
            <p>{t`Footbridge cannot be reached. What you typed is still here; try again.`}</p>
          )}
        </div>
      ) : undefined}
    </>
  );
}

const Said = ({ of }: { readonly of: Finding }) => (
  <span className="fb-block">
    <SayFinding finding={of} words={eventFindings} />
  </span>
);

const findingsOf = (trouble: Error | undefined): readonly Finding[] =>
  trouble instanceof ProblemError ? trouble.problem.findings : [];

/** The last name of a place: `body.events[0].body.hours` is at `hours`. */
const fieldAt = (at: string): string =>
  at
    .replaceAll(/\[\d+\]/g, "")
    .split(".")
    .at(-1) ?? "";
