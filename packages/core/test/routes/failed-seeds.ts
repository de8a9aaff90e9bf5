/** Seeds whose tiny town once showed a fault, kept for good: with what it was. */
export const failedSeeds: readonly (readonly [number, string])[] = [
  [46, "an attribute not told was taken as no"],
  [1098, "an attribute not told was taken as no"],
  [3160, "floor at today's pay: work keeps it while the class runs, and nothing else needs that work"],
  [3909, "floor without income: work from the first week on"],
  [4180, "floor: work beside the class instead of the present job"],
  [9081, "floor: a faster way only with work beside it"],
  [17099, "floor: a surer way only with work beside it"],
  [19242, "floor just above today's pay"],
  [20574, "floor at today's pay: work that the target does not ask for"],
  [22763, "floor: two classes and work"],
];
