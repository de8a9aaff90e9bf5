import { Trans } from "@lingui/react/macro";
import { actAs } from "../sign-in/act-as.ts";
import type { Acting, Membership } from "./acting.ts";
import { OrgName } from "./org-name.tsx";
import { RoleName } from "./role-name.tsx";
import { signOut } from "./sign-out.ts";

interface WhoProps {
  readonly acting: Acting;
  /** All that they are here. */
  readonly staff: readonly Membership[];
}

/** One line above the places: who, as what, where; and out. */
export function WhoIsHere({ acting: { name, role, org, desk }, staff }: WhoProps) {
  if (desk) {
    return (
      <p className="fbk-who">
        <Trans>You are at the machine itself; there is no admin yet.</Trans>{" "}
        <a href="/sign-in">
          <Trans>Sign in</Trans>
        </a>
      </p>
    );
  }
  return (
    <div className="fbk-who">
      <span className="fbk-who__name">{name}</span>
      <span>
        <RoleName role={role} />
        <span className="fbw-quiet"> · </span>
        <OrgName org={org} />
      </span>
      {staff.length > 1 ? <Switch role={role} org={org} staff={staff} /> : undefined}
      <button type="button" className="fbw-text-button" onClick={() => void signOut()}>
        <Trans>Sign out</Trans>
      </button>
    </div>
  );
}

interface SwitchProps {
  readonly role: string;
  readonly org: string;
  readonly staff: readonly Membership[];
}

/** Acts as another of the things they are; a full load, so that nothing of the other stays in sight. */
function Switch({ role, org, staff }: SwitchProps) {
  const others = staff.filter((each) => each.role !== role || each.org !== org);
  return (
    <details className="fbk-switch">
      <summary>
        <Trans>Switch</Trans>
      </summary>
      <ul>
        {others.map((each) => (
          <li key={`${each.role} ${each.org}`}>
            <button
              type="button"
              className="fbw-text-button"
              onClick={() => {
                actAs(each);
                window.location.assign("/work");
              }}
            >
              <RoleName role={each.role} /> · <OrgName org={each.org} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
