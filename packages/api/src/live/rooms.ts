import type { Database } from "@footbridge/store/database/pool.ts";
import { compactDocument, readDocument } from "@footbridge/store/live/documents.ts";
import { Journal } from "@footbridge/store/live/journal.ts";
import { Hocuspocus, type Connection, type Document } from "@hocuspocus/server";
import { applyUpdate, type Doc } from "yjs";
import { folded, openKept } from "./bytes.ts";
import { Gate } from "./gate.ts";
import type { Kinds, LiveWho } from "./kinds.ts";
import { type Context, endings, refuse } from "./line.ts";
import type { LiveLimits } from "./limits.ts";
import { leaveOwn } from "./presence.ts";

/** What rooms need of the rest of the service. */
export interface RoomsPlace {
  readonly db: Database;
  readonly kinds: Kinds;
  readonly limits: LiveLimits;
  readonly troubled: (failure: unknown) => void;
}

/** The documents that are open, kept as they change. */
export class Rooms {
  readonly #place: RoomsPlace;
  readonly #gate: Gate;
  readonly #rows = new Map<string, number>();
  readonly journal: Journal;
  readonly hocuspocus: Hocuspocus<Context>;

  constructor(place: RoomsPlace) {
    this.#place = place;
    this.#gate = new Gate(place.kinds, place.limits);
    this.journal = new Journal(place.db, { troubled: place.troubled });
    this.hocuspocus = this.#hocuspocus();
  }

  /** Tells all that have a document open, or those of them that `to` names, a word (`Word`) as text. */
  tellText(name: string, text: string, to: (who: LiveWho) => boolean = () => true): void {
    this.hocuspocus.documents
      .get(name)
      ?.broadcastStateless(text, (connection: Connection<Context>) => to(connection.context.who));
  }

  /** A document that is open, as it stands; not to be changed. */
  open(name: string): Doc | undefined {
    return this.hocuspocus.documents.get(name);
  }

  /** Ends the sockets of these people: they come again as what they are now. */
  closeOf(whom: (who: LiveWho) => boolean): void {
    for (const document of this.hocuspocus.documents.values())
      for (const view of document.getConnections() as readonly Connection<Context>[])
        if (whom(view.context.who)) view.context.line.close(4205, "come again");
  }

  /** Asks for everybody's rights again; whose have changed, opens the document anew. */
  async recheck(name: string): Promise<void> {
    const document = this.hocuspocus.documents.get(name);
    const views: readonly Connection<Context>[] = document?.getConnections() ?? [];
    await Promise.all(views.map((view) => this.recheckOne(view, view.context.who)));
  }

  async recheckOne(view: Connection<Context>, who: LiveWho): Promise<void> {
    const rights = await this.#place.kinds.rightsOf(who, view.document.name);
    if (rights === (view.readOnly ? "read" : "write")) return;
    view.close({ code: 4403, reason: endings.rights });
  }

  /** A copy of a document as it stands. */
  async read(name: string): Promise<Doc> {
    const open = this.hocuspocus.documents.get(name);
    const kept = await readDocument(this.#place.db, name);
    const copy = openKept(kept);
    if (open !== undefined) applyUpdate(copy, folded(open));
    else if (kept.state === undefined && kept.updates.length === 0) {
      const found = this.#place.kinds.of(name);
      const first = await found?.kind.first?.(found.id);
      if (first !== undefined) applyUpdate(copy, first);
    }
    return copy;
  }

  /** Changes a document in the service's own name; it is kept once this is done. */
  async edit(name: string, change: (document: Doc) => void): Promise<void> {
    const direct = await this.hocuspocus.openDirectConnection(name);
    await direct.transact(change);
    await this.journal.kept(name);
    await direct.disconnect({ unloadImmediately: false });
  }

  /** Ends all views, then writes what waits. */
  async close(): Promise<void> {
    this.hocuspocus.closeConnections();
    await this.journal.close();
  }

  #hocuspocus(): Hocuspocus<Context> {
    return new Hocuspocus<Context>({
      quiet: true,
      timeout: 60_000,
      maxUnauthenticatedQueueSize: 64 * 1024,
      maxUnauthenticatedQueueMessages: 200,
      maxPendingDocuments: this.#place.limits.documentsEach,
      onAuthenticate: async ({ documentName, context, connectionConfig }) => {
        const rights = await this.#place.kinds.rightsOf(context.who, documentName);
        // Whether there is no such document or it is not for them is told to nobody.
        // oxlint-disable-next-line no-throw-literal -- with a message, the library would write each refusal to the log
        if (rights === "none") throw { reason: "not-allowed" };
        connectionConfig.readOnly = rights === "read";
      },
      onLoadDocument: ({ documentName, document }) => this.#load(documentName, document),
      afterLoadDocument: ({ document }) => {
        document.on("update", (update: Uint8Array) => this.#keep(document.name, update));
        return Promise.resolve();
      },
      connected: ({ connection, context, documentName }) => this.#greet(connection, context, documentName),
      beforeSync: ({ type, payload, connection, document, context }) => {
        // Message 0 only asks.
        if (type !== 0 && !connection.readOnly) this.#look(connection, document, payload, context.who);
        return Promise.resolve();
      },
      beforeHandleAwareness: ({ states, document, connection: view }) => {
        const kind = this.#place.kinds.of(document.name)?.kind;
        leaveOwn(states, { document, view, kind, most: this.#place.limits.presenceBytes });
        return Promise.resolve();
      },
      beforeUnloadDocument: async ({ documentName }) => {
        await this.journal.kept(documentName);
        await this.#fold(documentName);
      },
    });
  }

  async #load(name: string, document: Document): Promise<void> {
    await this.journal.kept(name);
    const kept = await readDocument(this.#place.db, name);
    applyUpdate(document, folded(openKept(kept)));
    this.#rows.set(name, kept.updates.length);
    if (kept.state !== undefined || kept.updates.length > 0) return;
    const found = this.#place.kinds.of(name);
    const first = await found?.kind.first?.(found.id);
    if (first === undefined) return;
    applyUpdate(document, first);
    this.#keep(name, first);
  }

  #keep(name: string, update: Uint8Array): void {
    this.journal.add({ name, update });
    const rows = (this.#rows.get(name) ?? 0) + 1;
    this.#rows.set(name, rows);
    if (rows >= this.#place.limits.rowsUntilFolded) void this.#fold(name);
  }

  async #fold(name: string): Promise<void> {
    if ((this.#rows.get(name) ?? 0) === 0) return;
    this.#rows.set(name, 0);
    try {
      await compactDocument(this.#place.db, name, (kept) => folded(openKept(kept)));
    } catch (failure) {
      this.#place.troubled(failure);
    }
  }

  async #greet(view: Connection<Context>, { line, who }: Context, name: string): Promise<void> {
    line.opened(view);
    const found = this.#place.kinds.of(name);
    for (const text of (await found?.kind.greet?.(who, found.id)) ?? []) view.sendStateless(text);
  }

  /** A change that is not taken is passed over as if its author only read; then they are told why. */
  #look(view: Connection<Context>, document: Document, change: Uint8Array, who: LiveWho): void {
    const full = this.journal.waiting > this.#place.limits.waitingBytes;
    const told = full ? undefined : this.#gate.admit(document, change, who);
    if (told?.taken === true) return;
    view.readOnly = true;
    setImmediate(() => {
      if (told === undefined) view.close({ code: 4503, reason: endings.full });
      else if ("again" in told) view.close({ code: 4205, reason: endings.again });
      else refuse(view, told.findings);
    });
  }
}
