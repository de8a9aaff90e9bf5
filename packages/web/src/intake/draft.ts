import type { Told } from "@footbridge/contract/client.ts";
import { intakeFacts } from "@footbridge/core/personal-plan/intake-answers.ts";

/** The route that a code opened, as far as the form needs it; it stays for when there is no line. */
export interface OpenedRoute {
  readonly code: string;
  readonly goal: Told<"openKeptRoute">["plan"]["goal"];
  readonly questions: Told<"openKeptRoute">["questions"];
}

/** What is typed of a person, and not yet sent. */
export interface IntakeDraft {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly language: "en" | "es";
  readonly born: string;
  readonly code: string;
  /** What was answered to the route's questions; what was not asked or not told is not there. */
  readonly answers: Readonly<Record<string, boolean>>;
  readonly route?: OpenedRoute;
  /** Drawn when it is first sent, and the same at each further try: nobody is added twice. */
  readonly key?: string;
  /** It was sent, and the line was lost before the answer: it goes again by itself. */
  readonly sending?: boolean;
  /** The person, once the server has them, while their route does not stand in their plan yet. */
  readonly person?: string;
}

export const emptyDraft: IntakeDraft = {
  name: "",
  phone: "",
  email: "",
  language: "en",
  born: "",
  code: "",
  answers: {},
};

const keyOf = (account: string): string => `footbridge.intake.${account}`;

/** The draft of this account on this device. */
export function readDraft(account: string): IntakeDraft {
  const kept = localStorage.getItem(keyOf(account));
  return kept === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(kept) as Partial<IntakeDraft>) };
}

export const keepDraft = (account: string, draft: IntakeDraft): void =>
  localStorage.setItem(keyOf(account), JSON.stringify(draft));

export const dropDraft = (account: string): void => localStorage.removeItem(keyOf(account));

/** What is known of the person; what is empty is not known. */
export const knownOf = ({ name, phone, email, born }: IntakeDraft) => ({
  name: name.trim(),
  ...(phone.trim() === "" ? {} : { phone: phone.trim() }),
  ...(email.trim() === "" ? {} : { email: email.trim() }),
  ...(born === "" ? {} : { born }),
});

/** The intake as an event of the journey. */
export const intakeEvent = ({ answers, born }: IntakeDraft, key: string, today: string) => ({
  id: `intake-${key}`,
  happened: today,
  body: { kind: "intake", facts: intakeFacts(answers, born === "" ? undefined : born) },
});
