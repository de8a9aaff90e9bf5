import type { Connection, Document } from "@hocuspocus/server";
import type { DocumentKind, LiveWho } from "./kinds.ts";

/** What somebody tells the others of their being there: a name, the card they write on; null when they go. */
export type Presence = Readonly<Record<string, unknown>> | null;

/** So many faces one view shows at most: its page before and after it was opened anew. */
const mostFaces = 4;

interface Telling {
  readonly document: Document;
  readonly view:
    | Connection<{ readonly who: LiveWho; readonly line: { readonly person: string } }>
    | undefined;
  readonly kind: DocumentKind | undefined;
  /** How long one may be, in characters of JSON. */
  readonly most: number;
}

/**
 * Leaves of what a browser tells of who is there only what is its own: nobody speaks for another, in another's name, at length,
 * or as a crowd. The rest is passed over without a word, for an honest browser repeats what it heard of others.
 */
export function leaveOwn(states: Map<number, Presence>, { document, view, kind, most }: Telling): void {
  const own: ReadonlySet<unknown> = view === undefined ? new Set() : document.getClients(view);
  let faces = own.size;
  for (const [client, state] of states) {
    const isNew = !own.has(client);
    const fits =
      JSON.stringify(state).length <= most &&
      (state === null || view === undefined || (kind?.speaks?.(view.context.who, state) ?? true)) &&
      !(isNew && isOthers(document, view, client)) &&
      (!isNew || state === null || faces < mostFaces);
    if (!fits) states.delete(client);
    else if (isNew && state !== null) faces += 1;
  }
}

/** Whether another person's view shows this face; a view of one's own that hangs since the line broke is no other's. */
function isOthers(document: Document, view: Telling["view"], client: number): boolean {
  const views: readonly NonNullable<Telling["view"]>[] = document.getConnections();
  return views.some(
    (one) =>
      one !== view &&
      document.getClients(one).has(client) &&
      one.context.line.person !== view?.context.line.person,
  );
}
