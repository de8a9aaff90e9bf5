import { useSyncExternalStore } from "react";

/** From here on there is room to move cards about. */
const wide = "(min-width: 60em)";

function watch(changed: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Whether the screen is wide enough for cards side by side. */
export const useWideScreen = (): boolean =>
  useSyncExternalStore(
    watch,
    () => window.matchMedia(wide).matches,
    () => false,
  );
