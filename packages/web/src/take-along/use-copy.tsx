import { Trans } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";

interface Copy {
  /** Copies a text; where the browser forbids it, marks `shown` so that the person can copy it by hand. */
  readonly copy: (text: string, shown: HTMLElement | null) => void;
  /** Says how it went, also aloud. */
  readonly said: ReactNode;
}

/** Copying, and what is said about it. */
export function useCopy(): Copy {
  const [went, setWent] = useState<"copied" | "by-hand">();
  const copy = (text: string, shown: HTMLElement | null): void => {
    const byHand = (): void => {
      if (shown !== null) window.getSelection()?.selectAllChildren(shown);
      setWent("by-hand");
    };
    if (navigator.clipboard === undefined) byHand();
    else navigator.clipboard.writeText(text).then(() => setWent("copied"), byHand);
  };
  const said = (
    <output>
      {went === "copied" ? <Trans>Copied.</Trans> : undefined}
      {went === "by-hand" ? <Trans>The text is marked. Copy it by hand.</Trans> : undefined}
    </output>
  );
  return { copy, said };
}
