import "../styles/measure.css";
import "../styles/work.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { useWorkingFace } from "../measure/use-working-face.ts";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { useFresh } from "../mine/ask.ts";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { actAs, chosenOf } from "../sign-in/act-as.ts";
import { SecondFactor } from "../sign-in/second-factor.tsx";
import { type Acting, ActingContext, type Me } from "./acting.ts";
import { askWork } from "./ask.ts";
import { NotStaff } from "./not-staff.tsx";
import { PlacesContext } from "./places.ts";
import { WhoIsHere } from "./who-is-here.tsx";
import { WorkLink } from "./work-link.tsx";
import { pageAt, workPages } from "./work-pages.ts";

const whoAmI = () => askWork("getMe", {});

/** The frame of all work pages: who is here, where they can go, and the page of the address. */
export function WorkFrame() {
  useWorkingFace();
  const { data: me, trouble, again } = useFresh(whoAmI);
  const { pathname, searchStr } = useLocation();
  return (
    <div className="fbw">
      <WorkTrouble trouble={trouble} again={again} />
      {me === undefined && trouble === undefined ? <Loading lines={4} /> : undefined}
      {me === undefined ? undefined : me.account === undefined && !me.desk ? (
        <ToSignIn next={pathname + searchStr} />
      ) : (
        <Inside me={me} again={again} />
      )}
    </div>
  );
}

/** Once, and back to where it began: on the way the address is that of the sign-in already. */
function ToSignIn({ next }: { readonly next: string }) {
  const [search] = useState({ next });
  const navigate = useNavigate();
  useEffect(() => void navigate({ to: "/sign-in", search, replace: true }), [navigate, search]);
  return undefined;
}

function Inside({ me, again }: { readonly me: Me; readonly again: () => void }) {
  const staff = me.roles.filter(({ role }) => role !== "participant");
  const chosen = chosenOf(staff);
  const role = chosen?.role ?? "admin";
  const org = chosen?.org ?? "";
  const known = chosen !== undefined;
  useEffect(() => {
    if (!known) return undefined;
    const claim = (): void => actAs({ role, org });
    claim();
    // Another tab may have acted as something else.
    window.addEventListener("focus", claim);
    return () => window.removeEventListener("focus", claim);
  }, [known, role, org]);
  if (known && me.secondFactorMissing) return <SecondFactor onDone={again} />;
  if (!known && !me.desk) return <NotStaff me={me} />;
  const { name = "", email = "" } = me.account ?? {};
  return <Frame acting={{ name, email, role, org, desk: !known }} staff={staff} />;
}

function Frame({ acting, staff }: { readonly acting: Acting; readonly staff: Me["roles"] }) {
  const { t, i18n } = useLingui();
  const { pathname } = useLocation();
  const { role } = acting;
  const places = useMemo(
    () => workPages.filter(({ label, roles }) => label !== undefined && roles.includes(role)),
    [role],
  );
  const list = useRef<HTMLElement>(null);
  // Where the list is one line, it begins at the page that is open.
  useEffect(() => {
    const nav = list.current;
    const links = [...(nav?.querySelectorAll("a") ?? [])];
    const here = links.findLast(({ pathname: to }) => pathname === to || pathname.startsWith(`${to}/`));
    if (nav !== null && here !== undefined) nav.scrollLeft = here.offsetLeft - nav.offsetLeft - 48;
  }, [pathname]);
  const found = pageAt(pathname);
  const Page = found?.at.page;
  return (
    <ActingContext value={acting}>
      <PlacesContext value={places}>
        <WhoIsHere acting={acting} staff={staff} />
        <nav ref={list} className="fbw-places fbk-places" aria-label={t`Work`}>
          {places.map(({ address, label }) => (
            <WorkLink key={address} to={address.slice("/work/".length)} exact={address === "/work"}>
              {label === undefined ? "" : i18n._(label)}
            </WorkLink>
          ))}
        </nav>
        {Page === undefined ? (
          <PageHeading title={t`There is no such page`}>
            <Trans>There is no such page</Trans>
          </PageHeading>
        ) : (
          <Page key={pathname} params={found?.params ?? {}} />
        )}
      </PlacesContext>
    </ActingContext>
  );
}
