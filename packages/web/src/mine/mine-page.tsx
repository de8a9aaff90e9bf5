import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { actAs } from "../sign-in/act-as.ts";
import { askMine, sign, useFresh } from "./ask.ts";
import { MyClasses } from "./classes.tsx";
import { MyCollege } from "./college.tsx";
import { Consents } from "./consents.tsx";
import { Contact } from "./contact.tsx";
import { MyEarned } from "./earned.tsx";
import { Joined } from "./joined.tsx";
import { Looks } from "./looks.tsx";
import { MyPlans } from "./plans.tsx";
import { MyReferrals } from "./referrals.tsx";
import { Rights } from "./rights.tsx";
import { MySessions } from "./sessions.tsx";
import { SignIn } from "./sign-in.tsx";
import { Waiting } from "./waiting.tsx";

/** Here one acts for oneself, whatever else one is. */
const whoAmI = () => {
  actAs({ role: "participant", org: "" });
  return askMine("getMe", {});
};

/** The person's own page, behind a code. */
export function MinePage() {
  const { t } = useLingui();
  const { data: me, trouble, again } = useFresh(whoAmI);
  const isMine = me?.roles.some(({ role }) => role === "participant") === true;
  return (
    <div className="fb-stack fb-open">
      <PageHeading title={t`Your record`} />
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {me === undefined && trouble === undefined ? <Loading lines={3} /> : undefined}
      {me !== undefined && !isMine ? (
        <>
          <SignIn onDone={again} />
          <p>
            <Trans>
              Do you work here? <a href="/sign-in">Sign in to work</a>.
            </Trans>
          </p>
        </>
      ) : undefined}
      {isMine ? (
        <>
          <p>
            <Trans>You are signed in as {me.account?.email}.</Trans>{" "}
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              onClick={() => void sign("sign-out", {}).then(again)}
            >
              <Trans>Sign out</Trans>
            </button>
          </p>
          <Mine />
        </>
      ) : undefined}
    </div>
  );
}

/** Everything of the person's own; read anew once a record that waited has become theirs. */
function Mine() {
  const [taken, setTaken] = useState(0);
  const anew = (): void => setTaken((count) => count + 1);
  return (
    <div className="fb-stack" key={taken}>
      <Waiting onMine={anew} />
      <MyPlans />
      <MyClasses />
      <MyReferrals />
      <MyCollege />
      <MyEarned />
      <Consents />
      <Contact />
      <Joined onParted={anew} />
      <Looks />
      <MySessions />
      <Rights />
    </div>
  );
}
