import type { FoundTarget } from "@footbridge/contract/targets.ts";
import { type ReactNode, useId } from "react";
import { OptionList } from "./option-list.tsx";
import { SearchNote } from "./search-note.tsx";
import { useCombobox } from "./use-combobox.ts";

interface SearchProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly keep: (found: FoundTarget) => boolean;
  readonly onPick: (found: FoundTarget) => void;
}

/** A search box with a list under it: arrow keys move, Enter takes, Escape closes (ARIA combobox pattern). */
export function TargetSearch({ id, label, keep, onPick }: SearchProps) {
  const list = useId();
  const box = useCombobox(keep, onPick);
  const listed = box.open && box.shown.length > 0;
  return (
    <div className="fb-search">
      <label className="usa-label fb-group__legend" htmlFor={id}>
        {label}
      </label>
      <input
        className="usa-input fb-search__box"
        id={id}
        role="combobox"
        aria-expanded={listed}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={listed ? `${list}-${box.active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={box.text}
        onChange={(event) => box.type(event.target.value)}
        onFocus={box.show}
        onBlur={box.hide}
        onKeyDown={box.press}
      />
      <OptionList id={list} shown={listed ? box.shown : []} active={box.active} onPick={box.pick} />
      <SearchNote box={box} />
    </div>
  );
}
