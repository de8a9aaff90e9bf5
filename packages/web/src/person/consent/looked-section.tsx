import { Trans } from "@lingui/react/macro";
import { useCallback } from "react";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { useFresh } from "../../mine/ask.ts";
import { useActing } from "../../work/acting.ts";
import { Moment } from "../../work/moment.tsx";
import { OrgName } from "../../work/org-name.tsx";
import { askPerson } from "../ask.ts";
import { ActionWords } from "./action-words.tsx";
import type { SectionProps } from "../section.ts";
import { WhyTold } from "./why-told.tsx";

/** Who looked, when and why: a program manager sees those of the own organization. */
export function LookedSection({ record }: SectionProps) {
  const { role } = useActing();
  if (role !== "program-manager")
    return (
      <p className="fbw-quiet">
        <Trans>The person sees on their page who looked and why; so does your program manager.</Trans>
      </p>
    );
  return <Lines person={record.person.id} />;
}

function Lines({ person }: { readonly person: string }) {
  const load = useCallback(
    () =>
      Promise.all([
        askPerson("listLooksAtPerson", { params: { person } }),
        askPerson("listPurposes", {}),
      ] as const),
    [person],
  );
  const { data, trouble, again } = useFresh(load);
  const [looks, known] = data ?? [];
  return (
    <>
      <WorkTrouble trouble={trouble} again={again} />
      <ol className="fbk-letters">
        {looks?.items.map(({ seq, at, name, org, action, why, openUntil }) => (
          <li key={seq}>
            <strong>{name === "" ? <Trans>The person</Trans> : name}</strong> <ActionWords action={action} />
            <span className="fbw-under">
              <OrgName org={org} /> · <Moment of={at} />
              {openUntil === undefined ? undefined : (
                <>
                  {" · "}
                  <Trans>
                    open until <Moment of={openUntil} />
                  </Trans>
                </>
              )}
              {why === "" ? undefined : (
                <>
                  {" · "}
                  <WhyTold action={action} why={why} purposes={known?.purposes ?? []} />
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
