import { Trans } from "@lingui/react/macro";
import { useRef } from "react";
import { useLocale } from "../i18n/locale.ts";
import { useCopy } from "../take-along/use-copy.tsx";
import type { PlanTold } from "./ask.ts";
import { messageAddress, planText } from "./plan-text.ts";

/** To whom a plan goes as a message: their phone, and the language in which they read. */
export interface Addressee {
  readonly phone?: string | undefined;
  readonly language: string;
}

interface AsMessageProps {
  readonly plan: NonNullable<PlanTold["plan"]>;
  /** Whoever reads the page, if left out. */
  readonly to: Addressee | undefined;
}

/** The plan as a text message in sight: the phone's own messages open with it, or it is copied. Nothing is sent from here. */
export function AsMessage({ plan, to }: AsMessageProps) {
  const locale = useLocale();
  const shown = useRef<HTMLParagraphElement>(null);
  const { copy, said } = useCopy();
  const text = planText(plan, (to?.language ?? locale) === "es" ? "es" : "en");
  return (
    <details className="fb-more fb-no-print">
      <summary>
        <Trans>Send the plan as a text</Trans>
      </summary>
      <p className="fb-plan__text" ref={shown} lang={(to?.language ?? locale) === "es" ? "es" : "en"}>
        {text}
      </p>
      <p className="fb-row">
        <a className="usa-button" href={messageAddress(text, to?.phone)}>
          <Trans>Open in my messages</Trans>
        </a>
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => copy(text, shown.current)}
        >
          <Trans>Copy the text</Trans>
        </button>
        {said}
      </p>
    </details>
  );
}
