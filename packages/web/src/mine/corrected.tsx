import { Trans } from "@lingui/react/macro";
import { correctionsIn } from "./corrections-in.ts";

/** Why a line of the audit says it was done, as it was typed; of a correction also what stood there before. */
export function Corrected({ why }: { readonly why: string }) {
  const { reason, changes } = correctionsIn(why);
  return (
    <>
      {reason}
      {changes.map(({ field, was, now }) => (
        <span key={field}>
          {" · "}
          {field === "e-mail" ? (
            <Trans>
              E-mail: {was} → {now}
            </Trans>
          ) : field === "phone" ? (
            <Trans>
              Phone: {was} → {now}
            </Trans>
          ) : (
            <Trans>
              Birth date: {was} → {now}
            </Trans>
          )}
        </span>
      ))}
    </>
  );
}
