import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { askWork, useWorkAsked } from "../work/ask.ts";
import type { Referral } from "./ask.ts";

interface BoxProps {
  readonly referral: Referral;
  /** The person's language, in which the words are read to them. */
  readonly language: string;
  readonly again: () => void;
}

/** A yes to this partner holds for so many days, unless the person takes it back. */
const days = 180;

/** The words to read to the person, and their yes, written down before it is sent. */
export function ConsentBox({ referral, language, again }: BoxProps) {
  const { data } = useWorkAsked("listPurposes", {});
  const words = data?.purposes.find(({ id }) => id === "referral");
  const version = data?.version ?? "";
  const tongue = language === "es" ? "es" : "en";
  const yes = useDeed(async () => {
    const { person, partner, id } = referral;
    const body = { purpose: "referral" as const, partner, words: version, language: tongue, days } as const;
    await askWork("giveConsent", { params: { person }, body });
    return askWork("sendReferral", { params: { id }, body: {} });
  }, again);
  const own = yes.trouble instanceof ProblemError && yes.trouble.problem.code === "not-allowed";
  return (
    <div className="fbr-consent">
      <p>
        <Trans>Read this to the person, and wait for their answer:</Trans>
      </p>
      <blockquote lang={tongue}>
        {tongue === "es"
          ? `¿Podemos enviarte a ${referral.partnerName}? ${words?.words.es ?? ""}`
          : `May we send you to ${referral.partnerName}? ${words?.words.en ?? ""}`}
      </blockquote>
      <p className="fbw-quiet">
        <Trans>
          {referral.partnerName} gets: <Shared shares={referral.shares} />. It ends after {days} days, or when
          the person takes it back.
        </Trans>
      </p>
      <button
        type="button"
        className="usa-button"
        disabled={yes.busy || words === undefined}
        onClick={() => yes.run()}
      >
        <Trans>They said yes: write it down and send</Trans>
      </button>
      {own ? (
        <p className="fbw-problem" role="alert">
          <Trans>
            This person signs in themselves, or was taken in elsewhere: only they can say yes, on their own
            page.
          </Trans>
        </p>
      ) : (
        <DeedTrouble trouble={yes.trouble} />
      )}
    </div>
  );
}

/** What leaves, in words. */
function Shared({ shares }: { readonly shares: Referral["shares"] }) {
  return shares.map((what, place) => (
    <span key={what}>
      {place === 0 ? "" : ", "}
      {what === "name" ? <Trans>name</Trans> : undefined}
      {what === "phone" ? <Trans>phone</Trans> : undefined}
      {what === "email" ? <Trans>e-mail</Trans> : undefined}
      {what === "language" ? <Trans>language</Trans> : undefined}
    </span>
  ));
}
