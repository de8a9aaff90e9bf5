import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { type Role, rolesOfOrganizations, rolesWithoutOrganization } from "@footbridge/core/model/role.ts";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { SelectField, TextField } from "../../measure/fields.tsx";
import { useActing } from "../acting.ts";
import { askWork } from "../ask.ts";
import { OrgSelect } from "../org-select.tsx";
import { useRoleWords } from "../role-words.ts";
import { InviteLink } from "./invite-link.tsx";

const staffRoles: readonly Role[] = [
  "navigator",
  "program-manager",
  "employer",
  "agency",
  "board",
  "auditor",
  "admin",
];

/** Invites somebody; the link is shown once, to copy or to mail. */
export function InviteForm({ onInvited }: { readonly onInvited: () => void }) {
  const { t } = useLingui();
  const acting = useActing();
  const wordOf = useRoleWords();
  const roles = acting.role === "admin" ? staffRoles : staffRoles.slice(0, 2);
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>(acting.desk ? "admin" : "navigator");
  const [org, setOrg] = useState(acting.org);
  const [made, setMade] = useState<{ readonly link: string; readonly email: string }>();
  const needsOrg = !rolesWithoutOrganization.includes(role);
  const invite = useDeed(
    () => askWork("createInvitation", { body: { email, role, org: needsOrg ? org : "" } }),
    ({ token, invitation }) => {
      setMade({ link: `${window.location.origin}/join/${token}`, email: invitation.email });
      setEmail("");
      onInvited();
    },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!invite.busy) invite.run();
  };
  return (
    <section className="fbw-section" aria-labelledby="invite">
      <h2 id="invite">
        <Trans>Invite somebody</Trans>
      </h2>
      <form className="fbw-inline" onSubmit={submit}>
        <TextField label={<Trans>E-mail</Trans>} value={email} onValue={setEmail} />
        <SelectField
          label={<Trans>Role</Trans>}
          value={role}
          onValue={(value) => setRole(roles.find((each) => each === value) ?? role)}
        >
          {roles.map((each) => (
            <option key={each} value={each}>
              {wordOf(each)}
            </option>
          ))}
        </SelectField>
        {acting.role === "admin" && needsOrg ? (
          <OrgSelect
            label={<Trans>Organization</Trans>}
            value={org}
            onValue={setOrg}
            none={rolesOfOrganizations.includes(role) ? t`Choose one` : t`The whole partnership`}
          />
        ) : undefined}
        <button type="submit" className="usa-button" aria-disabled={invite.busy}>
          <Trans>Invite</Trans>
        </button>
      </form>
      <DeedTrouble trouble={invite.trouble} />
      {made === undefined ? undefined : <InviteLink {...made} />}
    </section>
  );
}
