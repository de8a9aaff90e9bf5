import { useState } from "react";

const prefix = "footbridge.typed.";

/** Words that are being written: they stay on this device, whatever becomes of the page, the board or the seat, until they are sent. */
export function useKeptText(name: string, first = ""): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(() => ({ name, text: keptText(name) ?? first }));
  const text = typed.name === name ? typed.text : (keptText(name) ?? first);
  return [
    text,
    (next) => {
      setTyped({ name, text: next });
      if (next === first) localStorage.removeItem(prefix + name);
      else keep(name, next);
    },
  ];
}

/** What is being written under a name on this device. */
export const keptText = (name: string): string | undefined =>
  localStorage.getItem(prefix + name) ?? undefined;

/** What is more than a browser keeps for a page is only in the field: it is far too long for a card anyway. */
function keep(name: string, text: string): void {
  try {
    localStorage.setItem(prefix + name, text);
  } catch {
    localStorage.removeItem(prefix + name);
  }
}

/** Lets go of all that was begun on this device: whoever leaves may hand it to somebody else. */
export function forgetTyped(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
