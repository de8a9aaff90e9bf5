/** Every bound of live documents, each with its reason. */
export interface LiveLimits {
  readonly frameBytes: number;
  readonly changeBytes: number;
  readonly documentBytes: number;
  readonly perSecond: number;
  readonly burst: number;
  readonly bytesPerSecond: number;
  readonly burstBytes: number;
  readonly documentsEach: number;
  readonly socketsEach: number;
  readonly sockets: number;
  readonly slowBytes: number;
  readonly presenceBytes: number;
  readonly againMs: number;
  readonly waitingBytes: number;
  readonly rowsUntilFolded: number;
}

export const liveLimits: LiveLimits = {
  /** A frame above this ends the socket; below it, a change that is too large is refused in words. */
  frameBytes: 4 * 1024 * 1024,
  /** What one person can have written offline in a day, many times over. */
  changeBytes: 512 * 1024,
  /** A board of 500 cards with its history is about 200 kB. */
  documentBytes: 4 * 1024 * 1024,
  /** Somebody who types and moves a pointer sends about 20 messages a second. */
  perSecond: 60,
  burst: 600,
  bytesPerSecond: 128 * 1024,
  burstBytes: 2 * 1024 * 1024,
  /** A host who looks at all tables at once. */
  documentsEach: 60,
  /** A person's phone, laptop and some forgotten tabs. */
  socketsEach: 12,
  /** 24 MB of memory for idle sockets. */
  sockets: 3000,
  /** Somebody who does not read what they are sent is let go before it fills the memory. */
  slowBytes: 8 * 1024 * 1024,
  /** A name, a color and a place. */
  presenceBytes: 4096,
  /** How often rights are asked again: after signing out, an open document ends within this, in milliseconds. */
  againMs: 60_000,
  /** When the database stands still: beyond this, changes are refused until it goes on. */
  waitingBytes: 32 * 1024 * 1024,
  /** A document is read in milliseconds with so many changes beside its state. */
  rowsUntilFolded: 500,
};
