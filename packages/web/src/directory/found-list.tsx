import { Trans } from "@lingui/react/macro";
import { useRef, useState } from "react";
import type { Found } from "./ask.ts";
import { FoundCard } from "./found-card.tsx";
import { FoundMap } from "./found-map.tsx";

/** What was found, as a list; and where it is, on a map beside it once somebody asks for one. */
export function FoundList({ items }: { readonly items: readonly Found[] }) {
  const [mapped, setMapped] = useState(false);
  const [picked, setPicked] = useState<string>();
  const box = useRef<HTMLElement>(null);
  const show = (site: string): void => {
    setPicked(site);
    box.current?.scrollIntoView({ block: "nearest" });
  };
  return (
    <>
      {items.length === 0 ? undefined : (
        <button
          type="button"
          className="usa-button usa-button--outline fb-help-map-button"
          aria-expanded={mapped}
          onClick={() => setMapped(!mapped)}
        >
          {mapped ? <Trans>Hide the map</Trans> : <Trans>Show on a map</Trans>}
        </button>
      )}
      <div className={mapped ? "fb-help-both" : undefined}>
        {mapped && items.length > 0 ? (
          <FoundMap items={items} picked={picked} onPick={setPicked} box={box} />
        ) : undefined}
        <ol className="fb-help-list">
          {items.map((found) => (
            <FoundCard key={found.service} found={found} {...(mapped ? { onMap: { picked, show } } : {})} />
          ))}
        </ol>
      </div>
    </>
  );
}
