/** The files of this build, written in while building; `name` changes when any of them does. */
declare const SHELL: { readonly name: string; readonly files: readonly string[] };

/** What this file needs of a service worker: the browser's own types for it clash with those of a page. */
interface WorkerScope {
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (name: string, heard: (event: Heard) => void) => void;
}
interface Heard {
  readonly request: Request;
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly respondWith: (answer: Promise<Response>) => void;
}
const scope = self as unknown as WorkerScope;

const prefix = "footbridge-shell-";
const shell = `${prefix}${SHELL.name}`;
/** A slow line has this long to bring a page, in milliseconds, before the kept one is shown. */
const patienceMs = 4000;

scope.addEventListener("install", (event) => {
  event.waitUntil(keepShell().then(() => scope.skipWaiting()));
});

scope.addEventListener("activate", (event) => {
  event.waitUntil(forgetOld().then(() => scope.clients.claim()));
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== scope.location.origin) return;
  // Answers of the server are never kept here: the page keeps them itself, with their day.
  if (pathname.startsWith("/api/")) return;
  // A page within another site's page comes with headers of its own, and is counted there.
  if (pathname.startsWith("/embed/")) return;
  if (request.mode === "navigate") event.respondWith(pageOf(request));
  else event.respondWith(fileOf(request));
});

/** All or nothing: a build is kept only when every file of it is here. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(shell);
  await cache.addAll(["/", ...SHELL.files]);
}

/** The build before stays too: a page that is still open may ask for its files. */
async function forgetOld(): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== shell);
  await Promise.all(kept.slice(0, -1).map((name) => caches.delete(name)));
}

/** The newest page where the line brings it in time, else the kept one. */
async function pageOf(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
  } catch (trouble) {
    const kept = await caches.match("/");
    if (kept === undefined) throw trouble;
    return kept;
  }
}

/** Files are named by their content: a kept one is the right one. */
async function fileOf(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
