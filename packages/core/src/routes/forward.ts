import { ForwardPass } from "./forward/pass.ts";
import { emptyReach, type Reach } from "./forward/reach.ts";
import { Lens } from "./lens/lens.ts";
import type { Snapshot } from "./network/snapshot.ts";
import type { Person } from "./person.ts";

export { type Reach, weekOfFact, weekOfOccupation } from "./forward/reach.ts";

/** Everywhere one person could get to, taking unknown attributes as not met. */
export function forward(snapshot: Snapshot, person: Person): Reach {
  return forwarder(snapshot)(person);
}

/** The same for many people one after the other, using one workspace. */
export function forwarder(snapshot: Snapshot): (person: Person) => Reach {
  const pass = new ForwardPass(snapshot);
  return (person) => {
    const reach = emptyReach(snapshot);
    pass.run(new Lens(snapshot, person), reach);
    return reach;
  };
}
