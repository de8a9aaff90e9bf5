import type { PGlite } from "@electric-sql/pglite";
import { createServer, type Server, type Socket } from "node:net";
import { Conversation } from "./conversation.ts";
import { Turns } from "./turns.ts";

/** Where clients reach the engine: a unix socket, or a port of this machine where there are none. */
export type Door =
  | {
      readonly path: string;
      /** The directory that was made for this socket alone, where one was. */
      readonly fresh?: string;
    }
  | { readonly host: string; readonly port: number };

/** The engine's front door: speaks the PostgreSQL protocol to many clients over the engine's one session. */
export interface Front {
  /** The port, where the door is one. */
  readonly port: number | undefined;
  /** Whose turn it is at the engine. */
  readonly turns: Turns;
  /** Clients that are connected now. */
  connected(): number;
  /** Lets nobody in any more, and sends those away who are in. */
  close(): Promise<void>;
}

/** Opens the door. Rejects with the system's error where it cannot listen there; `lost` is told when the engine dies. */
export async function openFront(engine: PGlite, door: Door, lost: (why: unknown) => void): Promise<Front> {
  const turns = new Turns();
  const conversations = new Set<Conversation>();
  const server = createServer((socket: Socket) => {
    const conversation = new Conversation({ engine, turns, socket, lost });
    conversations.add(conversation);
    socket.on("close", () => {
      void conversation.end().finally(() => conversations.delete(conversation));
    });
  });
  await listening(server, door);
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : undefined,
    turns,
    connected: () => conversations.size,
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      const ends = [...conversations].map((conversation) => conversation.end());
      await Promise.all(ends);
      await closed;
    },
  };
}

const listening = (server: Server, door: Door): Promise<void> =>
  new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(door, () => {
      server.off("error", failed);
      done();
    });
  });
