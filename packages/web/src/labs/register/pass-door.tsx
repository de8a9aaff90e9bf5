import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { useFresh } from "../../mine/ask.ts";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { askLab, type OwnPass, type Seat } from "../ask.ts";
import { keepResume } from "../guest/resume.ts";
import { doorTrouble } from "../room/trouble-words.tsx";
import { LabAheadWords } from "./lab-ahead.tsx";
import { NoSuchLink, registerTrouble } from "./register-trouble.tsx";

interface PassDoorProps {
  readonly pass: string;
  readonly onSeat: (seat: Seat) => void;
}

/** `/lab/PASS`: the door for somebody who registered, or who has a seat on another device. */
export function PassDoor({ pass, onSeat }: PassDoorProps) {
  const { t } = useLingui();
  const [gone, setGone] = useState(false);
  const load = useCallback(() => askLab("getLabPass", { params: { pass } }), [pass]);
  const { data, trouble, again } = useFresh(load);
  if (gone)
    return (
      <>
        <PageHeading title={t`Thank you for telling us`} />
        <p>
          <Trans>
            You are off the list. You can still come: register again, or come in by the code on the big
            screen.
          </Trans>
        </p>
      </>
    );
  if (data === undefined)
    return (
      <>
        <PageHeading title={t`Come in to the lab`} />
        {trouble === undefined ? (
          <Loading lines={4} />
        ) : (
          <>
            <NoSuchLink trouble={trouble} again={again} />
            <p>
              <a href="/lab">
                <Trans>Come in by another code</Trans>
              </a>
            </p>
          </>
        )}
      </>
    );
  return (
    <div className="fb-stack">
      <PageHeading title={data.title} />
      <Waiting pass={pass} own={data} again={again} onSeat={onSeat} onGone={() => setGone(true)} />
      <LabAheadWords {...data} />
    </div>
  );
}

interface WaitingProps extends PassDoorProps {
  readonly own: OwnPass;
  readonly again: () => void;
  readonly onGone: () => void;
}

function Waiting({ pass, own, again, onSeat, onGone }: WaitingProps) {
  const { name, organization, open, closed, came } = own;
  const enter = useDeed(
    () => askLab("resumeSeat", { body: { resume: pass } }),
    (seat) => {
      keepResume(pass);
      onSeat(seat);
    },
  );
  const withdraw = useDeed(() => askLab("withdrawFromLab", { params: { pass } }), onGone);
  return (
    <section className="fb-stack">
      <p className="fbd-said">
        <Trans>You are registered:</Trans> <strong>{name}</strong>
        {organization === undefined ? undefined : ` · ${organization}`}
      </p>
      {closed ? (
        <p className="fbd-line">
          <Trans>This lab is over.</Trans>
        </p>
      ) : open || came ? (
        <p>
          <button
            type="button"
            className="usa-button fb-big-button"
            disabled={enter.busy}
            onClick={() => enter.run()}
          >
            <Trans>Come in</Trans>
          </button>
        </p>
      ) : (
        <p className="fbd-line">
          <Trans>The door is not open yet. Open this link again on the day.</Trans>{" "}
          <button type="button" className="fb-text-button" onClick={again}>
            <Trans>Look again</Trans>
          </button>
        </p>
      )}
      <p className="fbd-problem" role="alert">
        {doorTrouble(enter.trouble) ?? registerTrouble(withdraw.trouble)}
      </p>
      {came || closed ? undefined : <CannotCome busy={withdraw.busy} onYes={() => withdraw.run()} />}
    </section>
  );
}

/** Asked twice: the place is given to somebody else. */
function CannotCome({ busy, onYes }: { readonly busy: boolean; readonly onYes: () => void }) {
  const [sure, setSure] = useState(false);
  if (!sure)
    return (
      <p>
        <button type="button" className="fb-text-button" onClick={() => setSure(true)}>
          <Trans>I cannot come</Trans>
        </button>
      </p>
    );
  return (
    <p className="fbd-row">
      <button type="button" className="usa-button usa-button--outline" disabled={busy} onClick={onYes}>
        <Trans>Yes, give my place to somebody else</Trans>
      </button>
      <button type="button" className="fb-text-button" onClick={() => setSure(false)}>
        <Trans>I will come</Trans>
      </button>
    </p>
  );
}
