import type { SearchHit } from "@footbridge/contract/search.ts";
import { useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { HitNote } from "./hit-row.tsx";
import { useKindName } from "./kinds.tsx";
import { MarkedText } from "./marked-text.tsx";

interface OptionsProps {
  readonly id: string;
  readonly hits: readonly SearchHit[];
  readonly active: number;
  readonly onPick: (hit: SearchHit) => void;
}

// No native element lists rich options under a text box, so these carry the roles of the ARIA combobox pattern.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */

/** Finds in their groups; the text box keeps the focus and points at the active one. */
export function HitOptions({ id, hits, active, onPick }: OptionsProps) {
  const { t } = useLingui();
  const kindName = useKindName();
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  return (
    <div
      className="fb-search__list"
      id={id}
      role="listbox"
      aria-label={t`Matches`}
      hidden={hits.length === 0}
    >
      {hits.map((hit, index) => (
        <div
          key={`${hit.kind} ${hit.id}`}
          id={`${id}-${index}`}
          className="fb-search__option"
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(hit);
          }}
        >
          <span>
            <MarkedText text={hit.title} />
          </span>
          <span className="fb-search__kind">
            <span className="fb-part">{kindName(hit.kind)}</span>
            <span className="fb-part">
              <HitNote hit={hit} />
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}
