import type { Itinerary } from "../answer.ts";
import type { Person } from "../person.ts";
import { applyAll } from "./change.ts";
import type { Change } from "./change.ts";
import type { Opening, Trial } from "./trial.ts";
import type { Wish } from "./wishes.ts";

/** Changes that open the target, their amounts as small as they can be one after the other. */
export interface Found {
  readonly changes: readonly Change[];
  readonly person: Person;
  readonly itinerary: Itinerary | undefined;
  /** Amounts are proven to be the least. */
  readonly exact: boolean;
}

/** Hours are measured in halves. */
const hourGrain = 0.5;

/** Makes each amount of a set that opens the target as small as it can be while the others stay; money comes last. */
export function leastAmounts(trial: Trial, person: Person, wishes: readonly Wish[], opening: Opening): Found {
  let changes = wishes.map((wish) => wish.most);
  let exact = opening.exact;
  const order = wishes
    .map((_, place) => place)
    .toSorted((one, other) => rank(wishes[one]) - rank(wishes[other]));
  for (const place of order) {
    const wish = wishes[place];
    if (wish === undefined) continue;
    const others = applyAll(
      person,
      changes.filter((_, other) => other !== place),
    );
    const least = leastOf(trial, person, others, wish);
    exact &&= least.exact;
    changes = changes.map((change, other) => (other === place ? least.change : change));
  }
  const changed = applyAll(person, changes);
  const last = trial.opens(changed) ?? opening;
  return { changes, person: changed, itinerary: last.itinerary, exact: exact && last.exact };
}

const rank = (wish: Wish | undefined): number => (wish?.most.kind === "budget" ? 1 : 0);

interface Least {
  readonly change: Change;
  readonly exact: boolean;
}

function leastOf(trial: Trial, person: Person, others: Person, wish: Wish): Least {
  const { most, smaller } = wish;
  const opensWith = (change: Change): Opening | undefined => trial.opens(applyAll(others, [change]));
  for (const change of smaller) if (opensWith(change) !== undefined) return { change, exact: true };
  if (most.kind === "budget") return leastBudget(trial, person, others, most);
  if (most.kind === "deadline") {
    const { horizonWeeks } = person;
    return halve(
      horizonWeeks,
      most.to,
      1,
      (to) => ({ kind: "deadline", to, more: to - horizonWeeks }),
      opensWith,
    );
  }
  if (most.kind === "hours") {
    const { weeklyHours } = person;
    return halve(
      weeklyHours,
      most.to,
      hourGrain,
      (to) => ({ kind: "hours", to, more: to - weeklyHours }),
      opensWith,
    );
  }
  if (most.kind === "income-floor") {
    const { incomeFloor } = person;
    return halve(
      0,
      incomeFloor,
      1,
      (less) => ({ kind: "income-floor", to: incomeFloor - less, less }),
      opensWith,
    );
  }
  return { change: most, exact: true };
}

/** The cheapest itinerary with any money costs exactly what is needed. */
function leastBudget(trial: Trial, person: Person, others: Person, most: Change): Least {
  const cheapest = trial.opens(applyAll(others, [most]), ["cost"]);
  const cost = cheapest?.itinerary?.vector[0];
  if (cheapest === undefined || cost === undefined) return { change: most, exact: false };
  return { change: { kind: "budget", to: cost, more: cost - person.budget }, exact: cheapest.exact };
}

/** Halves the way between an amount that is too small and one that is enough, down to the grain. */
function halve(
  tooSmall: number,
  enough: number,
  grain: number,
  changeTo: (amount: number) => Change,
  opensWith: (change: Change) => Opening | undefined,
): Least {
  let low = 0;
  let high = Math.ceil((enough - tooSmall) / grain);
  let exact = true;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    const opening = opensWith(changeTo(tooSmall + middle * grain));
    if (opening === undefined) low = middle;
    else {
      high = middle;
      exact &&= opening.exact;
    }
  }
  return { change: changeTo(Math.min(enough, tooSmall + high * grain)), exact };
}
