import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { askLab, type Lab } from "../ask.ts";
import { inGroups } from "../room/join-code.tsx";

type Code = Lab["codes"][number];

interface MoreCodesProps {
  readonly lab: Lab;
  readonly again: () => void;
}

/** So many hours a code holds, unless it is renewed. */
export const codeHours = 12;

/** Codes for those who lead and for a computer at the wall; and a new code or none for the guests. */
export function MoreCodes({ lab, again }: MoreCodesProps) {
  const params = { lab: lab.id };
  const open = useDeed(
    (role: Code["role"]) => askLab("openLabDoor", { params, body: { role, hours: codeHours } }),
    again,
  );
  const close = useDeed(
    (role: Code["role"]) => askLab("closeLabDoor", { params: { ...params, role } }),
    again,
  );
  const codeOf = (role: Code["role"]) => lab.codes.find((one) => one.role === role)?.code;
  const busy = open.busy || close.busy;
  const button = (role: Code["role"], words: ReactNode) => (
    <button type="button" className="fbw-text-button" disabled={busy} onClick={() => open.run(role)}>
      {words}
    </button>
  );
  const [leads, wall] = [codeOf("facilitator"), codeOf("screen")];
  return (
    <details className="fbd-comments">
      <summary>
        <Trans>More codes</Trans>
      </summary>
      <ul className="fbd-held">
        <li>
          {leads === undefined ? (
            button("facilitator", <Trans>A code for facilitators</Trans>)
          ) : (
            <>
              <Trans>For facilitators:</Trans> <strong>{inGroups(leads)}</strong>
            </>
          )}
        </li>
        <li>
          {wall === undefined ? (
            button("screen", <Trans>A code for a big screen on another computer</Trans>)
          ) : (
            <>
              <Trans>For the big screen, at /lab/{lab.id}/screen:</Trans> <strong>{inGroups(wall)}</strong>
            </>
          )}
        </li>
        {codeOf("participant") === undefined ? undefined : (
          <>
            <li>{button("participant", <Trans>A new code; the old one ends</Trans>)}</li>
            <li>
              <button
                type="button"
                className="fbw-text-button"
                disabled={busy}
                onClick={() => close.run("participant")}
              >
                <Trans>Close the door: nobody else comes in</Trans>
              </button>
            </li>
          </>
        )}
      </ul>
      <DeedTrouble trouble={open.trouble ?? close.trouble} />
    </details>
  );
}
