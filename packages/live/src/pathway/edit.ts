import type { Doc } from "yjs";

/** Something that a person does to a document; nothing where what it is about is gone. */
export type Edit = (doc: Doc) => void;

/** Does an edit as one change of this person; `me` is what their undo knows them by. */
export const perform = (doc: Doc, me: unknown, edit: Edit): void => {
  doc.transact(() => edit(doc), me);
};

/** Several edits as one. */
export const together =
  (...edits: readonly Edit[]): Edit =>
  (doc) => {
    for (const edit of edits) edit(doc);
  };

/** A key that nobody else comes upon. */
export const newKey = (kind: string): string => `${kind}-${crypto.randomUUID().slice(0, 8)}`;
