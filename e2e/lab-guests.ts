import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { WebSocket } from "ws";
import { Doc } from "yjs";

/** A table's document, open as a phone has it. */
export interface OpenDocument {
  readonly doc: Doc;
  /** Once all that was written here is kept by the service. */
  readonly kept: () => Promise<void>;
  readonly leave: () => void;
}

/** Opens a live document over a socket of its own, with the cookies of a seat. */
export async function openDocument(address: string, name: string, cookie: string): Promise<OpenDocument> {
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
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error("the document did not come");
    await new Promise((wake) => setTimeout(wake, 20));
  }
}
