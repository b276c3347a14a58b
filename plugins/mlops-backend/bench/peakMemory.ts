const SAMPLE_MS = 20;
const COLLECT_MS = 1000;

/** How much more memory was used at most than at the start, in MB. */
export interface MemoryIncrease {
  /** Of the process, what the collector put off included. */
  rss: number;
  /** What was really held: the heap right after a collection. */
  heldHeap: number;
}

/**
 * Samples the memory of the process until it is stopped. Garbage is collected
 * once a second: what is held shows, and not how much room V8 takes when there
 * is plenty. Needs `--expose-gc`.
 */
export function peakMemory(): { stop(): MemoryIncrease } {
  const collect = globalThis.gc;
  if (!collect) throw new Error('Start with --expose-gc');
  const heldHeap = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const start = { heldHeap: heldHeap(), rss: process.memoryUsage.rss() };
  const peak = { ...start };
  const sample = setInterval(() => {
    peak.rss = Math.max(peak.rss, process.memoryUsage.rss());
  }, SAMPLE_MS);
  const hold = setInterval(() => {
    peak.heldHeap = Math.max(peak.heldHeap, heldHeap());
  }, COLLECT_MS);
  return {
    stop: () => {
      clearInterval(sample);
      clearInterval(hold);
      return {
        rss: megabytes(
          Math.max(peak.rss, process.memoryUsage.rss()) - start.rss,
        ),
        heldHeap: megabytes(
          Math.max(peak.heldHeap, heldHeap()) - start.heldHeap,
        ),
      };
    },
  };
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
