import { weeksBetween } from "../../units/day.ts";
import type { Itinerary } from "../answer.ts";
import type { Person } from "../person.ts";
import { applyAll } from "./change.ts";
import type { Change } from "./change.ts";
import type { Opening, Trial } from "./trial.ts";
import { busiestHours, leastIncome } from "./week-use.ts";
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
  let latest = opening;
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
    const least = new Amount(trial, person, others, latest).leastOf(wish);
    latest = { itinerary: least.itinerary, exact: latest.exact && least.exact };
    changes = changes.map((change, other) => (other === place ? least.change : change));
  }
  const changed = applyAll(person, changes);
  const soonest = trial.best(changed) ?? latest;
  return { changes, person: changed, itinerary: soonest.itinerary, exact: latest.exact };
}

const rank = (wish: Wish | undefined): number => (wish?.most.kind === "budget" ? 1 : 0);

interface Least {
  readonly change: Change;
  /** An itinerary that the change suffices for. */
  readonly itinerary: Itinerary | undefined;
  readonly exact: boolean;
}

/** Looks for the least amount of one change while the others stay as they are. */
class Amount {
  private readonly trial: Trial;
  private readonly person: Person;
  private readonly others: Person;
  private readonly known: Opening;

  constructor(trial: Trial, person: Person, others: Person, known: Opening) {
    this.trial = trial;
    this.person = person;
    this.others = others;
    this.known = known;
  }

  leastOf({ most, smaller }: Wish): Least {
    for (const change of smaller) {
      const opening = this.opensWith(change);
      if (opening !== undefined) return { change, itinerary: opening.itinerary, exact: true };
    }
    const { horizonWeeks, weeklyHours, incomeFloor } = this.person;
    const { itinerary } = this.known;
    if (itinerary === undefined) return { change: most, itinerary, exact: true };
    if (most.kind === "budget") return this.leastBudget(most, itinerary);
    if (most.kind === "deadline") {
      const begin = weeksBetween(this.trial.network.town.start, this.person.start);
      const used = Math.max(...itinerary.steps.map((step) => step.endWeek)) - begin;
      const proven = (this.trial.soonest(applyAll(this.others, [most])) ?? 0) - 1;
      const changeTo = (to: number): Change => ({ kind: "deadline", to, more: to - horizonWeeks });
      return this.halve(Math.max(horizonWeeks, proven), Math.min(used, most.to), 1, changeTo);
    }
    if (most.kind === "hours") {
      const used = busiestHours(this.trial.network.town, this.others, itinerary);
      const changeTo = (to: number): Change => ({ kind: "hours", to, more: to - weeklyHours });
      return this.halve(weeklyHours, Math.min(used, most.to), hourGrain, changeTo);
    }
    if (most.kind === "income-floor") {
      const left = leastIncome(this.trial.network.town, this.others, itinerary);
      const changeTo = (less: number): Change => ({ kind: "income-floor", to: incomeFloor - less, less });
      return this.halve(0, Math.min(incomeFloor, Math.max(1, incomeFloor - Math.floor(left))), 1, changeTo);
    }
    return { change: most, itinerary, exact: true };
  }

  private opensWith(change: Change): Opening | undefined {
    return this.trial.opens(applyAll(this.others, [change]));
  }

  /** The cheapest itinerary with any money costs exactly what is needed. */
  private leastBudget(most: Change, itinerary: Itinerary): Least {
    const cheapest = this.trial.best(applyAll(this.others, [most]), "cost");
    const way = cheapest?.itinerary ?? itinerary;
    const cost = way.steps.reduce((sum, step) => sum + step.cost, 0);
    const change: Change = { kind: "budget", to: cost, more: cost - this.person.budget };
    return { change, itinerary: way, exact: cheapest?.exact === true };
  }

  /** Halves the way from an amount that is too small to one known to be enough, down to the grain. */
  private halve(
    tooSmall: number,
    enough: number,
    grain: number,
    changeTo: (amount: number) => Change,
  ): Least {
    let low = 0;
    let high = Math.ceil((enough - tooSmall) / grain);
    let { itinerary } = this.known;
    while (high - low > 1 && !this.trial.isOver()) {
      const middle = (low + high) >>> 1;
      const opening = this.opensWith(changeTo(tooSmall + middle * grain));
      if (opening === undefined) low = middle;
      else {
        high = middle;
        itinerary = opening.itinerary;
      }
    }
    return {
      change: changeTo(tooSmall + high * grain),
      itinerary,
      exact: high - low <= 1 && !this.trial.cut,
    };
  }
}
