import { Trans } from "@lingui/react/macro";
import { useCallback } from "react";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { Say } from "../../i18n/say.tsx";
import { useFresh } from "../../mine/ask.ts";
import { Moment } from "../../work/moment.tsx";
import { OrgName } from "../../work/org-name.tsx";
import { askPerson } from "../ask.ts";
import type { SectionProps } from "../section.ts";
import { Witnessed } from "./witnessed.tsx";

/** What this organization was told yes to. */
export function ConsentSection({ record }: SectionProps) {
  const { id } = record.person;
  const load = useCallback(
    () => Promise.all([askPerson("listConsents", { params: { person: id } }), askPerson("listPurposes", {})]),
    [id],
  );
  const { data, trouble, again } = useFresh(load);
  const [consents, known] = data ?? [];
  return (
    <>
      <WorkTrouble trouble={trouble} again={again} />
      {consents?.items.length === 0 ? (
        <p className="fbw-empty">
          <Trans>Nothing was agreed with your organization.</Trans>
        </p>
      ) : undefined}
      <ul className="fbk-letters">
        {consents?.items.map(({ id: key, purpose, partner, givenAt, expiresAt, withdrawnAt, witnessed }) => {
          const words = known?.purposes.find((each) => each.id === purpose);
          return (
            <li key={key} className={withdrawnAt === undefined ? undefined : "fbw-past"}>
              <strong>{words === undefined ? purpose : <Say text={words.title} />}</strong>
              <span className="fbw-under">
                <OrgName org={partner} />
                {" · "}
                {withdrawnAt === undefined ? (
                  <Trans>
                    from <Moment of={givenAt} /> until <Moment of={expiresAt} />
                  </Trans>
                ) : (
                  <Trans>
                    ended <Moment of={withdrawnAt} />
                  </Trans>
                )}
                {witnessed ? (
                  <>
                    {" · "}
                    <Trans>given aloud</Trans>
                  </>
                ) : undefined}
              </span>
            </li>
          );
        })}
      </ul>
      {known === undefined ? undefined : (
        <Witnessed person={id} language={record.person.language} known={known} onDone={again} />
      )}
    </>
  );
}
