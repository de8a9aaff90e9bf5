import { tooMuchAsked } from "@footbridge/core/checks/read-pathway.ts";
import { error } from "@footbridge/core/finding.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { askedIn, readPathway, stepsIn } from "@footbridge/live/pathway/read.ts";
import { replacePathway } from "@footbridge/live/pathway/replace.ts";
import { writePathway } from "@footbridge/live/pathway/write.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { NoSuchMember } from "@footbridge/store/database/work.ts";
import { draftForLive, readDraft, storeFromLive } from "@footbridge/store/pathways/draft.ts";
import type { FastifyInstance } from "fastify";
import { Doc, encodeStateAsUpdate } from "yjs";
import type { Live } from "../live/http.ts";
import type { LiveWho, Rights } from "../live/kinds.ts";
import { actingAs } from "../policy.ts";
import type { Ground } from "./ground.ts";
import type { LiveDrafts } from "./place.ts";

/** After the last change a draft is stored within this time, so that lists and numbers follow the drawing. */
const storeAfterMs = 1500;
const mostSteps = 300;

interface LivePlace {
  readonly db: Database;
  readonly ground: () => Promise<Ground>;
}

const nameOfDocument = (id: string): string => `pathway:${id}`;

/** Drafts as documents that several people edit at once: they begin with the stored draft, and are stored as it. */
export function liveDrafts(
  app: FastifyInstance,
  { kinds, rooms }: Live,
  { db, ground }: LivePlace,
): LiveDrafts {
  const waiting = new Map<string, { readonly timer: NodeJS.Timeout; readonly by: string }>();
  const drawn = async (id: string): Promise<Pathway | undefined> => {
    const document = await rooms.read(nameOfDocument(id));
    const { pathway } = readPathway(document);
    document.destroy();
    return pathway?.id === id ? pathway : undefined;
  };
  const store = async (id: string, by: string): Promise<void> => {
    const pathway = await drawn(id);
    if (pathway === undefined) return;
    const score = (await ground()).scorecard(pathway).counts;
    await storeFromLive(db, { pathway, score, by });
  };
  const settle = async (id: string): Promise<void> => {
    const due = waiting.get(id);
    if (due === undefined) return;
    clearTimeout(due.timer);
    waiting.delete(id);
    await store(id, due.by);
  };
  const troubled = (failure: unknown): void => app.log.error({ err: failure }, "a draft was not stored");
  /** Stored a moment after the first change that waits, however long people go on. */
  const storeSoon = (id: string, { account = "guest" }: LiveWho): void => {
    if (waiting.has(id)) return;
    const timer = setTimeout(() => void settle(id).catch(troubled), storeAfterMs).unref();
    waiting.set(id, { timer, by: account });
  };
  app.addHook("preClose", async () => {
    await Promise.allSettled([...waiting.keys()].map(settle));
  });
  kinds.add({
    kind: "pathway",
    rightsOf: (who, id) => rightsOf(db, who, id),
    first: async (id) => {
      const draft = await draftForLive(db, id);
      return draft === undefined ? undefined : asDocument(draft);
    },
    check: (after, { who, id }) => {
      storeSoon(id, who);
      return [...(stepsIn(after).length > mostSteps ? [tooMany] : []), ...tooMuchAsked(askedIn(after))];
    },
    greet: (who, id) => {
      // What a crash left unstored is stored now.
      storeSoon(id, who);
      return Promise.resolve([]);
    },
  });
  return {
    settle,
    show: (pathway) =>
      rooms.edit(nameOfDocument(pathway.id), (document) => replacePathway(document, pathway)),
    drawnBy: async (who, id) =>
      (await kinds.rightsOf(who, nameOfDocument(id))) === "write" ? drawn(id) : undefined,
    recheck: (id) => rooms.recheck(nameOfDocument(id)),
  };
}

function asDocument(pathway: Pathway): Uint8Array {
  const document = new Doc();
  writePathway(document, pathway);
  return encodeStateAsUpdate(document);
}

const tooMany = error(
  "pathway.full",
  "steps",
  `A pathway has at most ${mostSteps} steps.`,
  "Take some away, or begin a second pathway.",
  { most: mostSteps },
);

/** Who may open the draft may draw in it; one in the archive is only read. Of a lab's tables the labs tell. */
async function rightsOf(db: Database, who: LiveWho, id: string): Promise<Rights> {
  const member = actingAs(who, "savePathway");
  if (member === undefined) return "none";
  try {
    const stored = await readDraft(db, member, id);
    if (stored === undefined) return "none";
    return stored.archivedAt === null ? "write" : "read";
  } catch (failure) {
    if (failure instanceof NoSuchMember) return "none";
    throw failure;
  }
}
