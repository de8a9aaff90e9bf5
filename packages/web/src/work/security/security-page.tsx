import { useLingui } from "@lingui/react/macro";
import { PageHeading } from "../../parts/page-heading.tsx";
import { ChangePassword } from "./change-password.tsx";
import { Sessions } from "./sessions.tsx";

/** One's own sign-in. */
export function SecurityPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHeading title={t`Your sign-in`} />
      <Sessions />
      <ChangePassword />
    </>
  );
}
