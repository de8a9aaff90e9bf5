/** Seconds of the wall and of all processor cores together that a piece of work took. */
export interface Spent {
  readonly wall: number;
  readonly cores: number;
}

/** Does the work and says what it took. */
export async function timed<T>(work: () => Promise<T>): Promise<Spent & { readonly result: T }> {
  const began = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, wall: (performance.now() - began) / 1000, cores: (user + system) / 1e6 };
}

export const seconds = ({ wall, cores }: Spent): string =>
  `${wall.toFixed(2)} s (${cores.toFixed(2)} core-seconds)`;
