/** Removes the drawing that stood here first. Who had the focus on one of its links or buttons keeps it. */
export function takeOver(): void {
  const first = document.querySelector("#first");
  if (first === null) return;
  const place = [...first.querySelectorAll(parts)].indexOf(document.activeElement ?? first);
  const held = document.activeElement;
  first.remove();
  if (place < 0 || held === null) return;
  const same = [...document.querySelectorAll<HTMLElement>(`#root :is(${parts})`)].find(
    (part) => part.tagName === held.tagName && part.textContent === held.textContent,
  );
  same?.focus();
}

const parts = "a, button";
