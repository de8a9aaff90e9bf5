import { Trans } from "@lingui/react/macro";
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Aloud, type Part, type Speaking, type Voice } from "./aloud.ts";

/** What is read of a route, in the order of the page. */
const read = [
  "h1",
  ".fb-facts__fact",
  ".fb-if",
  ".fb-step > h2",
  ".fb-step__line",
  ".fb-stop > h3",
  ".fb-stop > p",
  ".fb-stop li",
  ".fb-step > p",
  ".fb-money h2",
  ".fb-money li",
].join(",");

/** Buttons to hear the route and to stop; not there where the browser has no voice for the page's language. */
export function ReadAloud() {
  const bar = useRef<HTMLDivElement>(null);
  const locale = useLocale();
  const [state, setState] = useState<Speaking>("silent");
  const aloud = useRef<Aloud>(undefined);
  const has = useSyncExternalStore(watchVoices, () => hasVoice(locale));
  useEffect(() => {
    if (!has) return undefined;
    const reader = new Aloud(browserVoice, setState);
    aloud.current = reader;
    return () => reader.stop();
  }, [has]);
  if (!has) return undefined;
  return (
    <div ref={bar} className="fb-aloud fb-no-print">
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() => press(state, aloud, bar)}
      >
        {state === "silent" ? <Trans>Read this page to me</Trans> : undefined}
        {state === "speaking" ? <Trans>Pause</Trans> : undefined}
        {state === "paused" ? <Trans>Go on reading</Trans> : undefined}
      </button>
      {state === "silent" ? undefined : (
        <button
          type="button"
          className="fb-text-button"
          onClick={() => {
            aloud.current?.stop();
            bar.current?.querySelector("button")?.focus();
          }}
        >
          <Trans>Stop reading</Trans>
        </button>
      )}
    </div>
  );
}

function press(
  state: Speaking,
  aloud: RefObject<Aloud | undefined>,
  bar: RefObject<HTMLDivElement | null>,
): void {
  if (state === "speaking") aloud.current?.pause();
  else if (state === "paused") aloud.current?.goOn();
  else aloud.current?.start(partsOf(bar.current?.closest(".fb-one-route")));
}

const partsOf = (page: Element | null | undefined): readonly Part[] =>
  [...(page?.querySelectorAll<HTMLElement>(read) ?? [])]
    .filter((element) => element.parentElement?.closest(read) === null && element.offsetParent !== null)
    .map((element) => ({
      text: element.innerText.replace(/\s*\n+\s*/g, ". "),
      language: element.closest<HTMLElement>("[lang]")?.lang ?? "en",
      mark: (spoken) => {
        element.toggleAttribute("data-spoken", spoken);
        if (spoken) element.scrollIntoView({ block: "nearest" });
      },
    }));

const browserVoice: Voice = {
  speak: (text, language, done) => {
    const words = new SpeechSynthesisUtterance(text);
    words.lang = language;
    words.addEventListener("end", done);
    words.addEventListener("error", done);
    window.speechSynthesis.speak(words);
  },
  hush: () => window.speechSynthesis.cancel(),
};

const hasVoice = (locale: string): boolean =>
  "speechSynthesis" in window &&
  window.speechSynthesis.getVoices().some(({ lang }) => lang.toLowerCase().startsWith(locale));

/** Voices may come a moment after the page. */
function watchVoices(changed: () => void): () => void {
  if (!("speechSynthesis" in window)) return () => undefined;
  window.speechSynthesis.addEventListener("voiceschanged", changed);
  return () => window.speechSynthesis.removeEventListener("voiceschanged", changed);
}
