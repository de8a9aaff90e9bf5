import { Trans } from "@lingui/react/macro";
import { useLocale } from "../i18n/locale.ts";
import { useSavedAt } from "./saved.ts";

/** Says so while something on the page is not fresh but was saved before, and offers to ask again. */
export function SavedNote() {
  const at = useSavedAt();
  const region = useLocale() === "es" ? "es-US" : "en-US";
  if (at === undefined) return undefined;
  const day = new Intl.DateTimeFormat(region, { dateStyle: "full" }).format(at);
  return (
    <output className="usa-alert usa-alert--warning usa-alert--slim fb-block">
      <span className="usa-alert__body fb-block">
        <span className="usa-alert__text fb-block">
          <Trans>You are not online. What you see was saved on {day}. Seats and dates may be new.</Trans>{" "}
          <button type="button" className="fb-text-button" onClick={() => window.location.reload()}>
            <Trans>Try again</Trans>
          </button>
        </span>
      </span>
    </output>
  );
}
