const key = "footbridge.seat.resume";

/** Keeps the code that opens this seat on another device; it is told once. */
export function keepResume(resume: string | undefined): void {
  if (resume !== undefined) localStorage.setItem(key, resume);
}

/** The code that opens this seat on another device, where it was told to this one. */
export const keptResume = (): string | undefined => localStorage.getItem(key) ?? undefined;

export const forgetResume = (): void => localStorage.removeItem(key);
