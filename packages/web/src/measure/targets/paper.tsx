import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useSay } from "../../i18n/say.tsx";
import { askMeasure } from "../../published/ask.ts";
import { moved, nameOf, quarterAt } from "../../published/quarters.ts";
import { DeedTrouble } from "../deed-trouble.tsx";
import { SelectField, TextField, useToday } from "../fields.tsx";
import { useDeed } from "../deed.ts";
import { useQuarters } from "../quarter-words.ts";
import { type Draft, type PaperKind, targetsOf, wrongLevels } from "./draft.ts";

interface PaperProps {
  readonly draft: Draft;
  readonly known: Told<"listDefinitions">;
  readonly onDraft: (draft: Draft) => void;
  readonly onSaved: () => void;
}

/** What the targets are for, and keeping them. */
export function Paper({ draft, known, onDraft, onSaved }: PaperProps) {
  const { t } = useLingui();
  const say = useSay();
  const { short } = useQuarters();
  const now = quarterAt(useToday());
  const kinds: Readonly<Record<PaperKind, string>> = {
    "concept-paper": t`Concept paper`,
    rfp: t`RFP`,
    contract: t`Contract`,
    "negotiated-level": t`Negotiated level`,
  };
  const quarters = Array.from({ length: 12 }, (_, by) => nameOf(moved(now, by - 3)));
  return (
    <div className="fbw-paper">
      <div className="fbw-field--whole">
        <TextField
          label={<Trans>Name of the paper</Trans>}
          value={draft.agreement}
          onValue={(agreement) => onDraft({ ...draft, agreement })}
        />
      </div>
      <SelectField
        label={<Trans>Kind</Trans>}
        value={draft.kind}
        onValue={(kind) => onDraft({ ...draft, kind: kind as PaperKind })}
      >
        {Object.entries(kinds).map(([kind, name]) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<Trans>Program</Trans>}
        value={draft.program}
        onValue={(program) => onDraft({ ...draft, program })}
      >
        {known.programs.map((program) => (
          <option key={program.id} value={program.id}>
            {say(program.name)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<Trans>Due in the report of</Trans>}
        value={draft.report}
        onValue={(report) => onDraft({ ...draft, report })}
      >
        {quarters.map((name) => (
          <option key={name} value={name}>
            {short(name)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={<Trans>Provider (all, if left out)</Trans>}
        value={draft.provider}
        onValue={(provider) => onDraft({ ...draft, provider })}
      />
      <Save draft={draft} onSaved={onSaved} />
    </div>
  );
}

function Save({ draft, onSaved }: Pick<PaperProps, "draft" | "onSaved">) {
  const targets = targetsOf(draft);
  const wrong = wrongLevels(draft);
  const [asked, setAsked] = useState(false);
  const [saved, setSaved] = useState(0);
  const deed = useDeed(
    async () => {
      for (const body of targets) await askMeasure("savePerformanceTarget", { body });
      return targets.length;
    },
    (count) => {
      setSaved(count);
      onSaved();
    },
  );
  const nameless = draft.agreement.trim() === "";
  const save = (): void => {
    setAsked(true);
    setSaved(0);
    if (!nameless && targets.length > 0 && wrong.length === 0) deed.run();
  };
  return (
    <div className="fbw-field fbw-field--whole">
      <div className="fbw-inline">
        <button type="button" className="usa-button fbw-small" disabled={deed.busy} onClick={save}>
          <Trans>Keep these targets</Trans>
        </button>
        <output className="fbw-quiet">
          {saved > 0 ? (
            <Plural value={saved} one="# target kept" other="# targets kept" />
          ) : (
            <Plural value={targets.length} one="# metric with a level" other="# metrics with a level" />
          )}
        </output>
      </div>
      {asked && nameless ? (
        <p className="fbw-problem" role="alert">
          <Trans>Name the paper that promises them.</Trans>
        </p>
      ) : undefined}
      {asked && !nameless && targets.length === 0 ? (
        <p className="fbw-problem" role="alert">
          <Trans>Choose a metric below and write its level.</Trans>
        </p>
      ) : undefined}
      <DeedTrouble trouble={deed.trouble} />
    </div>
  );
}
