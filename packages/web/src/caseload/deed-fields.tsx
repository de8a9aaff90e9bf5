import type { Ask } from "@footbridge/contract/client.ts";
import { useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { SelectField, TextField } from "../measure/fields.tsx";
import { useWorkAsked } from "../work/ask.ts";

export type Deed = Ask<"actOnCaseload">["body"]["deed"];

/** A deed as it is being written: what is not of its kind is kept meanwhile. */
export interface Draft {
  readonly kind: Deed["kind"];
  readonly navigator: string;
  readonly way: string;
  readonly note: string;
  readonly subject: string;
  readonly body: string;
  readonly due: "90" | "180" | "365";
  readonly employed: "yes" | "no" | "unknown";
}

/** Taken from whoever looked after them: chosen, never what stands there at first. */
const nobody = "nobody";

export const emptyDraft: Draft = {
  kind: "contact",
  navigator: "",
  way: "phone",
  note: "",
  subject: "",
  body: "",
  due: "90",
  employed: "unknown",
};

/** The deed that the draft says; undefined while something is missing. */
export function deedOf({
  kind,
  navigator,
  way,
  note,
  subject,
  body,
  due,
  employed,
}: Draft): Deed | undefined {
  if (kind === "assign" && navigator === "") return undefined;
  if (kind === "assign") return { kind, ...(navigator === nobody ? {} : { navigator }) };
  if (kind === "contact") return { kind, way, ...(note.trim() === "" ? {} : { note }) };
  if (kind === "follow-up") return { kind, due: Number(due) as 90 | 180 | 365, employed };
  return subject.trim() === "" || body.trim() === "" ? undefined : { kind, subject, body };
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** The fields of the kind that is chosen. */
export function DeedFields({ draft, onDraft }: FieldsProps) {
  const { t } = useLingui();
  const { data } = useWorkAsked("listNavigators", {});
  const set = (more: Partial<Draft>): void => onDraft({ ...draft, ...more });
  switch (draft.kind) {
    case "assign":
      return (
        <SelectField label={t`To whom`} value={draft.navigator} onValue={(navigator) => set({ navigator })}>
          <option value="">{t`Choose one`}</option>
          <option value={nobody}>{t`Nobody`}</option>
          {data?.items.map(({ account, name, people }) => (
            <option key={account} value={account}>
              {name} ({people})
            </option>
          ))}
        </SelectField>
      );
    case "contact":
      return (
        <>
          <SelectField label={t`How`} value={draft.way} onValue={(way) => set({ way })}>
            <option value="phone">{t`By phone`}</option>
            <option value="in person">{t`In person`}</option>
            <option value="message">{t`By message`}</option>
          </SelectField>
          <Words label={t`Note`} value={draft.note} onValue={(note) => set({ note })} />
        </>
      );
    case "letter":
      return (
        <>
          <TextField label={t`Subject line`} value={draft.subject} onValue={(subject) => set({ subject })} />
          <Words label={t`Message`} value={draft.body} onValue={(body) => set({ body })} />
        </>
      );
    case "follow-up":
      return (
        <>
          <SelectField
            label={t`Which`}
            value={draft.due}
            onValue={(due) => set({ due: due as Draft["due"] })}
          >
            <option value="90">{t`After 90 days`}</option>
            <option value="180">{t`After 180 days`}</option>
            <option value="365">{t`After 365 days`}</option>
          </SelectField>
          <SelectField
            label={t`Has work`}
            value={draft.employed}
            onValue={(employed) => set({ employed: employed as Draft["employed"] })}
          >
            <option value="yes">{t`Yes`}</option>
            <option value="no">{t`No`}</option>
            <option value="unknown">{t`Not known`}</option>
          </SelectField>
        </>
      );
  }
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Words({ label, value, onValue }: WordsProps) {
  const id = useId();
  return (
    <span className="fbw-field fbl-words">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="fbw-input"
        rows={3}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </span>
  );
}
