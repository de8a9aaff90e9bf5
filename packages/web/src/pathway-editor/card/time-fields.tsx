import { setField } from "@footbridge/live/pathway/edits.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useDrawn } from "../drawing.ts";
import { NumberField } from "../parts/fields.tsx";
import type { PartProps } from "./part.ts";

/** How long it is, and when groups start with how many seats. */
export function TimeFields({ step, found }: PartProps) {
  const { t } = useLingui();
  const { edit, deed, readOnly } = useDrawn();
  const { id, intake, kind } = step;
  const seats = kind === "job" ? t`Openings in each round` : t`Seats in each group`;
  return (
    <fieldset className="fbe-fieldset">
      <legend>
        <Trans>Time and seats</Trans>
      </legend>
      <div className="fbe-rows">
        <NumberField
          label={t`Length, weeks`}
          most={520}
          value={step.weeks}
          findings={found("weeks")}
          onValue={(weeks) => edit(setField(id, "weeks", weeks))}
        />
        <NumberField
          label={t`Hours a week`}
          most={168}
          step={0.5}
          value={step.weeklyHours}
          findings={found("weeklyHours")}
          onValue={(hours) => edit(setField(id, "weeklyHours", hours))}
        />
      </div>
      <label className="fbe-check">
        <input
          type="checkbox"
          disabled={readOnly}
          checked={intake !== undefined}
          onChange={({ target }) => deed(setField(id, "intake.everyWeeks", target.checked ? 12 : undefined))}
        />
        <Trans>Groups start together</Trans>
      </label>
      {intake === undefined ? (
        <p className="fbw-quiet">
          <Trans>Without groups anyone may start in any week.</Trans>
        </p>
      ) : (
        <div className="fbe-rows">
          <NumberField
            label={t`A group every … weeks`}
            least={1}
            most={520}
            value={intake.everyWeeks}
            findings={found("intake")}
            onValue={(weeks) => edit(setField(id, "intake.everyWeeks", weeks))}
          />
          <NumberField
            label={t`First group, weeks after the opening`}
            most={520}
            value={intake.firstWeek}
            onValue={(week) => edit(setField(id, "intake.firstWeek", week))}
          />
          <NumberField
            label={seats}
            most={1_000_000}
            value={intake.seats}
            onValue={(count) => edit(setField(id, "intake.seats", count))}
          />
        </div>
      )}
    </fieldset>
  );
}
