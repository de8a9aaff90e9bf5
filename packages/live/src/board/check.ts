import { error, type Finding } from "@footbridge/core/finding.ts";
import { boardStages } from "@footbridge/core/lab/record.ts";
import { type Doc, Map as SharedMap, Text as SharedText, type Transaction, YMapEvent } from "yjs";
import {
  boardLimits,
  eachWrites,
  type Entry,
  entryIn,
  fields,
  type ListName,
  rootNames,
  rootsOf,
  textIn,
} from "./roots.ts";

/** Whose change it is, and when it came. */
export interface ChangedBy {
  /** The seat, or `host`. */
  readonly author: string;
  /** Hosts and facilitators change what others wrote as well. */
  readonly leads: boolean;
  /** Milliseconds since 1970: nothing is written later than this, and nothing before the lab was there. */
  readonly now: number;
  readonly since: number;
}

/** A phone's clock may be ahead by so much, in milliseconds. */
const aheadMs = 5 * 60_000;

/** Names the parts of a board in a document that is to be checked: done before the change comes. */
export const prepareBoard = (doc: Doc): void => void rootsOf(doc);

/** What is wrong with a change to a board, by its rules: own name, sane times, bounds, and nothing of anybody's is taken away. */
export function checkBoard(doc: Doc, transaction: Transaction, by: ChangedBy): readonly Finding[] {
  const strange = [...doc.share.keys()].filter((name) => !rootNames.includes(name));
  const roots: ReadonlySet<unknown> = new Set(Object.values(rootsOf(doc)));
  const unknown = [...transaction.changed.keys()].some((type) => isRoot(type) && !roots.has(type));
  if (strange.length > 0 || unknown) return [wrong(strange[0] ?? "board", "A board has no such part.")];
  const fresh = new Set<Entry>();
  const findings = lists.flatMap((list) => checkList(doc, list, { transaction, by, fresh }));
  for (const [type, keys] of transaction.changed) {
    if (type instanceof SharedMap && !isRoot(type))
      findings.push(...checkEntry(doc, type, keys, { by, fresh }));
    else if (type instanceof SharedText) findings.push(...checkText(doc, type, { by, fresh }));
    else if (!isRoot(type)) findings.push(wrong("board", "A board holds texts and nothing like this."));
  }
  return findings;
}

const lists: readonly ListName[] = ["cards", "clusters", "comments"];
const isRoot = (type: { readonly parent: unknown }): boolean => type.parent === null;

interface Looking {
  readonly by: ChangedBy;
  /** Entries that came with this change: these are looked at whole. */
  readonly fresh: Set<Entry>;
}

function checkList(
  doc: Doc,
  name: ListName,
  { transaction, by, fresh }: Looking & { readonly transaction: Transaction },
): Finding[] {
  const list = rootsOf(doc)[name];
  const keys = [...transaction.changed].find(([type]: readonly [unknown, unknown]) => type === list)?.[1];
  if (keys === undefined) return [];
  if (list.size > boardLimits[name])
    return [
      error(
        "board.full",
        name,
        `There is room for ${boardLimits[name]} ${name} here.`,
        "Comment on one that is there.",
      ),
    ];
  if (!by.leads && countOf(list, by.author) > eachWrites[name])
    return [
      error(
        "board.enough",
        name,
        `One person writes ${eachWrites[name]} ${name} here.`,
        "Leave room for the others.",
      ),
    ];
  const { keys: changes } = new YMapEvent(list, transaction, keys).changes;
  return [...changes].flatMap(([id, { action }]) => {
    const at = `${name}.${id}`;
    const entry = entryIn(list, id);
    if (action !== "add" || entry === undefined)
      return [error("board.kept", at, "What somebody wrote is not taken away.", "Put it away instead.")];
    fresh.add(entry);
    return checkFresh(entry, name, at, by);
  });
}

function countOf(list: Entry, author: string): number {
  let count = 0;
  for (const id of list.keys()) if (entryIn(list, id)?.get("author") === author) count += 1;
  return count;
}

/** As every browser writes it, so that texts are in order of time. */
const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

