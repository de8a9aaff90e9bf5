import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { eventFindings } from "../found/event-words.ts";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { SelectField, TextField, useToday } from "../measure/fields.tsx";
import { askPerson } from "../person/ask.ts";
import { correctionOf } from "../person/journey/correct.tsx";
import type { SectionProps } from "../person/section.ts";
import { WhyWrong } from "../person/why-wrong.tsx";
import { CourseRow } from "./course-row.tsx";
import { type CourseDraft, courseOf, coursesIn, emptyCourse, registeredIn } from "./term-draft.ts";

interface TermFormProps {
  readonly entry: SectionProps["record"]["entries"][number];
  readonly person: string;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** Corrects a term: its courses and grades, and the next registration. The first word stays in the journey. */
export function TermForm({ entry, person, onDone, onLeave }: TermFormProps) {
  const { t } = useLingui();
  const { courses, setCourses, from, setFrom, registered, setRegistered, ...rest } = useTerm(
    entry,
    person,
    onDone,
  );
  const { reason, setReason, missing, send, submit } = rest;
  const change = (place: number, one: CourseDraft | undefined): void =>
    setCourses(one === undefined ? courses.toSpliced(place, 1) : courses.with(place, one));
  return (
    <form className="fbp-form" onSubmit={submit} noValidate>
      {courses.map((one, place) => (
        <CourseRow key={one.key} course={one} place={place + 1} onChange={(next) => change(place, next)} />
      ))}
      <p>
        <button
          type="button"
          className="fbw-text-button"
          onClick={() => setCourses([...courses, emptyCourse()])}
        >
          <Trans>Add a course</Trans>
        </button>
      </p>
      <TextField
        type="date"
        label={<Trans>First day to register for the next term</Trans>}
        value={from}
        onValue={setFrom}
      />
      <SelectField label={<Trans>Registered for it</Trans>} value={registered} onValue={setRegistered}>
        <option value="">{t`Nobody has said`}</option>
        <option value="yes">{t`Yes`}</option>
        <option value="no">{t`No`}</option>
      </SelectField>
      <WhyWrong value={reason} onValue={setReason} missing={missing} />
      <DeedTrouble trouble={send.trouble} words={eventFindings} />
      <p className="fbp-buttons">
        <button type="submit" className="usa-button" disabled={send.busy}>
          <Trans>Correct it</Trans>
        </button>
        <button type="button" className="fbw-text-button" onClick={onLeave}>
          <Trans>Leave it as it is</Trans>
        </button>
      </p>
    </form>
  );
}

/** What is typed of a term, and the way to send it as a correction. */
function useTerm(entry: TermFormProps["entry"], person: string, onDone: () => void) {
  const today = useToday();
  const { body } = entry;
  const [courses, setCourses] = useState<readonly CourseDraft[]>(() => coursesIn(body["courses"]));
  const [from, setFrom] = useState(typeof body["registerFrom"] === "string" ? body["registerFrom"] : "");
  const [registered, setRegistered] = useState(registeredIn(body["registered"]));
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const send = useDeed(() => {
    const { courses: _courses, registerFrom: _from, registered: _registered, ...rest } = body;
    const said = {
      ...rest,
      ...(courses.length === 0 ? {} : { courses: courses.map(courseOf) }),
      ...(from === "" ? {} : { registerFrom: from }),
      ...(registered === "" ? {} : { registered: registered === "yes" }),
    };
    const correction = correctionOf(entry.id, reason, { happened: entry.happened, body: said });
    return askPerson("addEvents", {
      params: { person },
      body: { events: [{ happened: today, body: correction }] },
    });
  }, onDone);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() !== "" && !send.busy) send.run();
  };
  return {
    courses,
    setCourses,
    from,
    setFrom,
    registered,
    setRegistered,
    reason,
    setReason,
    missing,
    send,
    submit,
  };
}
