import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { addCard } from "@footbridge/live/board/edits.ts";
import { WebSocket } from "ws";
import * as Y from "yjs";

/** A way to ask the service, with the cookie of a seat. */
async function ask(address: string, method: string, path: string, body: unknown, cookie: string) {
  const answer = await fetch(`${address}/api/v1/${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      cookie,
      ...(cookie === "desk" ? {} : { via: "1.1 proxy" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** What a lab needs of its host. */
export class Host {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  async do<T>(method: string, path: string, body: unknown): Promise<T> {
    return (await (await ask(this.#address, method, path, body, "desk")).json()) as T;
  }

  socket(): HocuspocusProviderWebsocket {
    return socketTo(this.#address, "");
  }
}

function socketTo(address: string, cookie: string): HocuspocusProviderWebsocket {
  class WithCookie extends WebSocket {
    constructor(url: string) {
      super(url, { headers: cookie === "" ? {} : { cookie, via: "1.1 proxy" } });
      this.on("error", () => undefined);
    }
  }
  return new HocuspocusProviderWebsocket({
    url: `${address.replace("http", "ws")}/api/v1/live`,
    WebSocketPolyfill: WithCookie,
  });
}

/** A phone at a table: its board, and what it writes. */
export interface Phone {
  readonly table: string;
  readonly seat: string;
  readonly doc: Y.Doc;
  readonly synced: Promise<void>;
  readonly write: (card: string) => void;
  readonly say: (pulse: string, word: string) => Promise<void>;
  readonly leave: () => void;
}

/** Joins, sits down, and opens the room and the table's board. */
export async function joinAs(address: string, code: string, lab: string, table: string): Promise<Phone> {
  const joined = await ask(address, "POST", "lab-seat", { code, affiliation: "employer" }, "");
  const cookie = joined.headers.get("set-cookie")?.split(";")[0] ?? "";
  const { seat } = (await joined.json()) as { seat: string };
  await ask(address, "PUT", "lab-seat/table", { table }, cookie);
  const socket = socketTo(address, cookie);
  const doc = new Y.Doc();
  const ready = Promise.withResolvers<void>();
  const shared = { websocketProvider: socket, token: "-" };
  const room = new HocuspocusProvider({ ...shared, name: `lab:${lab}`, document: new Y.Doc() });
  const onSynced = (): void => ready.resolve();
  const board = new HocuspocusProvider({ ...shared, name: `board:${lab}:${table}`, document: doc, onSynced });
  room.attach();
  board.attach();
  return {
    table,
    seat,
    doc,
    synced: ready.promise,
    write: (card) =>
      doc.transact(() =>
        addCard(card, "idea", "Class in the clinic, evenings", {
          author: seat,
          at: new Date().toISOString(),
        })(doc),
      ),
    say: async (pulse, word) => {
      await ask(address, "POST", "lab-seat/words", { pulse, word, language: "en" }, cookie);
    },
    leave: () => socket.destroy(),
  };
}
