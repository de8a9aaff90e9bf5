import { Plural, Trans } from "@lingui/react/macro";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useDeed } from "../../measure/deed.ts";
import { askLab, type Lab } from "../ask.ts";
import { JoinCode } from "../room/join-code.tsx";
import type { LabTold } from "../use-lab.ts";

interface DoorPartProps {
  readonly lab: Lab;
  readonly told: LabTold;
  readonly again: () => void;
}

/** The way in: codes for guests and facilitators, the wall, and how many are here. */
export function DoorPart({ lab, told, again }: DoorPartProps) {
  const open = useDeed(
    (role: Lab["codes"][number]["role"]) =>
      askLab("openLabDoor", { params: { lab: lab.id }, body: { role, hours: 12 } }),
    again,
  );
  const code = lab.codes.find(({ role }) => role === "participant")?.code;
  const leads = lab.codes.find(({ role }) => role === "facilitator")?.code;
  const wall = `/lab/${lab.id}/screen${code === undefined ? "" : `?code=${code}`}`;
  return (
    <div className="fb-stack">
      {code === undefined ? (
        <button
          type="button"
          className="usa-button"
          disabled={open.busy}
          onClick={() => open.run("participant")}
        >
          <Trans>Open the door</Trans>
        </button>
      ) : (
        <JoinCode code={code} address={`${window.location.origin}/lab/${code}`} />
      )}
      <DeedTrouble trouble={open.trouble} />
      <p className="fbd-row">
        <a className="usa-button usa-button--outline" href={wall} target="_blank" rel="noreferrer">
          <Trans>Open the big screen</Trans>
        </a>
        {leads === undefined ? (
          <button type="button" className="fbw-text-button" onClick={() => open.run("facilitator")}>
            <Trans>A code for facilitators</Trans>
          </button>
        ) : (
          <span>
            <Trans>For facilitators:</Trans> <strong>{leads}</strong>
          </span>
        )}
        {code === undefined ? undefined : (
          <button type="button" className="fbw-text-button" onClick={() => open.run("participant")}>
            <Trans>A new code; the old one ends</Trans>
          </button>
        )}
      </p>
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
