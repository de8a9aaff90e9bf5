import "../../styles/lab.css";
import { parseDay } from "@footbridge/core/units/day.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { useDeed } from "../../measure/deed.ts";
import { useFresh } from "../../mine/ask.ts";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { askLab, type LabAhead, type Pass } from "../ask.ts";
import { useFace } from "../room/use-face.ts";
import { LabAheadWords } from "./lab-ahead.tsx";
import { RegisterForm, type RegisterSaid } from "./register-form.tsx";
import { NoSuchLink, registerTrouble } from "./register-trouble.tsx";

/** `/lab-register/CODE`: what the lab is, and saying that one will come. */
export function RegisterPage({ code }: { readonly code: string }) {
  useFace("lab");
  const { t } = useLingui();
  const load = useCallback(() => askLab("getLabAhead", { params: { code } }), [code]);
  const { data, trouble, again } = useFresh(load);
  if (data === undefined)
    return (
      <>
        <PageHeading title={t`Register for a lab`} />
        {trouble === undefined ? <Loading lines={4} /> : <NoSuchLink trouble={trouble} again={again} />}
      </>
    );
  return (
    <div className="fb-stack">
      <PageHeading title={data.title} />
      <LabAheadWords {...data} />
      <Place code={code} lab={data} />
    </div>
  );
}

function Place({ code, lab }: { readonly code: string; readonly lab: LabAhead }) {
  const { shortDay } = useFigures();
  const [pass, setPass] = useState<Pass>();
  const send = useDeed(
    (body: RegisterSaid) => askLab("registerForLab", { params: { code }, body }),
    (told) => setPass(told),
  );
  const until = parseDay(lab.until);
  const last = until === undefined ? lab.until : shortDay(until);
  if (pass !== undefined) return <Done pass={pass} />;
  if (lab.ended)
    return (
      <Over>
        <Trans>You could register until {last}. On the day, come in by the code on the big screen.</Trans>
      </Over>
    );
  if (lab.left === 0)
    return (
      <Over>
        <Trans>All places are taken. Ask the host.</Trans>
      </Over>
    );
  return (
    <section className="fb-stack" aria-labelledby="register">
      <h2 id="register">
        <Trans>I will come</Trans>
      </h2>
      <p className="fb-quiet">
        <Plural value={lab.left} one="# place is left." other="# places are left." />{" "}
        <Trans>You can register until {last}. You need no account.</Trans>
      </p>
      <RegisterForm busy={send.busy} trouble={registerTrouble(send.trouble)} onSend={send.run} />
    </section>
  );
}

const Over = ({ children }: { readonly children: ReactNode }) => <p className="fbd-line">{children}</p>;

/** One's own code: told once, also by letter. */
function Done({ pass: { pass, letter } }: { readonly pass: Pass }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const address = `${window.location.origin}/lab/${pass}`;
  return (
    <section className="fb-stack" aria-labelledby="registered">
      <h2 id="registered" ref={heading} tabIndex={-1}>
        <Trans>You are registered.</Trans>
      </h2>
      <p className="fbd-line fb-block" data-good>
        <Trans>On the day, open this link on your phone, or type your code at the door:</Trans>
        <strong className="fbd-code">{pass}</strong>
        <a href={`/lab/${pass}`} className="fbd-ahead__link">
          {address}
        </a>
      </p>
      <p>
        {letter ? (
          <Trans>We also sent it to you by mail.</Trans>
        ) : (
          <Trans>Write it down or take a picture of it: it is shown only now.</Trans>
        )}{" "}
        <Trans>If you cannot come, open the link and tell us.</Trans>
      </p>
    </section>
  );
}
