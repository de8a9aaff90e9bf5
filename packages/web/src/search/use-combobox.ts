import type { FoundTarget } from "@footbridge/contract/targets.ts";
import { type KeyboardEvent, useState } from "react";
import { useFound } from "./use-found.ts";

/** What a search box with a list knows and can do. */
export interface Combobox {
  readonly text: string;
  readonly shown: readonly FoundTarget[];
  /** Place of the option that Enter would take. */
  readonly active: number;
  readonly open: boolean;
  readonly waiting: boolean;
  readonly failed: boolean;
  readonly type: (text: string) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly pick: (found: FoundTarget) => void;
  readonly show: () => void;
  readonly hide: () => void;
}

export function useCombobox(
  keep: (found: FoundTarget) => boolean,
  onPick: (found: FoundTarget) => void,
): Combobox {
  const [text, setText] = useState("");
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState(0);
  const { found, waiting, failed } = useFound(text);
  const shown = found.filter(keep);
  const open = wanted && text.trim() !== "";
  const pick = (target: FoundTarget): void => {
    setText("");
    setWanted(false);
    onPick(target);
  };
  const press = (event: KeyboardEvent): void => {
    const chosen = shown[active];
    const last = Math.max(0, shown.length - 1);
    if (event.key === "ArrowDown") setActive(open ? Math.min(active + 1, last) : active);
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else if (event.key === "Enter" && open && chosen !== undefined) pick(chosen);
    else if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    setWanted(event.key.startsWith("Arrow"));
  };
  const type = (next: string): void => {
    setText(next);
    setActive(0);
    setWanted(true);
  };
  const show = (): void => setWanted(true);
  const hide = (): void => setWanted(false);
  return { text, shown, active, open, waiting, failed, type, press, pick, show, hide };
}
