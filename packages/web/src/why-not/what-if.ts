let waiting = false;

/** Says that a what-if was just made, so that the banner takes the focus when it appears. */
export function announceSupposition(): void {
  waiting = true;
}

/** True once after each announcement. */
export function takeAnnouncement(): boolean {
  const was = waiting;
  waiting = false;
  return was;
}
