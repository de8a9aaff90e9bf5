import type { MessageDescriptor } from "@lingui/core";
import type { Codes } from "./codes.ts";

/** One field of a form. `list` is offered while typing and not required; `choices` are the only ones there are. */
export interface Field {
  /** The part of the event's body that it fills. */
  readonly name: string;
  readonly label: MessageDescriptor;
  readonly type: "text" | "whole" | "number" | "dollars" | "day" | "yes-no" | "choice";
  readonly required: boolean;
  readonly choices?: Codes | "services" | "enrollments" | "tests" | "subjects" | "forms";
  readonly hint?: MessageDescriptor;
}
