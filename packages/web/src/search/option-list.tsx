import type { FoundTarget } from "@footbridge/contract/targets.ts";
import { useLingui } from "@lingui/react/macro";
import { Say } from "../i18n/say.tsx";
import { KindName } from "./kind-name.tsx";

interface ListProps {
  readonly id: string;
  readonly shown: readonly FoundTarget[];
  readonly active: number;
  readonly onPick: (target: FoundTarget) => void;
}

// No native element lists rich options under a text box, so these carry the roles of the ARIA combobox pattern.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */

/** The matches; the text box keeps the focus and points at the active one. */
export function OptionList({ id, shown, active, onPick }: ListProps) {
  const { t } = useLingui();
  return (
    <div
      className="fb-search__list"
      id={id}
      role="listbox"
      aria-label={t`Matches`}
      hidden={shown.length === 0}
    >
      {shown.map((target, index) => (
        <div
          key={target.target}
          id={`${id}-${index}`}
          className="fb-search__option"
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(target);
          }}
        >
          <span>
            <Say text={target.label} />
          </span>
          <span className="fb-search__kind">
            <KindName kind={target.kind} />
            {target.matched === undefined ? undefined : <> · {target.matched}</>}
          </span>
        </div>
      ))}
    </div>
  );
}
