import { allOperations } from "@footbridge/contract/operations.ts";
import { measureOperations } from "@footbridge/contract/measure/operations.ts";
import { type Role, roles } from "@footbridge/core/model/role.ts";
import { describe, expect, test } from "vitest";
import { actingAs, isPublic, may, nobody, ownAlone } from "../src/policy.ts";

const as = (role: Role) => ({
  ...nobody,
  account: "a",
  memberships: [{ account: "a", org: "harbor", role }],
});
const ofNumbers = Object.keys(measureOperations).filter((name) => !isPublic(name));
const open = (role: Role) => ofNumbers.filter((name) => may(as(role), name)).toSorted();

describe("every role and every operation of the numbers", () => {
  test("the agency and an admin do what the desk does", () => {
    expect(open("agency")).toEqual(ofNumbers.toSorted());
    expect(open("admin")).toEqual(ofNumbers.toSorted());
    expect(ofNumbers.filter((name) => !may({ ...nobody, desk: true }, name))).toEqual([]);
  });

  test("an auditor reads all and changes nothing; the board reads what was promised", () => {
    const reads = ofNumbers.filter((name) => /^(list|get|download)/.test(name) && name !== "listPeopleLinks");
    expect(open("auditor")).toEqual(reads.toSorted());
    expect(open("board")).toEqual(["getTargetProgress", "listPerformanceTargets"]);
  });

  test("a program manager has to do with submissions, for the own organizations alone, and certifies none", () => {
    const mine = ofNumbers.filter((name) => /submission|mapping/i.test(name) && name !== "certifySubmission");
    expect(open("program-manager")).toEqual(mine.toSorted());
    for (const name of mine) {
      const own = as("program-manager");
      expect(ownAlone(own, name)).toEqual(own.memberships);
      // Who also works for the agency sees all of them.
      expect(
        ownAlone({ ...own, memberships: [...own.memberships, ...as("agency").memberships] }, name),
      ).toBeUndefined();
      expect(ownAlone({ ...own, desk: true }, name)).toBeUndefined();
    }
  });

  test.each(
    roles.filter((role) => !["agency", "admin", "auditor", "board", "program-manager"].includes(role)),
  )("a %s has no part in them", (role) => expect(open(role)).toEqual([]));
});

test("what is public is open to every role, and nothing unnamed is open to any", () => {
  for (const [name] of allOperations.filter(([one]) => isPublic(one)))
    expect(roles.filter((role) => !may(as(role), name))).toEqual([]);
  expect(roles.filter((role) => may(as(role), "deleteEverything"))).toEqual([]);
});

test("somebody of several roles acts as the one that may", () => {
  const both = {
    ...nobody,
    account: "a",
    memberships: [...as("board").memberships, ...as("agency").memberships],
  };
  expect(actingAs(both, "listSubmissions")?.role).toBe("agency");
  expect(actingAs(both, "listPerformanceTargets")?.role).toBe("board");
  expect(actingAs({ ...nobody, desk: true }, "listSubmissions")?.account).toBe("desk");
});
