import { Trans, useLingui } from "@lingui/react/macro";
import { SelectField, TextField } from "../measure/fields.tsx";
import type { CourseDraft } from "./term-draft.ts";

interface CourseRowProps {
  readonly course: CourseDraft;
  readonly place: number;
  /** Absent: the course goes. */
  readonly onChange: (course: CourseDraft | undefined) => void;
}

/** One course of a term, to be corrected. */
export function CourseRow({ course, place, onChange }: CourseRowProps) {
  const { t } = useLingui();
  const to = (name: keyof CourseDraft) => (value: string) => onChange({ ...course, [name]: value });
  return (
    <fieldset className="fbw-inline">
      <legend>
        <Trans>Course {place}</Trans>
      </legend>
      <TextField label={<Trans>Code</Trans>} value={course.code} onValue={to("code")} />
      <TextField label={<Trans>Title</Trans>} value={course.title} onValue={to("title")} />
      <TextField label={<Trans>Credits</Trans>} value={course.credits} onValue={to("credits")} />
      <SelectField label={<Trans>Level</Trans>} value={course.level} onValue={to("level")}>
        <option value="credit">{t`For credit`}</option>
        <option value="developmental">{t`Developmental`}</option>
        <option value="non-credit">{t`Without credit`}</option>
      </SelectField>
      <TextField label={<Trans>Grade</Trans>} value={course.grade} onValue={to("grade")} />
      <button type="button" className="fbw-text-button" onClick={() => onChange(undefined)}>
        <Trans>Take course {place} out</Trans>
      </button>
    </fieldset>
  );
}
