/** Samples how much memory the process holds, until it is stopped. */
export function peakMemory(): { stop(): { increaseMb: number } } {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  return {
    stop: () => {
      clearInterval(timer);
      peak = Math.max(peak, process.memoryUsage.rss());
      return { increaseMb: (peak - before) / 1024 / 1024 };
    },
  };
}
