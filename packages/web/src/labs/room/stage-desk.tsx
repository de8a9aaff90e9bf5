import { Trans, useLingui } from "@lingui/react/macro";
import { DoorSelect } from "./door-fields.tsx";
import { type RoomStage, roomStages } from "./room.ts";
import { StageWords } from "./stage-words.tsx";

interface StageProps {
  readonly stage: RoomStage;
  readonly locked: boolean;
  readonly spotlight: string | undefined;
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  readonly busy: boolean;
  readonly onStage: (stage: RoomStage) => void;
  readonly onLock: (locked: boolean) => void;
  readonly onSpotlight: (table: string | undefined) => void;
}

/** Sends all tables to a stage, closes and opens the boards, and puts a table on the wall. */
export function StageDesk({ stage, locked, spotlight, tables, busy, ...deeds }: StageProps) {
  const { t } = useLingui();
  return (
    <div className="fb-stack">
      <fieldset className="fbd-ways">
        <legend>
          <Trans>Send all tables to</Trans>
        </legend>
        {roomStages.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === stage}
            disabled={busy}
            onClick={() => deeds.onStage(one)}
          >
            <StageWords stage={one} />
          </button>
        ))}
      </fieldset>
      <div className="fbd-row">
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={busy}
          onClick={() => deeds.onLock(!locked)}
        >
          {locked ? <Trans>Open all boards</Trans> : <Trans>Close all boards</Trans>}
        </button>
        <span className="fbd-door">
          <DoorSelect
            label={<Trans>On the big screen</Trans>}
            value={spotlight ?? ""}
            options={tables}
            wrong={false}
            none={t`words and the way in`}
            onValue={(table) => deeds.onSpotlight(table === "" ? undefined : table)}
          />
        </span>
      </div>
    </div>
  );
}
