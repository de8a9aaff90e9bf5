import { Plural, Trans } from "@lingui/react/macro";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useDeed } from "../../measure/deed.ts";
import { askLab, type Lab } from "../ask.ts";
import { JoinCode } from "../room/join-code.tsx";
import { useClock } from "../room/use-clock.ts";
import type { LabTold } from "../use-lab.ts";
import { codeHours, MoreCodes } from "./more-codes.tsx";

interface DoorPartProps {
  readonly lab: Lab;
  readonly told: LabTold;
  /** The lab is over: no code lets anybody in. */
  readonly over: boolean;
  readonly again: () => void;
}

/** The way in: the code and how long it holds, the wall, and how many are here. */
export function DoorPart({ lab, told, over, again }: DoorPartProps) {
  const open = useDeed(
    () => askLab("openLabDoor", { params: { lab: lab.id }, body: { role: "participant", hours: codeHours } }),
    again,
  );
  const { moment } = useClock();
  const door = lab.codes.find(({ role }) => role === "participant");
  return (
    <div className="fb-stack">
      {over ? (
        <p className="fbw-empty">
          <Trans>This lab is over: nobody comes in, and nothing more is taken. Setup opens it again.</Trans>
        </p>
      ) : door === undefined ? (
        <p>
          <button type="button" className="usa-button" disabled={open.busy} onClick={() => open.run()}>
            <Trans>Open the door</Trans>
          </button>
        </p>
      ) : (
        <>
          <JoinCode code={door.code} address={`${window.location.origin}/lab/${door.code}`} />
          <p className="fbw-quiet">
            <Trans>Open until {moment(door.expiresAt)}</Trans>
          </p>
        </>
      )}
      <DeedTrouble trouble={open.trouble} />
      <p>
        <a
          className="usa-button usa-button--outline"
          href={`/lab/${lab.id}/screen`}
          target="_blank"
          rel="noreferrer"
        >
          <Trans>Open the big screen</Trans>
        </a>
      </p>
      {over ? undefined : <MoreCodes lab={lab} again={again} />}
      <output className="fb-block">
        <Plural
          value={told.present?.joined ?? lab.people.length}
          one="# person has a seat"
          other="# people have a seat"
        />
      </output>
    </div>
  );
}
