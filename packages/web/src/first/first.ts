// A script of its own that runs before the first paint: it imports nothing, and nothing imports it.

const languages = ["en", "es"] as const;
type Language = (typeof languages)[number];
const isLanguage = (text: string | null | undefined): text is Language =>
  languages.some((language) => language === text);

/** Which files belong to what, written into the page by the build. */
interface Files {
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** By the first part of an address: `find`, `jobs`. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
  /** As `words`, for pages around Find. */
  readonly around: Readonly<Record<string, readonly string[]>>;
}

/** What the API calls the things of the catalog, by the first part of their pages' addresses. */
const details: Readonly<Record<string, string>> = {
  jobs: "occupations",
  programs: "programs",
  certificates: "credentials",
  organizations: "organizations",
  supports: "supports",
  pathways: "sectors",
};

const key = "footbridge.language";
const html = document.documentElement;
const { pathname } = window.location;

/** The language asked for by the address, else the one chosen before, else the browser's. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get("lang");
  if (isLanguage(asked)) return asked;
  const before = window.localStorage.getItem(key);
  if (isLanguage(before)) return before;
  const browser = navigator.languages.map((language) => language.slice(0, 2)).find(isLanguage);
  return browser ?? "en";
}

/** Keeps a choice on this device; an address that asked for another language no longer does. */
function remember(language: Language): void {
  window.localStorage.setItem(key, language);
  const address = new URL(window.location.href);
  if (!address.searchParams.has("lang")) return;
  address.searchParams.delete("lang");
  window.history.replaceState(window.history.state, "", address);
}

function begin(): void {
  const language = firstLanguage();
  html.lang = language;
  html.dataset["first"] = pathname === "/" ? "home" : "elsewhere";
  const kept = document.querySelector<HTMLMetaElement>("meta[name=footbridge-files]")?.content;
  if (kept === undefined) return;
  const { words, pages, around } = JSON.parse(kept) as Files;
  const [, first = "", second] = pathname.split("/");
  const page = second !== undefined && first === "routes" ? "route" : first;
  const beside = page === "find" || (page === "routes" && second === undefined) ? [] : around[language];
  const wanted = page === "" ? [] : [...(pages[page] ?? []), ...(beside ?? [])];
  for (const file of new Set([...(words[language] ?? []), ...wanted])) ask(file);
  const noun = details[page];
  if (noun !== undefined && second !== undefined) askServer(`details/${noun}/${second}`);
  if (page === "routes" || pathname === "/find/you") ["vocabulary", "places?limit=200"].forEach(askServer);
}

/** The browser fetches it now and not when the application comes to it. */
function ask(file: string): void {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = file;
  document.head.append(link);
}

/** As `ask`, what the application will want to know from the server: by the very address that it will use. */
function askServer(path: string): void {
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  link.href = `/api/v1/${path}`;
  document.head.append(link);
}

/** The button of the drawing and, later, the application's own: the page's language is remembered here. */
document.addEventListener("click", ({ target }) => {
  const touched = target instanceof Element ? target : undefined;
  // A link of the drawing loads the next page whole: its heading is to take the focus all the same.
  if (touched?.closest("a[href^='/']")) window.sessionStorage.setItem("footbridge.within", "yes");
  const button = touched?.closest<HTMLElement>(".fb-lang");
  const chosen = button?.lang;
  if (!isLanguage(chosen)) return;
  remember(chosen);
  html.lang = chosen;
});

begin();
