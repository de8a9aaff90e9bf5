import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useDeed } from "../../measure/deed.ts";
import { askLab, type Lab, type Room } from "../ask.ts";
import { aboutOf } from "./labs-page.tsx";
import { type LabSetup, SetupForm } from "./setup-form.tsx";

interface SetupPartProps {
  readonly lab: Lab;
  readonly room: Room;
  readonly again: () => void;
}

/** What the lab is: changed, ended, or removed with all that is in it. */
export function SetupPart({ lab, room, again }: SetupPartProps) {
  const go = useNavigate();
  const [sure, setSure] = useState(false);
  const [saved, setSaved] = useState(false);
  const save = useDeed(async ({ tables, ...about }: LabSetup) => {
    setSaved(false);
    await askLab("saveLab", { params: { lab: lab.id }, body: aboutOf(about) });
    for (const [place, name] of tables.entries()) {
      const table = room.tables[place];
      if (name === table?.name) continue;
      const body =
        table === undefined
          ? ({ deed: "add", name } as const)
          : ({ deed: "name", table: table.id, name } as const);
      await askLab("leadLab", { params: { lab: lab.id }, body });
    }
    setSaved(true);
  }, again);
  const close = useDeed(
    (closed: boolean) => askLab("leadLab", { params: { lab: lab.id }, body: { deed: "close", closed } }),
    again,
  );
  const remove = useDeed(
    () => askLab("removeLab", { params: { lab: lab.id } }),
    () => void go({ to: "/work/$", params: { _splat: "labs" } }),
  );
  const { about } = lab;
  return (
    <div className="fb-stack">
      <SetupForm
        setup={{ ...about, tables: room.tables.map(({ name }) => name) }}
        busy={save.busy}
        trouble={<DeedTrouble trouble={save.trouble} />}
        onSave={save.run}
        there={room.tables.length}
        label={<Trans>Save</Trans>}
      />
      <output className="fb-block">{saved ? <Trans>Saved.</Trans> : undefined}</output>
      <p className="fbd-row">
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={close.busy}
          onClick={() => close.run(!room.closed)}
        >
          {room.closed ? (
            <Trans>Open the lab again</Trans>
          ) : (
            <Trans>End the lab: nothing more is taken</Trans>
          )}
        </button>
        {sure ? (
          <button type="button" className="usa-button" disabled={remove.busy} onClick={() => remove.run()}>
            <Trans>Yes, remove it with all that was written</Trans>
          </button>
        ) : (
          <button type="button" className="fbw-text-button" onClick={() => setSure(true)}>
            <Trans>Remove the lab</Trans>
          </button>
        )}
      </p>
      <DeedTrouble trouble={close.trouble ?? remove.trouble} />
    </div>
  );
}
