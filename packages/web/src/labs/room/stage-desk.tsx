import { Trans, useLingui } from "@lingui/react/macro";
import { DoorSelect } from "./door-fields.tsx";
import { type RoomStage, roomStages } from "./room.ts";
import { StageWords } from "./stage-words.tsx";

interface StageProps {
  /** The table that is led; all of them where undefined. */
  readonly which: string | undefined;
  readonly stage: RoomStage;
  readonly locked: boolean;
  readonly spotlight: string | undefined;
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  readonly busy: boolean;
  readonly onWhich: (table: string | undefined) => void;
  readonly onStage: (stage: RoomStage) => void;
  readonly onLock: (locked: boolean) => void;
  readonly onSpotlight: (table: string | undefined) => void;
}

/** Sends one table or all to a stage, closes and opens boards, and puts a table on the wall. */
export function StageDesk({ which, stage, locked, spotlight, tables, busy, ...deeds }: StageProps) {
  const { t } = useLingui();
  return (
    <div className="fb-stack">
      <span className="fbd-door">
        <DoorSelect
          label={<Trans>Lead</Trans>}
          value={which ?? ""}
          options={tables}
          wrong={false}
          none={t`all tables`}
          onValue={(table) => deeds.onWhich(table === "" ? undefined : table)}
        />
      </span>
      <fieldset className="fbd-ways">
        <legend>
          {which === undefined ? <Trans>Send all tables to</Trans> : <Trans>Send this table to</Trans>}
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
          <LockWords one={which !== undefined} locked={locked} />
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

function LockWords({ one, locked }: { readonly one: boolean; readonly locked: boolean }) {
  if (one) return locked ? <Trans>Open this board</Trans> : <Trans>Close this board</Trans>;
  return locked ? <Trans>Open all boards</Trans> : <Trans>Close all boards</Trans>;
}
