/** Milliseconds of processor time that something takes: what else the machine does stays out. */
export async function cpuMs(run: () => unknown, times = 1): Promise<number> {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time++) await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / times;
}

/** Bytes in use once what nobody needs is gone. */
export function memoryBytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
