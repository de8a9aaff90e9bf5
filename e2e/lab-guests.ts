import { pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { addCard, newKey } from "@footbridge/live/board/edits.ts";
import { perform } from "@footbridge/live/pathway/edit.ts";
import { writePathway } from "@footbridge/live/pathway/write.ts";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { WebSocket } from "ws";
import { Doc } from "yjs";

/** A guest without a browser: a seat by the API, and the board of its table over a socket. */
export interface Guest {
  readonly say: (word: string) => Promise<void>;
  /** Draws the path of the table: a class, then a job. */
  readonly draw: (title: string) => Promise<void>;
  readonly leave: () => void;
}

interface Filled {
  readonly address: string;
  readonly lab: string;
  readonly code: string;
  readonly tables: readonly string[];
}

/** Sits a guest down at each of the tables, who writes a card; done when all are kept. */
export const fillTables = ({ address, lab, code, tables }: Filled): Promise<readonly Guest[]> =>
  Promise.all(
    tables.map(async (table) => {
      const ask = asker(address);
      const { seat } = await ask("POST", "lab-seat", { code, affiliation: "provider", organization: table });
      await ask("PUT", "lab-seat/table", { table });
      const board = await openDocument(address, `board:${lab}:${table}`, ask.cookie());
      const hand = { author: seat ?? "", at: new Date().toISOString() };
      perform(board.doc, table, addCard(newKey("card"), "asset", `What ${table} has`, hand));
      await board.kept();
      const pulse = async (): Promise<string> => {
        const { room } = await ask("GET", "lab-seat");
        return room?.pulse?.id ?? "";
      };
      return {
        say: async (word) =>
          void (await ask("POST", "lab-seat/words", { pulse: await pulse(), word, language: "en" })),
        draw: async (title) => {
          const path = await openDocument(address, `pathway:${lab}-${table}`, ask.cookie());
          writePathway(path.doc, classThenJob(`${lab}-${table}`, title));
          await path.kept();
          path.leave();
        },
        leave: board.leave,
      };
    }),
  );

/** Twelve weeks and a job that pays. */
const classThenJob = (id: string, title: string) =>
  pathwaySchema.parse({
    id,
    title,
    steps: [
      { id: "class", kind: "training", title: "Care at night", weeks: 12 },
      {
        id: "job",
        kind: "job",
        title: "Night aide",
        after: { has: "done:class" },
        wage: { hourly: 2300, source: "the table" },
      },
    ],
  });

/** What of the answers matters here. */
interface Answer {
  readonly seat?: string;
  readonly room?: { readonly pulse?: { readonly id: string } };
}

/** Asks with the cookie that the first answer set. */
function asker(address: string) {
  let cookie = "";
  const ask = async (method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${address}/api/v1/${path}`, {
      method,
      headers: {
        origin: address,
        cookie,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const told = (await answer.json()) as Answer;
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(told)}`);
    cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
    return told;
  };
  return Object.assign(ask, { cookie: () => cookie });
}

/** A table's document, open as a phone has it. */
interface OpenDocument {
  readonly doc: Doc;
  /** Once all that was written here is kept by the service. */
  readonly kept: () => Promise<void>;
  readonly leave: () => void;
}

/** Opens a live document over a socket of its own, with the cookies of a seat. */
async function openDocument(address: string, name: string, cookie: string): Promise<OpenDocument> {
  class Phone extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie, origin: address } });
    }
  }
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `${address.replace("http", "ws")}/api/v1/live`,
    WebSocketPolyfill: Phone,
  });
  const doc = new Doc();
  const provider = new HocuspocusProvider({ name, document: doc, websocketProvider, token: "-" });
  provider.attach();
  await until(() => provider.isSynced);
  return {
    doc,
    kept: () => until(() => !provider.hasUnsyncedChanges),
    leave: () => {
      provider.destroy();
      websocketProvider.destroy();
    },
  };
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 90_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error("the document did not come");
    await new Promise((wake) => setTimeout(wake, 20));
  }
}
