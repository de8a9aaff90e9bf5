import { expect, test } from "vitest";
import { answersOf, Period, person, rate } from "../vocabulary.ts";

/** Someone whose employer had them trained, and who had nothing else: a reportable individual without entry or exit. */
const trainee = (name: string): Period =>
  new Period({ "100": name, "201": "1", "903": "4", "907": "2", "1300": "1", "1302": "2022-07-11" });

const indicators = ["erq2", "erq4", "meq2", "cred", "msg"].map((id) => `wioa.incumbent-${id}`);

test("incumbent workers get parallel statistics, by the end of their last training", async () => {
  const answers = await answersOf(
    [
      // The last of three trainings ends in October 2022: in the window of exits July 2022 to June 2023.
      trainee("Ana")
        .with({ "1303": "06", "1308": "2022-03-31", "1313": "2022-10-03", "1318": "2022-06-30" })
        .working("1", "1", "0", "0")
        .with({ "1704": "9000.00", "1806": "2022-09-01", "1800": "6", "1801": "2023-10-03" }),
      // One day after the anniversary of the end is too late for a credential.
      trainee("Ben")
        .with({ "1303": "06", "1308": "2022-10-03" })
        .working("0", "0", "0", "1")
        .with({ "1800": "6", "1801": "2023-10-04" }),
      // On-the-job training alone seeks no credential; work not known once it is due counts as none.
      trainee("Cy").with({ "1303": "01", "1308": "2022-10-03" }).working("9", "9", "9", "9"),
      // Died: out of all. Still in training: in nothing yet.
      trainee("Dee").with({ "1308": "2022-10-03", "923": "03" }).working("1", "1", "1", "1"),
      trainee("Eli").working("1", "1", "1", "1"),
      // A participant with incumbent worker training is in the indicators, and not here.
      person("Fay")
        .adult()
        .with({ "907": "2", "1308": "2022-10-03" })
        .exited("2022-10-03")
        .working("1", "1", "1", "1"),
      // This year's training, with a gain in it, and one before it.
      trainee("Gus").with({ "1308": "2024-02-01", "1810": "2024-01-15" }),
      trainee("Hal").with({ "1308": "2024-02-01", "1810": "2023-06-30" }),
    ],
    "PY2023Q4",
    [...indicators, "wioa.erq2", "wioa.people-served"],
  );
  expect(answers("wioa.incumbent-erq2", "all")).toEqual(rate(1, 3));
  expect(answers("wioa.incumbent-meq2", "all")).toEqual({ numerator: null, denominator: 1, value: 9000 });
  expect(answers("wioa.incumbent-msg", "all")).toEqual(rate(1, 2));
  expect(answers("wioa.incumbent-erq4", "all")).toEqual(rate(1, 3));
  expect(answers("wioa.incumbent-cred", "all")).toEqual(rate(1, 2));
  expect(answers("wioa.erq2", "adult")).toEqual(rate(1, 1));
});
