import websocket, { type WebSocket } from "@fastify/websocket";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Trouble } from "../door/trouble.ts";
import { isOwnPage, whoAsksNow } from "../door/who.ts";
import { Allowances } from "./allowance.ts";
import type { Kinds, LiveWho } from "./kinds.ts";
import { Line, type LinePlace } from "./line.ts";
import { type LiveLimits, liveLimits } from "./limits.ts";
import { Rooms } from "./rooms.ts";

/** What live documents need of the rest of the service. */
export interface LivePlace {
  readonly db: Database;
  readonly kinds: Kinds;
  readonly limits?: Partial<LiveLimits> | undefined;
}

/** Live documents, for the resources that have kinds of them. */
export interface Live {
  readonly kinds: Kinds;
  readonly rooms: Rooms;
}

const livePath = "/api/v1/live";

/** Documents edited together, over one web socket for all that a page has open. */
export async function serveLive(app: FastifyInstance, place: LivePlace): Promise<Rooms> {
  const { db, kinds } = place;
  const limits = { ...liveLimits, ...place.limits };
  const troubled = (failure: unknown): void =>
    app.log.error({ err: failure }, "live documents are in trouble");
  const rooms = new Rooms({ db, kinds, limits, troubled });
  const allowances = new Allowances(limits);
  let sockets = 0;
  await app.register(websocket, { options: { maxPayload: limits.frameBytes } });
  app.route({
    method: "GET",
    url: livePath,
    // A room of 240 phones comes in by one address within a minute.
    config: { rateLimit: false },
    onRequest: async (request) => {
      if (!isOwnPage(request)) throw new Trouble("not-allowed", "Only pages of this address may open this.");
      if (sockets >= limits.sockets) throw new Trouble("busy", "Too many are here at once. Try again soon.");
      await whoIsThere(request, kinds);
    },
    handler: () => {
      throw new Trouble("bad-request", "This address speaks web socket alone.");
    },
    wsHandler: (socket, request) => {
      sockets += 1;
      socket.on("close", () => (sockets -= 1));
      void seat(socket, request, { rooms, limits, allowances, kinds, troubled });
    },
  });
  app.addHook("preClose", () => rooms.close());
  return rooms;
}

interface Seating {
  readonly rooms: Rooms;
  readonly limits: LiveLimits;
  readonly allowances: Allowances;
  readonly kinds: Kinds;
  readonly troubled: (failure: unknown) => void;
}

const known = new WeakMap<FastifyRequest, Promise<LiveWho>>();

/** Who opens the socket, found out once, before it is one. */
function whoIsThere(request: FastifyRequest, kinds: Kinds): Promise<LiveWho> {
  const found = known.get(request) ?? findOut(request, kinds);
  known.set(request, found);
  return found;
}

async function findOut(request: FastifyRequest, kinds: Kinds): Promise<LiveWho> {
  const [who, guest] = await Promise.all([whoAsksNow(request), kinds.guestOf(request)]);
  return guest === undefined ? who : { ...who, guest };
}

const personOf = ({ guest, account, desk }: LiveWho, address: string): string => {
  if (guest !== undefined) return `seat ${guest.lab} ${guest.seat}`;
  if (account !== undefined) return `account ${account}`;
  return desk ? "desk" : `from ${address}`;
};

/** Connects a socket with the rooms. What comes before that is done waits in order. */
async function seat(socket: WebSocket, request: FastifyRequest, seating: Seating): Promise<void> {
  const { rooms, limits, allowances, kinds } = seating;
  const early: Uint8Array[] = [];
  let hear = (bytes: Uint8Array): void => void early.push(bytes);
  socket.on("message", (data: Buffer) => hear(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)));
  socket.on("error", () => socket.terminate());
  const who = await whoIsThere(request, kinds);
  const person = personOf(who, request.ip);
  if (!allowances.enter(person)) return socket.close(1008, "too many windows of one person");
  socket.on("close", () => allowances.leave(person));
  const line = new Line(socket, person, () => linePlace);
  const views = rooms.hocuspocus.handleConnection(line, requestOf(request), { line, who });
  const linePlace: LinePlace = {
    limits,
    allowances,
    kept: (name) => rooms.journal.kept(name),
    hear: (bytes) => views.handleMessage(bytes),
  };
  const again = setInterval(() => {
    // While the database is in trouble nobody's rights change.
    askAgain(request, line, seating).catch(seating.troubled);
  }, limits.againMs).unref();
  socket.on("close", (code: number, reason: Buffer) => {
    clearInterval(again);
    views.handleClose({ code, reason: reason.toString() });
  });
  if (socket.readyState !== socket.OPEN) views.handleClose();
  for (const bytes of early) line.hear(bytes);
  hear = (bytes) => line.hear(bytes);
}

/** Whoever has signed out meanwhile, or whose seat is taken away, loses what is open. */
async function askAgain(request: FastifyRequest, line: Line, { rooms, kinds }: Seating): Promise<void> {
  const who = await findOut(request, kinds);
  await Promise.all(line.views().map((view) => rooms.recheckOne(view, who)));
}

const requestOf = ({ url }: FastifyRequest): Request => new Request(new URL(url, "http://localhost"));
