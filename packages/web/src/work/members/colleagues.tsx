import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { WideTable } from "../../measure/wide-table.tsx";
import { askWork } from "../ask.ts";
import { Moment } from "../moment.tsx";
import { OrgName } from "../org-name.tsx";
import { RoleName } from "../role-name.tsx";
import { LostFactor } from "./lost-factor.tsx";

type Member = Told<"listMembers">["items"][number];

interface ColleaguesProps {
  readonly members: readonly Member[];
  readonly mayEnd: boolean;
  readonly onEnded: () => void;
}

/** Who belongs here, as what, since when. */
export function Colleagues({ members, mayEnd, onEnded }: ColleaguesProps) {
  const { t } = useLingui();
  const [lost, setLost] = useState<Member>();
  if (members.length === 0)
    return (
      <p className="fbw-empty">
        <Trans>Nobody has joined yet.</Trans>
      </p>
    );
  return (
    <>
      <WideTable label={t`Colleagues`}>
        <table className="fbw-table fbk-stacked">
          <caption>
            <Trans>Who belongs here</Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Name</Trans>
              </th>
              <th scope="col">
                <Trans>Role</Trans>
              </th>
              <th scope="col">
                <Trans>Since</Trans>
              </th>
              {mayEnd ? (
                <th scope="col">
                  <Trans>Leaves</Trans>
                </th>
              ) : undefined}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <Row key={member.id} member={member} mayEnd={mayEnd} onEnded={onEnded} onLost={setLost} />
            ))}
          </tbody>
        </table>
      </WideTable>
      {lost === undefined ? undefined : (
        <LostFactor key={lost.id} id={lost.id} name={lost.name} onClose={() => setLost(undefined)} />
      )}
    </>
  );
}

interface RowProps {
  readonly member: Member;
  readonly mayEnd: boolean;
  readonly onEnded: () => void;
  readonly onLost: (member: Member) => void;
}

function Row({ member, mayEnd, onEnded, onLost }: RowProps) {
  const { id, name, email, role, org, since } = member;
  const { t } = useLingui();
  const [sure, setSure] = useState(false);
  const end = useDeed(() => askWork("endMembership", { params: { id } }), onEnded);
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="fbw-under">{email}</span>
      </th>
      <td>
        <RoleName role={role} />
        <span className="fbw-under">
          <OrgName org={org} />
        </span>
      </td>
      <td>
        <Moment of={since} />
      </td>
      {mayEnd ? (
        <td className="fbk-deeds">
          <button
            type="button"
            className="fbw-text-button"
            aria-label={sure ? t`Yes, take out now: ${name}` : t`Take out: ${name}`}
            aria-disabled={end.busy}
            onClick={() => (sure ? end.run() : setSure(true))}
            onBlur={() => setSure(false)}
          >
            {sure ? <Trans>Yes, take out now</Trans> : <Trans>Take out</Trans>}
          </button>
          <DeedTrouble trouble={end.trouble} />{" "}
          {role === "participant" ? undefined : (
            <button
              type="button"
              className="fbw-text-button"
              aria-label={t`Lost phone: ${name}`}
              onClick={() => onLost(member)}
            >
              <Trans>Lost phone</Trans>
            </button>
          )}
        </td>
      ) : undefined}
    </tr>
  );
}
