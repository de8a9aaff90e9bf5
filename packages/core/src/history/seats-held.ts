import { type JourneyEvent, ofKind } from "./event.ts";
import { standingEvents } from "./standing-events.ts";

/** One seat of a class. */
export interface Seat {
  readonly offering: string;
  readonly seat: string;
}

/** A seat with the enrollment that took it. */
export interface SeatHeld extends Seat {
  readonly enrollment: string;
}

/** The seats that a journey's enrollments have taken and not given back. */
export function seatsHeld(journey: readonly JourneyEvent[]): readonly SeatHeld[] {
  if (!journey.some(takesSeat)) return [];
  const standing = standingEvents(journey);
  const ended = new Set(ofKind(standing, "completion").map(({ body }) => body.enrollment));
  return ofKind(standing, "enrollment").flatMap(({ id, body: { offering, seat } }) =>
    offering === undefined || seat === undefined || ended.has(id) ? [] : [{ offering, seat, enrollment: id }],
  );
}

/** An enrollment in a seat, or the correction that makes one of it. */
function takesSeat({ body }: JourneyEvent): boolean {
  const says = body.kind === "correction" ? body.instead?.body : body;
  return says?.kind === "enrollment" && says.seat !== undefined;
}
