import { type ReactNode, useSyncExternalStore } from "react";

/** As in the style files: from here on there is room beside the links of the header. */
const wide = "(min-width: 60em)";

function watch(changed: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** What is shown, and fetched, on wide screens alone. */
export function OnWide({ children }: { readonly children: ReactNode }) {
  return useSyncExternalStore(
    watch,
    () => window.matchMedia(wide).matches,
    () => false,
  )
    ? children
    : undefined;
}
