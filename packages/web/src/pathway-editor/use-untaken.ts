import { perform } from "@footbridge/live/pathway/edit.ts";
import { putAgain } from "@footbridge/live/pathway/put-again.ts";
import { type Untaken, untakenOf } from "@footbridge/live/pathway/untaken.ts";
import { useEffect, useMemo, useState } from "react";
import type { Doc } from "yjs";
import type { LiveState } from "../live/connect.ts";

/** What one did that did not get into the pathway, and what can be done with it. */
export interface UntakenDeeds {
  readonly deeds: readonly Untaken[];
  readonly again: (deed: Untaken) => void;
  readonly letGo: (deed: Untaken) => void;
}

/** One's own changes that were refused: kept on this device until they are in the pathway, or let go. */
export function useUntaken(id: string, live: LiveState | undefined): UntakenDeeds {
  const [kept, setKept] = useState(() => keptDeeds(id));
  const [seen, setSeen] = useState<Doc>();
  // Only what the service has tells what is missing.
  if (live?.synced === true && live.dropped !== undefined && live.dropped !== seen) {
    setSeen(live.dropped);
    setKept(withMore(kept, untakenOf(live.dropped, live.doc)));
  }
  useEffect(() => keepDeeds(id, kept), [id, kept]);
  const doc = live?.doc;
  return useMemo(() => {
    const letGo = (deed: Untaken): void => setKept((now) => now.filter((one) => one !== deed));
    const again = (deed: Untaken): void => {
      if (doc === undefined) return;
      perform(doc, keepDeeds, putAgain(deed));
      letGo(deed);
    };
    return { deeds: kept, letGo, again };
  }, [doc, kept]);
}

/** What was done to the same thing before and now, as one. */
function withMore(kept: readonly Untaken[], more: readonly Untaken[]): readonly Untaken[] {
  const all = new Map(kept.map((one) => [`${one.of} ${one.key}`, one]));
  for (const one of more) {
    const before = all.get(`${one.of} ${one.key}`);
    all.set(`${one.of} ${one.key}`, {
      ...one,
      fields: { ...before?.fields, ...one.fields },
      texts: { ...before?.texts, ...one.texts },
    });
  }
  return [...all.values()];
}

const nameOf = (id: string): string => `footbridge.untaken.pathway:${id}`;

function keepDeeds(id: string, deeds: readonly Untaken[]): void {
  try {
    if (deeds.length === 0) localStorage.removeItem(nameOf(id));
    else localStorage.setItem(nameOf(id), JSON.stringify(deeds));
  } catch {
    // More than the browser keeps: it stands on the page until that is left.
  }
}

function keptDeeds(id: string): readonly Untaken[] {
  const text = localStorage.getItem(nameOf(id));
  // Written by `keepDeeds` alone.
  return text === null ? [] : (JSON.parse(text) as readonly Untaken[]);
}
