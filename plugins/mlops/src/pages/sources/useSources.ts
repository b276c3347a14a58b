import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { Source } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Resource,
  useMlopsResource,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { useEffect } from 'react';

/** Sources as the server lists them, worst first. */
export type SourceListResource = Resource<{ items: Source[] }>;

/** Channel on which the server tells that a sync has moved on. */
const SOURCES_CHANNEL = 'mlops:sources';
const RUNNING_POLL_SECONDS = 2;
const IDLE_POLL_SECONDS = 30;
const SIGNAL_PAUSE_MS = 500;

/**
 * All sources, read again when the server says that something moved, and now
 * and then for portals without signals.
 */
export function useSources(): SourceListResource {
  const sources = useMlopsResource(
    ['sources'],
    (api, signal) => api.listSources({ signal }),
    {
      pollSeconds: value =>
        value?.items.some(isSyncing) ? RUNNING_POLL_SECONDS : IDLE_POLL_SECONDS,
    },
  );
  useSourceSignals(sources.reload);
  return sources;
}

/** Whether a sync of the source is under way. */
export function isSyncing(source: Source): boolean {
  return source.lastRun?.outcome === 'running';
}

function useSourceSignals(reload: () => Promise<void>): void {
  const signals = useApiHolder().get(signalApiRef);
  useEffect(() => {
    if (!signals) return undefined;
    // A sync tells of each page; one read for several of them is enough.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription = signals.subscribe(SOURCES_CHANNEL, () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        reload();
      }, SIGNAL_PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, [signals, reload]);
}
