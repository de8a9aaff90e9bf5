import type { LabRecord } from "@footbridge/core/lab/record.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import { TextField, useToday } from "../../measure/fields.tsx";
import { AgendaFields, isWhole } from "./agenda-fields.tsx";

/** What a host says of a lab before it begins. Tables go by name, in order. */
export interface LabSetup {
  readonly title: string;
  readonly day: string;
  readonly place: string;
  readonly purpose: string;
  readonly sponsors: readonly string[];
  readonly agenda: LabRecord["agenda"];
  readonly tables: readonly string[];
  readonly votesEach: number;
}

interface SetupProps {
  readonly setup?: LabSetup;
  readonly busy: boolean;
  readonly trouble: ReactNode;
  readonly onSave: (setup: LabSetup) => void;
  readonly label: ReactNode;
  /** Tables that are there already, and stay. */
  readonly there?: number;
}

/** Tables that a lab has room for. */
const mostTables = 60;

const fresh = (day: string, welcome: string, tables: readonly string[]): LabSetup => ({
  title: "",
  day,
  place: "",
  purpose: "",
  sponsors: [],
  agenda: [{ at: "09:00", title: welcome, speakers: [] }],
  tables,
  votesEach: 5,
});

/** Makes or changes a lab: what for, when, agenda, speakers, sponsors, tables. */
export function SetupForm({ setup, busy, trouble, onSave, label, there = 1 }: SetupProps) {
  const { t } = useLingui();
  const today = useToday();
  const [told, setTold] = useState<LabSetup>(
    setup ??
      fresh(
        today,
        t`Welcome, and one word`,
        [1, 2, 3, 4].map((number) => t`Table ${number}`),
      ),
  );
  const set = (more: Partial<LabSetup>): void => setTold({ ...told, ...more });
  const [asked, setAsked] = useState(false);
  const nameless = told.title.trim() === "";
  const tables = full(told.tables).length;
  const badTables = tables < there || tables > mostTables;
  const wrong = nameless || told.day === "" || badTables || !isWhole(told.agenda);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(wrong);
    if (!wrong) onSave(tidy(told));
  };
  return (
    <form className="fbd-setup" onSubmit={submit}>
      <WhatAndWhen told={told} nameless={asked && nameless} onTold={set} />
      <Lines
        label={<Trans>Purpose</Trans>}
        lines={told.purpose.split("\n")}
        onLines={(lines) => set({ purpose: lines.join("\n") })}
      />
      <AgendaFields agenda={told.agenda} onAgenda={(agenda) => set({ agenda: [...agenda] })} />
      <Lines
        label={<Trans>Tables, one a line</Trans>}
        lines={told.tables}
        onLines={(lines) => set({ tables: lines })}
      />
      {asked && badTables ? (
        <p className="fbd-problem">
          <Trans>
            From {there} to {mostTables} tables. A table that is there stays: give it another name instead.
          </Trans>
        </p>
      ) : undefined}
      <Lines
        label={<Trans>Sponsors, one a line</Trans>}
        lines={told.sponsors}
        onLines={(sponsors) => set({ sponsors })}
      />
      {trouble}
      <p className="fbd-problem" role="alert">
        {asked && wrong ? (
          <Trans>
            Not kept yet: a lab needs a title and a day, and each session a title and a time like 09:30.
          </Trans>
        ) : undefined}
      </p>
      <p>
        <button type="submit" className="usa-button" disabled={busy}>
          {label}
        </button>
      </p>
    </form>
  );
}

interface WhatProps {
  readonly told: LabSetup;
  /** It is asked for a title. */
  readonly nameless: boolean;
  readonly onTold: (more: Partial<LabSetup>) => void;
}

function WhatAndWhen({ told, nameless, onTold }: WhatProps) {
  return (
    <div className="fbd-row">
      <TextField
        label={<Trans>Title</Trans>}
        value={told.title}
        onValue={(title) => onTold({ title })}
        problem={nameless ? <Trans>Give the lab a title.</Trans> : undefined}
      />
      <TextField label={<Trans>Day</Trans>} type="date" value={told.day} onValue={(day) => onTold({ day })} />
      <TextField label={<Trans>Place</Trans>} value={told.place} onValue={(place) => onTold({ place })} />
      <TextField
        label={<Trans>Dots for each person</Trans>}
        value={String(told.votesEach)}
        onValue={(text) => onTold({ votesEach: /^\d{1,2}$/.test(text) ? Math.min(50, Number(text)) : 0 })}
      />
    </div>
  );
}

const full = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== "");

const tidy = (told: LabSetup): LabSetup => ({
  ...told,
  title: told.title.trim(),
  place: told.place.trim(),
  purpose: told.purpose.trim(),
  sponsors: full(told.sponsors),
  tables: full(told.tables),
  agenda: told.agenda
    .filter(({ title }) => title.trim() !== "")
    .map(({ at, title, speakers }) => ({
      at,
      title: title.trim(),
      speakers: full(speakers.flatMap((one) => one.split(","))),
    })),
});

interface LinesProps {
  readonly label: ReactNode;
  readonly lines: readonly string[];
  readonly onLines: (lines: readonly string[]) => void;
}

function Lines({ label, lines, onLines }: LinesProps) {
  const id = useId();
  return (
    <span className="fbw-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="fbd-text"
        rows={4}
        value={lines.join("\n")}
        onChange={({ target }) => onLines(target.value.split("\n"))}
      />
    </span>
  );
}
