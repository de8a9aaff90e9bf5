import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { WideTable } from "../../measure/wide-table.tsx";
import { useToday } from "../../measure/fields.tsx";
import { askWork } from "../ask.ts";
import { Moment } from "../moment.tsx";
import { OrgName } from "../org-name.tsx";
import { RoleName } from "../role-name.tsx";

type Invitation = Told<"listInvitations">["items"][number];

interface InvitationsProps {
  readonly items: readonly Invitation[];
  readonly onWithdrawn: () => void;
}

/** Who was invited, and what came of it. */
export function Invitations({ items, onWithdrawn }: InvitationsProps) {
  const { t } = useLingui();
  if (items.length === 0) return undefined;
  return (
    <WideTable label={t`Invitations`}>
      <table className="fbw-table fbk-stacked">
        <caption>
          <Trans>Invitations, newest first</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>E-mail</Trans>
            </th>
            <th scope="col">
              <Trans>Role</Trans>
            </th>
            <th scope="col">
              <Trans>State</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">{item.email}</th>
              <td>
                <RoleName role={item.role} />
                <span className="fbw-under">
                  <OrgName org={item.org} />
                </span>
              </td>
              <td>
                <State item={item} onWithdrawn={onWithdrawn} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function State({ item, onWithdrawn }: { readonly item: Invitation; readonly onWithdrawn: () => void }) {
  const { t } = useLingui();
  const today = useToday();
  const { id, email, acceptedAt, withdrawnAt, expiresAt } = item;
  const withdraw = useDeed(() => askWork("withdrawInvitation", { params: { id } }), onWithdrawn);
  if (acceptedAt !== undefined)
    return (
      <Trans>
        Joined <Moment of={acceptedAt} />
      </Trans>
    );
  if (withdrawnAt !== undefined) return <Trans>Taken back</Trans>;
  if (expiresAt < today) return <Trans>Too old</Trans>;
  return (
    <>
      <Trans>
        Open until <Moment of={expiresAt} />
      </Trans>{" "}
      <button
        type="button"
        className="fbw-text-button"
        aria-label={t`Take it back: ${email}`}
        aria-disabled={withdraw.busy}
        onClick={() => withdraw.run()}
      >
        <Trans>Take it back</Trans>
      </button>
      <DeedTrouble trouble={withdraw.trouble} />
    </>
  );
}
