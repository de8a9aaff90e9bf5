import { parseDay } from "@footbridge/core/units/day.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import { SelectField } from "../../measure/fields.tsx";
import { WideTable } from "../../measure/wide-table.tsx";
import type { Step } from "../ask.ts";
import { useStatusWords } from "./status-words.ts";

interface NextStepsProps {
  readonly steps: readonly Step[];
  readonly busy: boolean;
  readonly onStatus: (step: Step, status: Step["status"]) => void;
}

/** What was promised, by whom and until when, and how it stands; those that are late say so. */
export function NextSteps({ steps, busy, onStatus }: NextStepsProps) {
  const { t } = useLingui();
  if (steps.length === 0)
    return (
      <p className="fbw-empty">
        <Trans>
          Nobody has taken a step yet. A recommendation becomes one when somebody puts their name to it.
        </Trans>
      </p>
    );
  return (
    <WideTable label={t`Next steps`}>
      <table className="usa-table usa-table--borderless fbd-merged">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Step</Trans>
            </th>
            <th scope="col">
              <Trans>Who</Trans>
            </th>
            <th scope="col">
              <Trans>Until</Trans>
            </th>
            <th scope="col">
              <Trans>How it stands</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps
            .toSorted((a, b) => (a.due < b.due ? -1 : 1))
            .map((step) => (
              <StepRow key={step.id} step={step} busy={busy} onStatus={(status) => onStatus(step, status)} />
            ))}
        </tbody>
      </table>
    </WideTable>
  );
}

interface StepRowProps {
  readonly step: Step;
  readonly busy: boolean;
  readonly onStatus: (status: Step["status"]) => void;
}

function StepRow({ step: { text, owner, due, status, note, late }, busy, onStatus }: StepRowProps) {
  const { t } = useLingui();
  const words = useStatusWords();
  const { shortDay } = useFigures();
  const day = parseDay(due);
  return (
    <tr>
      <th scope="row">
        {text}
        {note === "" ? undefined : <span className="fbw-under">{note}</span>}
      </th>
      <td>{owner}</td>
      <td>
        {day === undefined ? due : shortDay(day)}{" "}
        {late ? (
          <strong className="fbd-problem">
            <Trans>late</Trans>
          </strong>
        ) : undefined}
      </td>
      <td>
        <SelectField
          label={<span className="usa-sr-only">{t`How it stands: ${text}`}</span>}
          value={status}
          onValue={(value) => {
            const chosen = words.find(([one]) => one === value)?.[0];
            if (chosen !== undefined && !busy) onStatus(chosen);
          }}
        >
          {words.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </SelectField>
      </td>
    </tr>
  );
}
