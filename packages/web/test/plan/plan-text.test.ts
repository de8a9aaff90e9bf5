import { expect, it } from "vitest";
import { messageAddress, planText } from "../../src/plan/plan-text.ts";

const step = { id: "s", start: "2027-01-11", end: "2027-03-05", gives: [] };
const plan = {
  goal: {
    target: "occupation:31-1131",
    label: { en: "Nursing assistant", es: "Asistente de enfermería" },
    arrives: "2027-04-01",
  },
  steps: [
    { ...step, kind: "offering", state: "done", title: { en: "English class" } },
    {
      ...step,
      kind: "offering",
      state: "enrolled",
      title: { en: "Drawing blood", es: "Extraer sangre" },
      organization: { id: "lantern", name: "Lantern Street", phone: "718-555-0144" },
      note: "Bring & show your ID",
    },
    { ...step, kind: "own", state: "planned", end: "2027-01-11", title: { en: "Buy shoes" } },
  ],
} as unknown as Parameters<typeof planText>[0];

it("a plan as a message is short, in the reader's language, and tells only what is ahead", () => {
  expect(planText(plan, "en")).toBe(
    "Nursing assistant → Apr 1, 2027\n\n1. Drawing blood\nJan 11, 2027 – Mar 5, 2027\nLantern Street, 718-555-0144\nBring & show your ID\n\n2. Buy shoes\nJan 11, 2027",
  );
  expect(planText(plan, "es")).toMatch(
    /^Asistente de enfermería → 1 abr 2027\n\n1\. Extraer sangre\n11 ene 2027/,
  );
});

it("the phone's own messages are opened with all of it, and with the number where one is known", () => {
  expect(messageAddress("a & b?\n#1", "(718) 555-0144")).toBe("sms:7185550144?&body=a%20%26%20b%3F%0A%231");
  expect(messageAddress("a", undefined)).toBe("sms:?&body=a");
});
