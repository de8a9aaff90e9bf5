import { Trans, useLingui } from "@lingui/react/macro";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { useActing } from "../acting.ts";
import { useWorkAsked } from "../ask.ts";
import { Colleagues } from "./colleagues.tsx";
import { Invitations } from "./invitations.tsx";
import { InviteForm } from "./invite-form.tsx";

/** Colleagues, and for who may invite: the invitations. */
export function MembersPage() {
  const { t } = useLingui();
  const { role } = useActing();
  const invites = role === "admin" || role === "program-manager";
  const members = useWorkAsked("listMembers", {});
  const invitations = useWorkAsked("listInvitations", invites ? {} : undefined);
  return (
    <>
      <PageHeading title={t`Colleagues`} />
      <p className="fbw-lede">
        <Trans>
          Whoever leaves is taken out at once: their sessions may stay open, but nothing opens to them here
          any more.
        </Trans>
      </p>
      <WorkTrouble trouble={members.trouble} again={members.again} />
      {members.data === undefined && members.trouble === undefined ? <Loading lines={5} /> : undefined}
      {invites ? <InviteForm onInvited={invitations.again} /> : undefined}
      {members.data === undefined ? undefined : (
        <Colleagues members={members.data.items} mayEnd={invites} onEnded={members.again} />
      )}
      {invitations.data === undefined ? undefined : (
        <Invitations items={invitations.data.items} onWithdrawn={invitations.again} />
      )}
    </>
  );
}
