import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Say, useSay } from "../i18n/say.tsx";
import { useDeed } from "../measure/deed.ts";
import { Trouble } from "../parts/trouble.tsx";
import { askMine, useFresh } from "./ask.ts";
import { DayIn } from "../plan/day-in.tsx";

const load = () => askMine("listReferrals", { query: { person: "me" } });

type Referral = Told<"listReferrals">["items"][number];

/** Where I was sent, what they said, and a way to take it back. */
export function MyReferrals() {
  const { data, trouble, again } = useFresh(load);
  return (
    <section className="fb-stack" aria-labelledby="sent-on">
      <h2 id="sent-on">
        <Trans>Where we sent you</Trans>
      </h2>
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {data?.items.length === 0 ? (
        <p>
          <Trans>Nowhere yet.</Trans>
        </p>
      ) : undefined}
      <ul className="usa-list usa-list--unstyled fb-stack">
        {data?.items.map((referral) => (
          <One key={`${referral.id} ${referral.seq}`} referral={referral} again={again} />
        ))}
      </ul>
    </section>
  );
}

interface OneProps {
  readonly referral: Referral;
  readonly again: () => void;
}

function One({ referral, again }: OneProps) {
  const { service, need, partnerName, phone } = referral;
  return (
    <li>
      <h3>
        <Say text={service.name} />
      </h3>
      <p>
        <Say text={need.label} />
        {" · "}
        {partnerName}
        {phone === undefined ? undefined : (
          <>
            {" · "}
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>
          </>
        )}
      </p>
      <p>
        <Stands referral={referral} />
      </p>
      <TakeBack referral={referral} again={again} />
    </li>
  );
}

/** Where it stands, in plain words. */
function Stands({ referral: { state, answer, sentOn, startedOn } }: Pick<OneProps, "referral">) {
  if (state === "asked") return <Trans>Not sent yet. Nothing was told to them.</Trans>;
  if (state === "sent")
    return (
      <Trans>
        Sent on <DayIn day={sentOn ?? ""} />. They have not said yes or no yet.
      </Trans>
    );
  if (state === "started")
    return (
      <Trans>
        It began on <DayIn day={startedOn ?? ""} />.
      </Trans>
    );
  if (state === "finished") return <Trans>It is done.</Trans>;
  if (state === "lapsed") return <Trans>They did not write back.</Trans>;
  if (state === "withdrawn") return <Trans>Taken back.</Trans>;
  return answer === undefined ? undefined : <Said answer={answer} />;
}

function Said({ answer }: { readonly answer: NonNullable<Referral["answer"]> }) {
  if (answer.answer === "accepted")
    return answer.seatsLeft === undefined ? (
      <Trans>They said yes.</Trans>
    ) : (
      <Plural
        value={answer.seatsLeft}
        one="They said yes. # place is left after you."
        other="They said yes. # places are left after you."
      />
    );
  if (answer.answer === "full")
    return answer.until === undefined ? (
      <Trans>They are full now.</Trans>
    ) : (
      <Trans>
        They are full until <DayIn day={answer.until} />.
      </Trans>
    );
  if (answer.answer === "not-eligible") return <Trans>They said no: {answer.why}</Trans>;
  if (answer.answer === "wrong-area") return <Trans>They only help people who live near them.</Trans>;
  return <Trans>They tried to reach you and could not. Check your phone number here.</Trans>;
}

const over: ReadonlySet<Referral["state"]> = new Set(["finished", "withdrawn", "lapsed"]);

function TakeBack({ referral: { id, seq, state, service, passedOn }, again }: OneProps) {
  const { t } = useLingui();
  const say = useSay();
  const body = { seen: seq, step: { kind: "withdrawn" } } as const;
  const back = useDeed(() => askMine("addReferralStep", { params: { id }, body }), again);
  if (over.has(state) || passedOn !== undefined) return undefined;
  return (
    <>
      {back.trouble === undefined ? undefined : <Trouble trouble={back.trouble} again={again} />}
      <button
        type="button"
        className="usa-button usa-button--outline"
        disabled={back.busy}
        aria-label={t`I do not want this: ${say(service.name)}`}
        onClick={() => back.run()}
      >
        <Trans>I do not want this</Trans>
      </button>
    </>
  );
}
