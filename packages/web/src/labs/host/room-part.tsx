import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useDeed } from "../../measure/deed.ts";
import { useActing } from "../../work/acting.ts";
import { askLab, type Lab, type Room } from "../ask.ts";
import { TableBoard } from "../board/table-board.tsx";
import { boardOf } from "../room/room.ts";
import { JoinCode } from "../room/join-code.tsx";
import { LeadDesk } from "../room/lead-desk.tsx";
import { StageWords } from "../room/stage-words.tsx";
import { useAhead } from "../room/use-ahead.ts";
import { TablePath } from "../table-path/table-path.tsx";
import type { LabTold } from "../use-lab.ts";

interface RoomPartProps {
  readonly lab: Lab;
  readonly room: Room;
  readonly told: LabTold;
  readonly again: () => void;
}

/** The room while it happens: the way in, leading, and each table's board. */
export function RoomPart({ lab, room: now, told, again }: RoomPartProps) {
  const { t } = useLingui();
  const ahead = useAhead();
  const [led, setLed] = useState<Room>();
  const room = told.room ?? led ?? now;
  const [table, setTable] = useState<string>();
  const open = useDeed(
    (role: Lab["codes"][number]["role"]) =>
      askLab("openLabDoor", { params: { lab: lab.id }, body: { role, hours: 12 } }),
    again,
  );
  const code = lab.codes.find(({ role }) => role === "participant");
  const leads = lab.codes.find(({ role }) => role === "facilitator");
  const wall = `/lab/${lab.id}/screen${code === undefined ? "" : `?code=${code.code}`}`;
  return (
    <div className="fb-stack">
      <div className="fbe-desk">
        <div className="fb-stack">
          {code === undefined ? (
            <button type="button" className="usa-button" disabled={open.busy} onClick={() => open.run("participant")}>
              <Trans>Open the door</Trans>
            </button>
          ) : (
            <JoinCode code={code.code} address={`${window.location.origin}/lab/${code.code}`} />
          )}
          <DeedTrouble trouble={open.trouble} />
          <p className="fbe-row">
            <a className="usa-button usa-button--outline" href={wall} target="_blank" rel="noreferrer">
              <Trans>Open the big screen</Trans>
            </a>
            {leads === undefined ? (
              <button type="button" className="fbw-text-button" onClick={() => open.run("facilitator")}>
                <Trans>A code for facilitators</Trans>
              </button>
            ) : (
              <span>
                <Trans>For facilitators:</Trans> <strong>{leads.code}</strong>
              </span>
            )}
            {code === undefined ? undefined : (
              <button type="button" className="fbw-text-button" onClick={() => open.run("participant")}>
                <Trans>A new code; the old one ends</Trans>
              </button>
            )}
          </p>
          <output className="fb-block">
            <Plural value={told.present?.joined ?? lab.people.length} one="# person has a seat" other="# people have a seat" />
            {told.present === undefined ? undefined : (
              <>
                {" · "}
                <Plural value={told.present.seats} one="# is here now" other="# are here now" />
              </>
            )}
          </output>
        </div>
        <div className="fb-stack">
          <LeadDesk room={room} ahead={ahead} onRoom={setLed} />
        </div>
      </div>
      <h2>
        <Trans>Tables</Trans>
      </h2>
      <nav className="fbe-ways" aria-label={t`Tables`}>
        {room.tables.map((one) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={one.id === table}
            onClick={() => setTable(one.id === table ? undefined : one.id)}
          >
            {one.name}
          </button>
        ))}
      </nav>
      <OneTable lab={lab} table={room.tables.find(({ id }) => id === table)} told={told} />
    </div>
  );
}

interface OneTableProps {
  readonly lab: Lab;
  readonly table: Room["tables"][number] | undefined;
  readonly told: LabTold;
}

/** What a table does now, as its host sees it: they may write on it, and give no dots. */
function OneTable({ lab, table, told }: OneTableProps) {
  const { t } = useLingui();
  const { name } = useActing();
  if (table === undefined)
    return (
      <p className="fbw-quiet">
        <Trans>Choose a table to see its board.</Trans>
      </p>
    );
  const shown = name === "" ? t`the host` : name;
  if (table.stage === "prototype")
    return <TablePath key={table.id} lab={lab.id} table={table} author="host" name={shown} />;
  return (
    <>
      <p className="fbw-quiet">
        <StageWords stage={table.stage} />
      </p>
      <TableBoard
        key={table.id}
        lab={lab.id}
        table={table.id}
        stage={boardOf(table.stage) ?? "idea"}
        author="host"
        name={shown}
        leads
        dots={{ counts: told.votes?.counts ?? {}, mine: [], each: 0 }}
        onVote={() => undefined}
      />
    </>
  );
}
