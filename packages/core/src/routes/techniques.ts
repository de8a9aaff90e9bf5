/** Parts of the search that only make it faster; tests switch each off and must get the same front. */
export interface Techniques {
  /** Facts no target asks for any more count as held. */
  readonly needSets: boolean;
  /** A forward pass from every label bounds its week of arrival. */
  readonly timeBound: boolean;
  /** Actions that ask for and give the same become one. */
  readonly merging: boolean;
  /** Facts every route must pass bound cost, risk and steps. */
  readonly landmarks: boolean;
  /** Of two offers of an action the later is left out where the earlier is better and can be taken. */
  readonly choiceDominator: boolean;
  /** A label waits until something useful can start. */
  readonly timeNormalisation: boolean;
  /** Offers within whose time a better one fits are left out. */
  readonly nestedFilter: boolean;
}

export const allTechniques: Techniques = {
  needSets: true,
  timeBound: true,
  merging: true,
  landmarks: true,
  choiceDominator: true,
  timeNormalisation: true,
  nestedFilter: true,
};
