import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ComponentType } from "react";
import { later } from "../parts/later.tsx";
import { CaseSection } from "./case-section.tsx";
import { ConsentSection } from "./consent/consent-section.tsx";
import { LookedSection } from "./consent/looked-section.tsx";
import { EarnedSection } from "./earned.tsx";
import { JourneySection } from "./journey/journey-section.tsx";
import { PlanSection } from "./plan-section.tsx";
import { SameSection } from "./same/same-section.tsx";
import type { SectionProps } from "./section.ts";

interface Section {
  /** Its place in the address (`#journey`). */
  readonly id: string;
  readonly title: MessageDescriptor;
  readonly part: ComponentType<SectionProps>;
}

/** Its services are told in the words of the pages around Find. */
const ReferralsSection = later<SectionProps>(
  async () => (await import("../referrals/referrals-section.tsx")).ReferralsSection,
  "around",
);

const CollegeSection = later<SectionProps>(
  async () => (await import("../college/college-section.tsx")).CollegeSection,
  "working",
);

/** The sections of the page in their order. A section that has nothing to say to this member draws nothing. */
export const sections: readonly Section[] = [
  { id: "today", title: msg`Today`, part: CaseSection },
  { id: "plan", title: msg`Plan`, part: PlanSection },
  { id: "journey", title: msg`Journey`, part: JourneySection },
  { id: "referrals", title: msg`Referrals`, part: ReferralsSection },
  { id: "college", title: msg`College`, part: CollegeSection },
  { id: "earned", title: msg`What was earned`, part: EarnedSection },
  { id: "consent", title: msg`What was agreed`, part: ConsentSection },
  { id: "looked", title: msg`Who looked`, part: LookedSection },
  { id: "same", title: msg`Other records of this person`, part: SameSection },
];
