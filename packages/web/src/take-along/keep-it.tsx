import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useAnswers } from "../answers/kept.ts";
import { download } from "./download.ts";
import { fileOf, packed } from "./saved.ts";
import { useCopy } from "./use-copy.tsx";

/** The route as a link and as a file, and what each of them holds. */
export function KeepIt({ itinerary }: { readonly itinerary: string | undefined }) {
  const answers = useAnswers();
  const [link, setLink] = useState("");
  const shown = useRef<HTMLElement>(null);
  const { copy, said } = useCopy();
  useEffect(() => {
    let here = true;
    void packed({ answers, itinerary }).then((fragment) =>
      here ? setLink(`${window.location.origin}/open#${fragment}`) : undefined,
    );
    return () => {
      here = false;
    };
  }, [answers, itinerary]);
  return (
    <details className="fb-more">
      <summary>
        <Trans>Save as a link or a file</Trans>
      </summary>
      <p className="fb-note">
        <Trans>
          The link and the file hold your answers. No name is in them. All who have the link can see the
          answers. So send it only to people you trust.
        </Trans>
      </p>
      <p className="fb-link-text">
        <code ref={shown}>{link}</code>
      </p>
      <p className="fb-row fb-take__row">
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => copy(link, shown.current)}
        >
          <Trans>Copy the link</Trans>
        </button>
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => download("footbridge.json", "application/json", fileOf({ answers, itinerary }))}
        >
          <Trans>Save as a file</Trans>
        </button>
        {said}
      </p>
      <p>
        <Link to="/open">
          <Trans>Open a file you saved</Trans>
        </Link>
      </p>
    </details>
  );
}