function checkFresh(entry: Entry, name: ListName, at: string, by: ChangedBy): readonly Finding[] {
  const [author, written] = [entry.get("author"), entry.get("at")];
  const allowed: readonly string[] = fields[name];
  const time = typeof written === "string" && isMoment.test(written) ? Date.parse(written) : Number.NaN;
  return [
    ...([...entry.keys()].every((key) => allowed.includes(key))
      ? []
      : [wrong(at, "It has parts that none has.")]),
    ...(/^[\w.-]{1,80}$/.test(at.slice(name.length + 1)) ? [] : [wrong(at, "Its id is not one.")]),
    ...(author === by.author || (by.leads && typeof author === "string")
      ? []
      : [error("board.author", at, "One writes in one's own name.", "Open the page again.")]),
    ...(time <= by.now + aheadMs && time >= by.since - aheadMs
      ? []
      : [
          error(
            "board.time",
            at,
            "The clock of this device is wrong.",
            "Set its clock, then write it again.",
          ),
        ]),
    ...checkWords(textIn(entry), name, at),
    ...checkPlain(entry, name, at),
  ];
}

/** Fields that are no running text. */
function checkPlain(entry: Entry, name: ListName, at: string): readonly Finding[] {
  const [stage, card, cluster, archived] = ["stage", "card", "cluster", "archived"].map((key) =>
    entry.get(key),
  );
  const fits =
    (name === "comments"
      ? typeof card === "string" && card.length <= 100
      : boardStages.some((one) => one === stage)) &&
    (cluster === undefined || (typeof cluster === "string" && cluster.length <= 100)) &&
    (archived === undefined || typeof archived === "boolean");
  return fits ? [] : [wrong(at, "One of its parts is not what it should be.")];
}

/** Parts of an entry that change later, and by whom. */
function checkEntry(
  doc: Doc,
  entry: Entry,
  keys: ReadonlySet<string | null>,
  { by, fresh }: Looking,
): readonly Finding[] {
  if (fresh.has(entry)) return [];
  const place = placeOf(doc, entry);
  if (place === undefined) return [wrong("board", "A board holds no such thing.")];
  const { name, at } = place;
  const own = by.leads || entry.get("author") === by.author;
  const anybody: readonly string[] = name === "cards" ? ["cluster"] : [];
  const mine: readonly string[] = name === "cards" ? ["archived", "stage"] : ["archived"];
  const findings = [...keys].flatMap((key) => {
    if (key !== null && anybody.includes(key)) return [];
    if (key === null || !mine.includes(key)) return [wrong(at, "This part of it never changes.")];
    return own ? [] : [notYours(at)];
  });
  return [...findings, ...checkPlain(entry, name, at)];
}

function checkText(doc: Doc, text: SharedText, { by, fresh }: Looking): readonly Finding[] {
  if (isRoot(text)) return checkLength(text, "concept", boardLimits.concept);
  const parent = text.parent;
  const entry = parent instanceof SharedMap ? (parent as Entry) : undefined;
  const place = entry === undefined ? undefined : placeOf(doc, entry);
  if (entry === undefined || place === undefined || textIn(entry) !== text)
    return [wrong("board", "A text stands where none belongs.")];
  const { name, at } = place;
  const mine = by.leads || name === "clusters" || fresh.has(entry) || entry.get("author") === by.author;
  return [...(mine ? [] : [notYours(at)]), ...checkWords(text, name, at)];
}

const checkWords = (text: SharedText | undefined, name: ListName, at: string): readonly Finding[] =>
  text === undefined
    ? [wrong(at, "It has no text.")]
    : checkLength(text, at, name === "clusters" ? boardLimits.name : boardLimits.text);

const isBare = (text: SharedText): boolean =>
  (text.toDelta() as readonly { insert?: unknown; attributes?: unknown }[]).every(
    ({ insert, attributes }) => typeof insert === "string" && attributes === undefined,
  );

const checkLength = (text: SharedText, at: string, most: number): readonly Finding[] => [
  ...(isBare(text) ? [] : [wrong(at, "Only letters fit here, no pictures and no marks.")]),
  ...(text.length <= most
    ? []
    : [
        error(
          "board.too-long",
          at,
          `This has ${text.length} characters; ${most} fit.`,
          "Make it shorter, or write several cards.",
        ),
      ]),
];

function placeOf(doc: Doc, entry: Entry): { readonly name: ListName; readonly at: string } | undefined {
  const roots = rootsOf(doc);
  for (const name of lists)
    if (entry.parent === roots[name])
      for (const [id, one] of roots[name].entries()) if (one === entry) return { name, at: `${name}.${id}` };
  return undefined;
}

const wrong = (at: string, message: string): Finding =>
  error("board.not-so", at, message, "Open the page again.");

const notYours = (at: string): Finding =>
  error("board.not-yours", at, "Somebody else wrote this.", "Comment on it, or ask your facilitator.");
