import type { Day } from "../units/day.ts";
import type { StandingEvent } from "../history/event.ts";
import { type Agreements, type Degree, type Given, same, type Slot, slotsOf } from "./agreements.ts";
import { assign, type Assignment, type Piece } from "./assign.ts";
import { type Brought, broughtBy } from "./brought.ts";
import { checkAgreements } from "./check-agreements.ts";
import { choicesOf } from "./choices.ts";
import { type Answer, type InDoubt, type LeftOut, piecesOf, type Transferred, transfer } from "./transfer.ts";

/** Something that counts in a slot. Credits are credit hours. */
interface InSlot {
  readonly id: string;
  readonly title: string;
  readonly credits: number;
  /** No more than the slot still held. */
  readonly counted: number;
  /** The rule by which it came from elsewhere. */
  readonly rule: string | undefined;
}

interface SlotFilled {
  readonly slot: string;
  readonly name: string;
  readonly credits: number;
  readonly counted: number;
  /** An alternative that is not needed as another one was taken. */
  readonly state: "done" | "part" | "open" | "not-needed";
  readonly from: readonly InSlot[];
}

interface Doubt {
  readonly title: string;
  readonly why: InDoubt;
  /** Each answer, with how many credits more would count by it. */
  readonly answers: readonly (Answer & { readonly more: number })[];
}

/** What of all that a student brings counts for a degree. */
export interface DegreeAudit {
  readonly degree: Pick<Degree, "id" | "name" | "institution" | "credits">;
  readonly slots: readonly SlotFilled[];
  /** Counts for sure. */
  readonly counted: number;
  /** Counts at most, if the registrar takes everything that is in doubt. */
  readonly atMost: number;
  /** Credits of the institution itself: how many are asked, how many count. */
  readonly residency: { readonly asked: number; readonly counted: number } | undefined;
  readonly leftOver: readonly {
    readonly title: string;
    readonly credits: number | undefined;
    readonly why: LeftOut;
  }[];
  readonly inDoubt: readonly Doubt[];
  /** No other way of filling the slots counts more. */
  readonly proven: boolean;
}

interface Judged {
  readonly brought: Brought;
  readonly to: Transferred;
}

/** Applies a college's rules and a degree's slots to a record, as of a day. What differs between rules is told, never picked. */
export function auditDegree(
  events: readonly StandingEvent[],
  degree: Degree,
  agreements: Agreements,
  asOf: Day,
): DegreeAudit {
  const { troubled } = checkAgreements(agreements);
  const judged = broughtBy(events, asOf).map((brought) => ({
    brought,
    to: transfer(brought, degree, agreements.rules, troubled),
  }));
  const { kept, again } = onceEach(judged, degree);
  const best = fill(
    kept.flatMap(({ piece }) => piece),
    degree,
  );
  const doubts = judged.flatMap(({ brought, to }) =>
    to.state === "in-doubt" ? [{ brought, why: to.why, answers: to.answers }] : [],
  );
  const sure = kept.map(({ piece }) => piece);
  const has = new Set(kept.flatMap(({ given }) => (given.course === undefined ? [] : [same(given.course)])));
  const asPieces = (brought: Brought, { gives }: Answer) =>
    piecesOf(
      brought,
      gives.filter(({ course }) => course === undefined || !has.has(same(course))),
      degree,
    );
  const inDoubt = doubts.map(({ brought, why, answers }) => ({
    title: brought.title,
    why,
    answers: answers.map((answer) => ({
      ...answer,
      more: (fill([...sure, ...asPieces(brought, answer)], degree).units - best.units) / 100,
    })),
  }));
  const possible = doubts.flatMap(({ brought, answers }) =>
    anyOf(
      brought.id,
      answers.map((answer) => asPieces(brought, answer)),
    ),
  );
  const most = fill([...sure, ...possible], degree);
  const slots = slotsFilled(kept, best, degree);
  return {
    degree: { id: degree.id, name: degree.name, institution: degree.institution, credits: degree.credits },
    slots,
    counted: best.units / 100,
    atMost: most.units / 100,
    residency:
      degree.residency === undefined ? undefined : { asked: degree.residency, counted: best.resident / 100 },
    leftOver: leftOver(judged, kept, again, slots),
    inDoubt,
    proven: best.proven && most.proven,
  };
}

interface Kept {
  readonly brought: Brought;
  readonly given: Given;
  readonly rule: string | undefined;
  readonly piece: Piece;
}

