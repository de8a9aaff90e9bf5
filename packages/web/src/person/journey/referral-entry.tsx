import { Trans } from "@lingui/react/macro";
import { useWords } from "../../parts/words.ts";

/** A step of a referral in one sentence. */
export function ReferralEntry({ body }: { readonly body: Readonly<Record<string, unknown>> }) {
  const { need } = useWords();
  const what = need(String(body["need"]));
  switch (body["step"]) {
    case "sent":
      return <Trans>Sent on for: {what}</Trans>;
    case "answered":
      return body["answer"] === "accepted" ? (
        <Trans>Referral accepted: {what}</Trans>
      ) : (
        <Trans>Referral refused: {what}</Trans>
      );
    case "started":
      return <Trans>Help started: {what}</Trans>;
    case "finished":
      return <Trans>Help finished: {what}</Trans>;
    case "lapsed":
      return <Trans>Referral not answered: {what}</Trans>;
    default:
      return <Trans>Referral taken back: {what}</Trans>;
  }
}
