/** What the person does to move on by themselves. */
const moves = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** Brings the place that the address names into sight, and keeps it there while the page fills, until the person moves. */
export function showNamedPlace(): (() => void) | undefined {
  const place = document.getElementById(window.location.hash.slice(1));
  if (place === null) return undefined;
  const filling = new ResizeObserver(() => place.scrollIntoView());
  const leave = (): void => {
    filling.disconnect();
    for (const move of moves) window.removeEventListener(move, leave);
  };
  for (const move of moves) window.addEventListener(move, leave);
  filling.observe(document.body);
  place.focus({ preventScroll: true });
  return leave;
}
