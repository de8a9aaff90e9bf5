import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ComponentType } from "react";
import { JourneySection } from "./journey/journey-section.tsx";
import type { SectionProps } from "./section.ts";

interface Section {
  /** Its place in the address (`#journey`). */
  readonly id: string;
  readonly title: MessageDescriptor;
  readonly part: ComponentType<SectionProps>;
}

/** The sections of the page in their order. A section that has nothing to say to this member draws nothing. */
export const sections: readonly Section[] = [{ id: "journey", title: msg`Journey`, part: JourneySection }];
