import type { CollegeTold } from "@footbridge/contract/accounts/college.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { DayOf } from "../person/day-of.tsx";
import type { SectionProps } from "../person/section.ts";
import { TermForm } from "./term-form.tsx";

interface TermsProps extends Pick<SectionProps, "record"> {
  readonly terms: NonNullable<CollegeTold["standing"]>["terms"];
  readonly onChanged: () => void;
}

/** The terms, each with a way to correct its courses, grades and the next registration. */
export function Terms({ record, terms, onChanged }: TermsProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState<string>();
  return (
    <div className="fb-stack">
      <h3>
        <Trans>Terms</Trans>
      </h3>
      <ul className="fbw-lines">
        {terms.map(({ id, college, begin, end, courses = [] }) => {
          const entry = record.entries.find((one) => one.id === id);
          return (
            <li key={id}>
              {college}, <DayOf day={begin} /> – <DayOf day={end} />
              {courses.map(({ code, grade, credits }) => (
                <span key={code} className="fbw-under">
                  {code}: <Trans>{credits} credits</Trans>
                  {grade === undefined ? undefined : `, ${grade}`}
                </span>
              ))}{" "}
              {entry === undefined ? undefined : open === id ? (
                <TermForm
                  entry={entry}
                  person={record.person.id}
                  onDone={() => {
                    setOpen(undefined);
                    onChanged();
                  }}
                  onLeave={() => setOpen(undefined)}
                />
              ) : (
                <button
                  type="button"
                  className="fbw-text-button"
                  aria-label={t`Correct this term: ${begin}`}
                  onClick={() => setOpen(id)}
                >
                  <Trans>Correct this term</Trans>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
