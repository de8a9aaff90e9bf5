import { setTimeout as wait } from "node:timers/promises";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { Word } from "../../src/live/line.ts";

interface Ask {
  readonly cookie?: string;
  readonly origin?: string;
  /** Through a proxy: then somebody at this machine does not stand in for an admin. */
  readonly forwarded?: boolean;
}

/** Somebody with documents open over one socket; gone with the test. */
export class Visitor {
  readonly socket: HocuspocusProviderWebsocket;
  readonly words: Word[] = [];
  readonly ended: string[] = [];

  constructor(address: string, { cookie = "", origin = address, forwarded = false }: Ask = {}) {
    class WithHeaders extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie, origin, ...(forwarded ? { via: "1.1 proxy" } : {}) } });
        // Without a listener a refused socket would end the test.
        this.on("error", () => undefined);
      }
    }
    this.socket = new HocuspocusProviderWebsocket({
      url: `${address.replace("http", "ws")}/api/v1/live`,
      WebSocketPolyfill: WithHeaders,
      delay: 50,
      minDelay: 20,
      maxDelay: 200,
    });
    onTestFinished(() => this.leave());
  }

  open(name: string): { readonly doc: Y.Doc; readonly provider: HocuspocusProvider } {
    const doc = new Y.Doc();
    const provider = new HocuspocusProvider({
      name,
      document: doc,
      websocketProvider: this.socket,
      token: "-",
      onStateless: ({ payload }) => this.words.push(JSON.parse(payload) as Word),
      onAuthenticationFailed: ({ reason }) => this.ended.push(reason),
      onClose: ({ event }) => this.ended.push(event.reason),
    });
    provider.attach();
    return { doc, provider };
  }

  leave(): void {
    this.socket.destroy();
  }
}

/** Waits until it holds; a test that waits for ever is ended by its own limit. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(5);
}

/** All of it has been taken and kept. */
export const saved = (provider: HocuspocusProvider): Promise<void> =>
  until(() => provider.isSynced && provider.unsyncedChanges === 0);
