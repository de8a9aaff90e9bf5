import { describe, expect, test } from "vitest";
import { type PeriodRules, periodsOf, type ReceivedService } from "../../src/history/periods.ts";
import { addDays, type Day } from "../../src/units/day.ts";

const day = (text: string): Day => text as Day;
const first = day("2023-01-02");
const after = (days: number): Day => addDays(first, days);

const service = (start: Day, more: Partial<ReceivedService> = {}): ReceivedService => ({
  program: "adult",
  start,
  triggers: true,
  extends: true,
  ...more,
});
const followUp = { triggers: false, extends: false };
const supportive = { triggers: true, extends: false };

const rules = (more: Partial<PeriodRules> = {}): PeriodRules => ({
  scope: new Set(["adult"]),
  gapDays: 90,
  asOf: day("2024-12-31"),
  ...more,
});
const spans = (services: readonly ReceivedService[], more: Partial<PeriodRules> = {}): string[] =>
  periodsOf(services, rules(more)).map(({ entry, exit }) => `${entry} to ${exit ?? "now"}`);

describe("90 days without a service end a period", () => {
  test.each([
    [89, "over", 1],
    [90, "over", 1],
    [91, "over", 2],
    [89, "at-least", 1],
    [90, "at-least", 2],
    [91, "at-least", 2],
  ] as const)("a gap of %i days, a period ends %s 90: %i", (gap, ends, count) => {
    expect(spans([service(first), service(after(gap))], { ends })).toHaveLength(count);
  });

  test.each([
    [89, "now"],
    [90, "now"],
    [91, first],
  ])("%i days after the last service the exit is: %s", (days, exit) => {
    expect(spans([service(first)], { asOf: after(days) })).toEqual([`${first} to ${exit}`]);
  });

  test("another threshold", () => {
    expect(spans([service(first), service(after(50))], { gapDays: 49 })).toHaveLength(2);
    expect(spans([service(first), service(after(50))], { gapDays: 50 })).toHaveLength(1);
  });

  test("a service that lasts counts to its last day", () => {
    const training = service(first, { end: after(200) });
    expect(spans([training, service(after(10)), service(after(290))])).toEqual([`${first} to ${after(290)}`]);
    expect(spans([training, service(after(291))])).toHaveLength(2);
    expect(spans([training], { asOf: after(100) })).toEqual([`${first} to now`]);
  });

  test("the order in which services are told does not matter", () => {
    const list = [service(after(300)), service(first), service(after(40))];
    expect(spans(list)).toEqual([`${first} to ${after(40)}`, `${after(300)} to ${after(300)}`]);
    expect(spans(list.toReversed())).toEqual(spans(list));
  });

  test("what comes after the day one looks back from is not known yet", () => {
    expect(spans([service(first), service(after(60))], { asOf: after(50) })).toEqual([`${first} to now`]);
  });
});

describe("documented pauses", () => {
  const pause = [{ from: after(30), until: after(200) }];
  test("a planned service bridges the gap", () => {
    expect(spans([service(first), service(after(200))], { plannedGaps: pause })).toEqual([
      `${first} to ${after(200)}`,
    ]);
  });
  test("the period stays open until the planned day, and then ends where the last service was", () => {
    expect(spans([service(first)], { plannedGaps: pause, asOf: after(200) })).toEqual([`${first} to now`]);
    expect(spans([service(first)], { plannedGaps: pause, asOf: after(201) })).toEqual([
      `${first} to ${first}`,
    ]);
  });
  test("a service later than planned begins a new period", () => {
    expect(spans([service(first), service(after(201))], { plannedGaps: pause })).toHaveLength(2);
  });
  test("a pause that begins within another carries it on, and one after it does not", () => {
    const services = [service(first), service(after(200))];
    const pauses = (from: number) => [
      { from: after(from), until: after(210) },
      { from: after(10), until: after(120) },
    ];
    expect(spans(services, { plannedGaps: pauses(120) })).toHaveLength(1);
    expect(spans(services, { plannedGaps: pauses(121) })).toHaveLength(2);
  });
  test("a pause documented after the exit bridges nothing", () => {
    const late = [{ from: after(91), until: after(200) }];
    expect(spans([service(first), service(after(200))], { plannedGaps: late })).toHaveLength(2);
  });
});

describe("services that do not count alike", () => {
  test("follow-up or self-service alone makes no participant", () => {
    expect(spans([service(first, followUp), service(after(30), followUp)])).toEqual([]);
  });
  test("follow-up neither moves nor delays the exit", () => {
    expect(spans([service(first), service(after(80), followUp), service(after(160))])).toEqual([
      `${first} to ${first}`,
      `${after(160)} to ${after(160)}`,
    ]);
  });
  test("supportive services alone: a youth is a participant, the exit is where it began", () => {
    const services = [service(first, { ...supportive, end: after(20) }), service(after(40), supportive)];
    expect(spans(services)).toEqual([`${first} to ${first}`]);
  });
  test("supportive services alone make no participant where they do not trigger", () => {
    expect(spans([service(first, followUp)])).toEqual([]);
  });
  test("a supportive service within a period does not move its exit", () => {
    expect(spans([service(first), service(after(60), supportive)])).toEqual([`${first} to ${first}`]);
  });
  test("the entry is the first service that triggers, or when more than one is needed, when that is met", () => {
    const services = [service(first, { triggers: false }), service(after(10)), service(after(25))];
    expect(spans(services)).toEqual([`${after(10)} to ${after(25)}`]);
    const second = (list: readonly ReceivedService[]): Day | undefined =>
      list.filter((one) => one.triggers)[1]?.start;
    expect(spans(services, { participatesFrom: second })).toEqual([`${after(25)} to ${after(25)}`]);
    expect(spans([service(first)], { participatesFrom: second })).toEqual([]);
  });
});

describe("common exit over two programs", () => {
  const services = [
    service(first),
    service(after(80), { program: "es" }),
    service(after(160)),
    service(after(400), { program: "vr" }),
  ];
  test("one period, out when both are done", () => {
    expect(periodsOf(services, rules({ scope: new Set(["adult", "es"]) }))).toEqual([
      { entry: first, last: after(160), exit: after(160), programs: ["adult", "es"] },
    ]);
  });
  test("each by itself", () => {
    expect(spans(services)).toEqual([`${first} to ${first}`, `${after(160)} to ${after(160)}`]);
    expect(spans(services, { scope: new Set(["es"]) })).toEqual([`${after(80)} to ${after(80)}`]);
  });
});

describe("the guidance's examples", () => {
  const monthly = (from: string, to: string): readonly ReceivedService[] => [
    service(day(from), { end: day(to) }),
  ];
  test("August 2021 to September 2022 is one period", () => {
    expect(spans(monthly("2021-08-09", "2022-09-02"))).toEqual(["2021-08-09 to 2022-09-02"]);
  });
  test("September to November 2021 and March to May 2022 are two", () => {
    const services = [...monthly("2021-09-06", "2021-11-19"), ...monthly("2022-03-07", "2022-05-20")];
    expect(spans(services)).toEqual(["2021-09-06 to 2021-11-19", "2022-03-07 to 2022-05-20"]);
  });
});
