import type { Finding } from "@footbridge/core/finding.ts";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { IndexeddbPersistence } from "y-indexeddb";
import type { Awareness } from "y-protocols/awareness";
import { Doc } from "yjs";

/** How a live document stands, to be shown and waited for. */
export interface LiveState {
  readonly doc: Doc;
  readonly awareness: Awareness;
  /** `away`: no line; what is written is kept on this device. `closed`: not for whoever looks. */
  readonly status: "connecting" | "live" | "away" | "closed";
  /** The document is whole: what the service has is here. */
  readonly synced: boolean;
  /** Changes that the service has not kept yet. */
  readonly unsaved: number;
  /** It is closed to whoever looks, and words of theirs that were not sent lie on this device. */
  readonly waiting: boolean;
  readonly mayWrite: boolean;
  /** Why the last change was not taken; the document then began anew from what is kept. */
  readonly refused: readonly Finding[];
  /** The document as it was here with that change, or when it was closed, to find one's own words in. */
  readonly dropped: Doc | undefined;
  /** What the service tells beside the document, by its part. */
  readonly parts: Readonly<Record<string, unknown>>;
}

/** A live document that is open. `state` is another object whenever anything of it has changed. */
export interface LiveDocument {
  readonly state: () => LiveState;
  /** Tells of each change of the state until the function it gives back is called. */
  readonly watch: (told: () => void) => () => void;
  /** Leaves it; what is not kept yet by the service stays on this device. */
  readonly leave: () => void;
}

type Word =
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  | { readonly kind: "part"; readonly part: string; readonly value: unknown };

/** All documents of a page share one socket; it ends with the last of them. */
let line: { readonly socket: HocuspocusProviderWebsocket; uses: number } | undefined;

function takeLine(): HocuspocusProviderWebsocket {
  const url = new URL("/api/v1/live", window.location.href);
  url.protocol = url.protocol.replace("http", "ws");
  line ??= { socket: new HocuspocusProviderWebsocket({ url: url.href, maxDelay: 5000 }), uses: 0 };
  line.uses += 1;
  return line.socket;
}

function letLineGo(): void {
  if (line === undefined) return;
  line.uses -= 1;
  if (line.uses > 0) return;
  line.socket.destroy();
  line = undefined;
}

/** Opens a document by its name; what is written without a line is kept on this device and merges on return. */
export function connect(name: string): LiveDocument {
  const socket = takeLine();
  const watchers = new Set<() => void>();
  let open = openOn(name, socket, change, began);
  let state = stateOf(open);
  let left = false;
  function change(change: Partial<LiveState>): void {
    state = { ...state, ...change };
    for (const told of watchers) told();
  }
  /** After a change was refused: without it, from what is kept. */
  function began(refused: readonly Finding[]): void {
    const { doc: dropped } = open;
    void open.end(true).then(() => {
      if (left) return undefined;
      open = openOn(name, socket, change, began);
      return change({ ...stateOf(open), refused, dropped, parts: state.parts });
    });
  }
  return {
    state: () => state,
    watch: (told) => {
      watchers.add(told);
      return () => void watchers.delete(told);
    },
    leave: () => {
      if (left) return;
      left = true;
      watchers.clear();
      void open.end(false);
      letLineGo();
    },
  };
}

interface Open {
  readonly doc: Doc;
  readonly awareness: Awareness;
  /** Closes it here; `forget` takes what this device has kept away as well. */
  readonly end: (forget: boolean) => Promise<void>;
}

const stateOf = ({ doc, awareness }: Open): LiveState => ({
  doc,
  awareness,
  status: "connecting",
  synced: false,
  unsaved: 0,
  waiting: false,
  mayWrite: false,
  refused: [],
  dropped: undefined,
  parts: {},
});

function openOn(
  name: string,
  websocketProvider: HocuspocusProviderWebsocket,
  change: (change: Partial<LiveState>) => void,
  refused: (findings: readonly Finding[]) => void,
): Open {
  const doc = new Doc();
  const here = new IndexeddbPersistence(`footbridge.live.${name}`, doc);
  const own = ownWords(doc, here);
  const parts: Record<string, unknown> = {};
  let why: readonly Finding[] | undefined;
  let asking: number | undefined;
  const provider = new HocuspocusProvider({
    name,
    document: doc,
    websocketProvider,
    token: "-",
    onAuthenticated: ({ scope }) => change({ status: "live", mayWrite: scope !== "readonly" }),
    onAuthenticationFailed: ({ reason }) => {
      if (reason !== "not-allowed") return later();
      change({ status: "closed", mayWrite: false });
      void partWithAll({ doc, here, own, change });
    },
    onSynced: ({ state: synced }) => change({ synced }),
    onUnsyncedChanges: ({ number }) => {
      if (number === 0) own.taken();
      change({ unsaved: number });
    },
    onDisconnect: () => change({ status: "away", synced: false }),
    onStateless: ({ payload }) => {
      const word = JSON.parse(payload) as Word;
      if (word.kind === "refused") why = word.findings;
      else {
        parts[word.part] = word.value;
        change({ parts: { ...parts } });
      }
    },
    onClose: ({ event: { reason } }) => {
      if (reason === "refused" && why !== undefined) refused(why);
      else if (reopening.has(reason)) {
        provider.detach();
        provider.attach();
      }
    },
  });
  /** The service is in trouble, which says nothing about rights: asked again when it may be over. */
  function later(): void {
    change({ status: "away", synced: false });
    asking = window.setTimeout(() => {
      provider.detach();
      provider.attach();
    }, againMs);
  }
  const { awareness } = provider;
  if (awareness === null) throw new Error("a document has those who are in it");
  provider.attach();
  return {
    doc,
    awareness,
    end: async (forget) => {
      window.clearTimeout(asking);
      provider.destroy();
      await (forget ? here.clearData() : here.destroy());
      doc.destroy();
    },
  };
}

interface Parting {
  readonly doc: Doc;
  readonly here: IndexeddbPersistence;
  readonly own: ReturnType<typeof ownWords>;
  readonly change: (change: Partial<LiveState>) => void;
}

/** Shut out: one's own words are looked for in what is here. Those that nobody else has wait for their writer; all else goes. */
async function partWithAll({ doc, here, own, change }: Parting): Promise<void> {
  await here.whenSynced;
  change({ dropped: doc });
  if (await own.waiting()) change({ waiting: true });
  else await here.clearData();
}

/** Keeps in mind on this device, also when the page is opened anew, whether something written here is not kept by the service. */
function ownWords(doc: Doc, here: IndexeddbPersistence) {
  const mark = "unsaved";
  let marked = false;
  doc.on("update", (_update, _origin, _doc, { local }) => {
    if (local && !marked) void here.set(mark, 1);
    marked ||= local;
  });
  return {
    taken: (): void => {
      marked = false;
      void here.del(mark);
    },
    waiting: async (): Promise<boolean> => (await here.get(mark)) !== undefined,
  };
}

/** How soon a document is asked for again that the service could not open, in milliseconds. */
const againMs = 3000;

/** Endings after which the document is opened again at once: rights have changed, or a part was missing. */
const reopening: ReadonlySet<string> = new Set(["again", "rights", "full"]);