/** Everything that counts, a course of the degree's college once: its own before one from elsewhere, then the one with more credits. */
function onceEach(
  judged: readonly Judged[],
  degree: Degree,
): { kept: readonly Kept[]; again: readonly Kept[] } {
  const all = judged.flatMap(({ brought, to }) =>
    to.state === "counts"
      ? piecesOf(brought, to.gives, degree).flatMap((piece, place) => {
          const given = to.gives[place];
          return given === undefined ? [] : [{ brought, given, rule: to.rule, piece }];
        })
      : [],
  );
  const ranked = all.toSorted(
    (a, b) => Number(b.piece.resident) - Number(a.piece.resident) || b.given.credits - a.given.credits,
  );
  const first = new Map<string, Kept>();
  for (const one of ranked) {
    const code = one.given.course === undefined ? one.piece.id : same(one.given.course);
    if (!first.has(code)) first.set(code, one);
  }
  const chosen = new Set(first.values());
  return { kept: all.filter((one) => chosen.has(one)), again: all.filter((one) => !chosen.has(one)) };
}

function fill(pieces: readonly Piece[], degree: Degree): Assignment {
  const touched = new Set(pieces.flatMap(({ fits }) => fits.map(({ slot }) => slot)));
  return assign(pieces, choicesOf(degree.asks, touched));
}

/** Pieces that can be whichever answer holds: no answer counts more than these. */
function anyOf(id: string, answers: readonly (readonly Piece[])[]): readonly Piece[] {
  const longest = Math.max(0, ...answers.map(({ length }) => length));
  return Array.from({ length: longest }, (_none, place) => {
    const fits = new Map<string, number>();
    for (const { slot, units } of answers.flatMap((pieces) => pieces[place]?.fits ?? []))
      fits.set(slot, Math.max(units, fits.get(slot) ?? 0));
    return {
      id: `${id}?${place}`,
      resident: false,
      fits: [...fits].map(([slot, units]) => ({ slot, units })),
    };
  });
}

function slotsFilled(kept: readonly Kept[], best: Assignment, degree: Degree): readonly SlotFilled[] {
  const taken = new Set(best.rooms.map(({ slot }) => slot));
  return slotsOf(degree.asks).map((slot) => {
    const from = inSlot(
      slot,
      kept.filter(({ piece }) => best.placed.get(piece.id) === slot.slot),
    );
    const counted = hundredths(from.reduce((sum, one) => sum + one.counted, 0));
    const state =
      counted >= slot.credits ? "done" : counted > 0 ? "part" : taken.has(slot.slot) ? "open" : undefined;
    const { slot: id, name, credits } = slot;
    return { slot: id, name, credits, counted, state: state ?? untaken(slot, degree, taken), from };
  });
}

/** An alternative that was not taken: needed no more where enough others were, open otherwise. */
function untaken({ slot }: Slot, { asks }: Degree, taken: ReadonlySet<string>): "open" | "not-needed" {
  const needed = (part: Degree["asks"]): boolean => {
    if ("slot" in part) return part.slot === slot;
    const parts = "all" in part ? part.all : "any" in part ? part.any : part.of;
    const own = parts.find((one) => slotsOf(one).some((other) => other.slot === slot));
    if (own === undefined) return false;
    const asked = "all" in part ? parts.length : "any" in part ? 1 : part.atLeast;
    const used = parts.filter((one) => slotsOf(one).some((other) => taken.has(other.slot)));
    return (used.includes(own) || used.length < asked) && needed(own);
  };
  return needed(asks) ? "open" : "not-needed";
}

function inSlot({ credits }: Slot, own: readonly Kept[]): readonly InSlot[] {
  let left = credits;
  return own
    .toSorted((a, b) => Number(b.piece.resident) - Number(a.piece.resident))
    .map(({ brought, given, rule, piece }) => {
      const counted = hundredths(Math.min(left, given.credits));
      left = hundredths(left - counted);
      return { id: piece.id, title: brought.title, credits: given.credits, counted, rule };
    });
}

const hundredths = (credits: number): number => Math.round(credits * 100) / 100;

function leftOver(
  judged: readonly Judged[],
  kept: readonly Kept[],
  again: readonly Kept[],
  slots: readonly SlotFilled[],
): DegreeAudit["leftOver"] {
  const counting = new Set(
    slots.flatMap(({ from }) => from.flatMap(({ id, counted }) => (counted > 0 ? [id] : []))),
  );
  return [
    ...judged.flatMap(({ brought, to }) =>
      to.state === "left-out"
        ? [{ title: brought.title, credits: brought.course?.credits, why: to.why }]
        : [],
    ),
    ...again.map(({ brought, given }) => ({
      title: brought.title,
      credits: given.credits,
      why: "taken-twice" as const,
    })),
    ...kept
      .filter(({ piece }) => !counting.has(piece.id))
      .map(({ brought, given, piece }) => ({
        title: brought.title,
        credits: given.credits,
        why: piece.fits.length === 0 ? ("no-slot" as const) : ("slot-full" as const),
      })),
  ];
}
