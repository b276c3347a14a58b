import { useEffect } from 'react';

/**
 * Runs `poll` every so many seconds, counted from the end of the former run;
 * waits while the page is hidden and catches up when it is shown again.
 */
export function usePolling(
  poll: () => void,
  seconds: number | undefined,
  running: boolean,
): void {
  useEffect(() => {
    if (seconds === undefined || running) return undefined;
    const pollWhenSeen = () => {
      if (document.visibilityState === 'hidden') {
        document.addEventListener('visibilitychange', poll, { once: true });
      } else {
        poll();
      }
    };
    const timer = setTimeout(pollWhenSeen, seconds * 1000);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', poll);
    };
  }, [poll, seconds, running]);
}
