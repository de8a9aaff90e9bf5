/** A steady page first: files for reading without a line are fetched this long after it, in milliseconds. */
const waitMs = 4000;

/** Asks the browser to keep the pages for when the line is gone. Without a secure address it cannot, and all else works. */
export function keepPages(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  window.setTimeout(() => {
    navigator.serviceWorker.register("/worker.js").catch(() => undefined);
  }, waitMs);
}
