/** Every bound of the API in one place, each with its reason. Times are milliseconds, sizes bytes. */
export interface Limits {
  readonly bodyBytes: number;
  readonly townBodyBytes: number;
  readonly submissionBytes: number;
  readonly submissionSilentMs: number;
  readonly nesting: number;
  readonly readsPerMinute: number;
  readonly questionsPerMinute: number;
  readonly searchMs: number;
  readonly townSearchMs: number;
  readonly graceMs: number;
  readonly queuedQuestions: number;
  readonly patienceMs: number;
  readonly workers: number | undefined;
  readonly workerHeapMb: number;
  readonly headersMs: number;
  readonly requestMs: number;
  readonly idleSocketMs: number;
  readonly catalogCheckMs: number;
  readonly partingMs: number;
}

export const defaultLimits: Limits = {
  /** A standing with hundreds of facts is under 20 kB. */
  bodyBytes: 256 * 1024,
  /** A town of 3,000 programs and 20,000 offerings is about 8 MB. */
  townBodyBytes: 10 * 1024 * 1024,
  /** A file of 3,000,000 records of 290 elements is about 4 GiB; it goes to disk as it comes. */
  submissionBytes: 4 * 1024 ** 3,
  /** A line that is silent for so long is taken to be lost. */
  submissionSilentMs: 60_000,
  /** A requirement nests at most a few levels; deeper text is no question but an attack on the parser. */
  nesting: 64,
  /** A library's whole reading room behind one address still fits. */
  readsPerMinute: 3000,
  /** Ten a second from one address: more than twenty people who change answers all the time. */
  questionsPerMinute: 600,
  /** What a question searches when it names no limit of its own: a person waits that long without wondering. */
  searchMs: 1000,
  /** A case stated by hand is for checking: it may take longer to be exact. */
  townSearchMs: 5000,
  /** For preparing and telling beyond the search itself; then the worker is taken to be stuck, and replaced. */
  graceMs: 10_000,
  /** At 50 questions asked at once every one waits its turn; beyond this the answer would come too late to be read. */
  queuedQuestions: 200,
  /** Nobody reads an answer that comes later than that. */
  patienceMs: 30_000,
  /** One core stays free for sockets and the database; undefined is cores − 1, at least 1. */
  workers: undefined,
  /** A city of 20,000 offerings takes about 150 MB as read and compiled. */
  workerHeapMb: 1024,
  /** A client that sends slower than this holds a socket for nothing. */
  headersMs: 10_000,
  requestMs: 30_000,
  /** Longer than the longest question with its wait. */
  idleSocketMs: 75_000,
  /** An import by another process is seen after this long. */
  catalogCheckMs: 1000,
  /** When the service ends, answers under way have this long; then sockets are cut, also those that never asked. */
  partingMs: 2000,
};
