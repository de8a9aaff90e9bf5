import type { Wording } from "@footbridge/core/lab/pulse/wording.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { countVotes, readRecommendations } from "@footbridge/store/labs/opinions.ts";
import { readPulses } from "@footbridge/store/labs/pulses.ts";
import { readPresence } from "@footbridge/store/labs/presence.ts";
import { readDoor, readRoom } from "@footbridge/store/labs/room.ts";
import type { LiveWho } from "../live/kinds.ts";
import type { Rooms } from "../live/rooms.ts";
import { toldRecommendation, toldTally, toldWords } from "./present.ts";

/** What a lab is told of itself, each by itself. */
export const parts = ["room", "words", "votes", "recommendations", "count", "present", "door"] as const;
export type Part = (typeof parts)[number];

/** How long changes are gathered before a part is told again, in milliseconds. */
const gatherMs: Readonly<Record<Part, number>> = {
  room: 10,
  words: 50,
  votes: 250,
  recommendations: 100,
  count: 150,
  present: 1000,
  door: 10,
};

/** What only those who lead are told: before the host reveals them, words are on no guest's device. */
const forLeads: ReadonlySet<Part> = new Set(["count", "present"]);

/** Whether somebody is told a part: the way in stands on the wall and on the host's desk. */
const mayHear = (who: LiveWho, part: Part): boolean => {
  if (part === "door") return leads(who) || who.guest?.role === "screen";
  return !forLeads.has(part) || leads(who);
};

export interface TellerPlace {
  readonly db: Database;
  readonly rooms: Rooms;
  readonly wording: () => Promise<Wording>;
  readonly troubled: (failure: unknown) => void;
}

/** Tells everybody in a lab what has changed, a part at a time; changes that come together are told once. */
export class Teller {
  readonly #place: TellerPlace;
  readonly #due = new Map<string, NodeJS.Timeout>();
  readonly #known = new Map<string, Promise<string>>();
  #closed = false;

  constructor(place: TellerPlace) {
    this.#place = place;
  }

  /** Parts have changed. */
  changed(lab: string, ...which: readonly Part[]): void {
    for (const part of which) {
      const key = `${lab} ${part}`;
      this.#known.delete(key);
      if (this.#due.has(key) || this.#closed) continue;
      const timer = setTimeout(() => {
        this.#due.delete(key);
        void this.#tell(lab, part);
      }, gatherMs[part]);
      this.#due.set(key, timer);
    }
  }

  /** Tells somebody what they did themselves, on all their devices and on nobody else's. */
  own(lab: string, seat: string, value: object): void {
    const text = JSON.stringify({ kind: "part", part: "mine", value });
    this.#place.rooms.tellText(`lab:${lab}`, text, ({ guest }) => guest?.lab === lab && guest.seat === seat);
  }

  /** All that somebody is told who comes in, as text. */
  async greeting(who: LiveWho, lab: string): Promise<readonly string[]> {
    const theirs = parts.filter((part) => mayHear(who, part));
    return Promise.all(theirs.map((part) => this.#text(lab, part)));
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#due.clear();
  }

  async #tell(lab: string, part: Part): Promise<void> {
    try {
      const text = await this.#text(lab, part);
      this.#place.rooms.tellText(`lab:${lab}`, text, (who) => mayHear(who, part));
    } catch (failure) {
      if (!this.#closed) this.#place.troubled(failure);
    }
  }

  /** A part as text; read once until it changes again. */
  #text(lab: string, part: Part): Promise<string> {
    const key = `${lab} ${part}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size > 500) this.#known.clear();
    const text = this.#value(lab, part).then((value) => JSON.stringify({ kind: "part", part, value }));
    this.#known.set(key, text);
    text.catch(() => this.#known.delete(key));
    return text;
  }

  async #value(lab: string, part: Part): Promise<unknown> {
    const { db, wording } = this.#place;
    switch (part) {
      case "room":
        return readRoom(db, lab);
      case "votes":
        return { counts: await countVotes(db, lab) };
      case "recommendations":
        return (await readRecommendations(db, lab)).map(toldRecommendation);
      case "words":
        return toldWords(await readPulses(db, lab), await wording());
      case "count": {
        const pulse = (await readPulses(db, lab)).at(-1);
        return pulse === undefined ? undefined : toldTally(pulse, await wording());
      }
      case "present":
        return readPresence(db, lab);
      case "door":
        return readDoor(db, lab);
    }
  }
}

/** Hosts and facilitators. A host has no seat: who has one without leading is told what guests are. */
const leads = ({ guest }: LiveWho): boolean => guest === undefined || guest.role === "facilitator";
