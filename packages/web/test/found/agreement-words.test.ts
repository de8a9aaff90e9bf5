import { checkAgreements } from "@footbridge/core/college/check-agreements.ts";
import { setupI18n } from "@lingui/core";
import { expect, test, vi } from "vitest";
import { agreements, rule } from "../../../core/test/college/rules.ts";
import { agreementFindings } from "../../src/found/agreement-words.ts";

// What the build makes of the macros: a message that is its own id.
vi.mock("@lingui/core/macro", () => ({
  msg: (words: TemplateStringsArray | { readonly message: string }) => {
    const message = "message" in words ? words.message : words.join("");
    return { id: message, message };
  },
}));

const i18n = setupI18n({ locale: "en", messages: { en: {} } });
const gives = (credits: number, given: object) => ({ gives: [{ ...given, credits }] });
const back = (credits: number) => ({
  ...rule("b", "ENG 101"),
  from: { kind: "course", code: "ENG 101", institution: "Riverwell College" },
  institution: "Bridge School",
  gives: [{ course: "W1", credits }],
});

test("each finding about agreements has words of its own that say the same in English as the core does", () => {
  const { degrees } = agreements();
  const [degree] = degrees;
  if (degree === undefined) throw new Error("there is a degree");
  const all = [
    ...checkAgreements({ version: 1, degrees: [degree, degree], rules: [] }).findings,
    ...checkAgreements({
      version: 1,
      degrees: [{ ...degree, asks: { atLeast: 2, of: [degree.asks] } }],
      rules: [],
    }).findings,
    ...[
      [rule("a", "W1", { validFrom: "2026-02-01", validUntil: "2026-01-01" })],
      [rule("a", "W1", { degree: "welding" })],
      [rule("a", "W1", gives(3, { slot: "welding" }))],
      [rule("a", "W1", gives(4, { slot: "english" }))],
      [rule("a", "W1"), rule("b", "W1")],
      [rule("a", "W1"), rule("b", "W1", gives(4, { course: "ENG 101" }))],
      [rule("a", "W1"), back(6)],
      [rule("a", "W1"), back(3)],
    ].flatMap((rules) => checkAgreements(agreements(...rules)).findings),
  ];
  for (const { code, message, fix, values = {} } of all)
    expect([code, ...(agreementFindings[code] ?? []).map((one) => i18n._({ ...one, values }))]).toEqual([
      code,
      message,
      fix,
    ]);
  expect(new Set(all.map(({ code }) => code))).toEqual(new Set(Object.keys(agreementFindings)));
});
