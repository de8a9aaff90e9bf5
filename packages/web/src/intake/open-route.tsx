import { Trans } from "@lingui/react/macro";
import { useDeed } from "../measure/deed.ts";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { askPerson } from "../person/ask.ts";
import type { IntakeDraft, OpenedRoute } from "./draft.ts";
import { Line } from "./line.tsx";

interface OpenProps {
  readonly draft: IntakeDraft;
  readonly onCode: (code: string) => void;
  readonly onRoute: (route: OpenedRoute) => void;
}

/** The code of a route they kept, and what the route asks once it is opened. */
export function OpenRoute({ draft: { code, route }, onCode, onRoute }: OpenProps) {
  const open = useDeed(
    () => askPerson("openKeptRoute", { body: { code } }),
    ({ plan, questions }) => onRoute({ code, goal: plan.goal, questions }),
  );
  return (
    <>
      <Line
        label={<Trans>Code of a route they kept</Trans>}
        hint={<Trans>By typing it you say that they told it to you and want the plan kept here.</Trans>}
        value={code}
        onValue={onCode}
        limit={40}
      />
      <DeedTrouble trouble={open.trouble} />
      {route?.code === code ? undefined : (
        <p>
          <button
            type="button"
            className="usa-button usa-button--outline"
            disabled={open.busy || code.trim() === ""}
            onClick={() => open.run()}
          >
            <Trans>See what the route asks</Trans>
          </button>
        </p>
      )}
    </>
  );
}
