/** How long a piece of work took, how many rows it did, and the most memory the process held meanwhile. */
export interface Measured {
  readonly rows: number;
  readonly ms: number;
  readonly peakBytes: number;
}

/** Milliseconds between looks at the memory. */
const lookEvery = 20;

/** Does the work once for warmth if asked, then measured; the work answers how many rows it did. */
export async function measure(work: () => Promise<number>, warm: boolean): Promise<Measured> {
  if (warm) await work();
  let peakBytes = process.memoryUsage().rss;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
  }, lookEvery);
  try {
    const started = performance.now();
    const rows = await work();
    return {
      rows,
      ms: performance.now() - started,
      peakBytes: Math.max(peakBytes, process.memoryUsage().rss),
    };
  } finally {
    clearInterval(watch);
  }
}

export const perSecond = ({ rows, ms }: Measured): number => (rows / ms) * 1000;
