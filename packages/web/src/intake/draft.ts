/** What is typed of a person, and not yet sent. */
export interface IntakeDraft {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly language: "en" | "es";
  readonly born: string;
  readonly code: string;
  /** The person, once the server has them, while their route does not stand in their plan yet. */
  readonly person?: string;
}

export const emptyDraft: IntakeDraft = { name: "", phone: "", email: "", language: "en", born: "", code: "" };

const keyOf = (account: string): string => `footbridge.intake.${account}`;

/** The draft of this account on this device. */
export function readDraft(account: string): IntakeDraft {
  const kept = localStorage.getItem(keyOf(account));
  return kept === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(kept) as Partial<IntakeDraft>) };
}

export const keepDraft = (account: string, draft: IntakeDraft): void =>
  localStorage.setItem(keyOf(account), JSON.stringify(draft));

export const dropDraft = (account: string): void => localStorage.removeItem(keyOf(account));

/** What the server takes of a draft: what is empty is not known. */
export const personOf = ({ name, phone, email, language, born }: IntakeDraft) => ({
  name: name.trim(),
  language,
  ...(phone.trim() === "" ? {} : { phone: phone.trim() }),
  ...(email.trim() === "" ? {} : { email: email.trim() }),
  ...(born === "" ? {} : { born }),
});
