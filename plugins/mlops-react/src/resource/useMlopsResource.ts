import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { MlopsApi } from '@mlops-portal/backstage-plugin-mlops-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { mlopsApiRef } from '../api';
import { Answer, resourceCache } from './resourceCache';
import { usePolling } from './usePolling';

/**
 * Something that is loaded, shown while it is loaded again, and kept when that
 * fails.
 *
 * @public
 */
export interface Resource<T> {
  /** Last good answer. */
  value?: T;
  /** When `value` came, in epoch milliseconds. */
  loadedAt?: number;
  /** Why the last try failed; absent after a good one. */
  error?: Error;
  /** Nothing to show yet. */
  loading: boolean;
  /** A request is under way. */
  refreshing: boolean;
  /** Loads again now; settles with the request and never rejects. */
  reload: () => Promise<void>;
  /** Puts an answer in place that came another way, such as from a POST. */
  replace: (value: T) => void;
}

/** @public */
export interface ResourceOptions<T> {
  /** Seconds until it is loaded again, while the page is visible. */
  pollSeconds?: number | ((value: T | undefined) => number | undefined);
  /** Show the answer to the former key until that to the new key is there. */
  keepPrevious?: boolean;
}

interface State {
  answer?: Answer;
  failure?: { key: string; error: Error };
  /** Key of the last request that ended while no other was under way. */
  settled?: string;
}

/**
 * Loads something from the portal's API: what is known is shown at once, then
 * renewed; requests that are no longer wanted are aborted.
 *
 * @param key - everything that the answer depends on, as JSON
 * @public
 */
export function useMlopsResource<T>(
  key: readonly unknown[],
  load: (api: MlopsApi, signal: AbortSignal) => Promise<T>,
  options: ResourceOptions<T> = {},
): Resource<T> {
  const { pollSeconds, keepPrevious } = options;
  const api = useApi(mlopsApiRef);
  const keyText = JSON.stringify(key);
  const loadRef = useRef(load);
  loadRef.current = load;
  const controllerRef = useRef<AbortController>();
  const [state, setState] = useState<State>({});

  const reload = useCallback(async () => {
    controllerRef.current?.abort();
    const controller = new AbortController();
    controllerRef.current = controller;
    setState(({ settled: _, ...before }) => before);
    try {
      const value = await loadRef.current(api, controller.signal);
      if (controller.signal.aborted) return;
      const answer = resourceCache.set(api, keyText, value);
      setState({ answer, settled: keyText });
    } catch (error) {
      if (controller.signal.aborted) return;
      const failure = { key: keyText, error: toError(error) };
      setState(before => ({ ...before, failure, settled: keyText }));
    }
  }, [api, keyText]);

  useEffect(() => {
    reload();
    return () => controllerRef.current?.abort();
  }, [reload]);

  const replace = useCallback(
    (value: T) => {
      controllerRef.current?.abort();
      const answer = resourceCache.set(api, keyText, value);
      setState({ answer, settled: keyText });
    },
    [api, keyText],
  );

  const answer =
    state.answer?.key === keyText
      ? state.answer
      : (resourceCache.get(api, keyText) ??
        (keepPrevious ? state.answer : undefined));
  const value = answer?.value as T | undefined;
  const error =
    state.failure?.key === keyText ? state.failure.error : undefined;
  const refreshing = state.settled !== keyText;

  const seconds =
    typeof pollSeconds === 'function' ? pollSeconds(value) : pollSeconds;
  usePolling(reload, seconds, refreshing);

  return {
    value,
    loadedAt: answer?.loadedAt,
    error,
    loading: answer === undefined && error === undefined,
    refreshing,
    reload,
    replace,
  };
}
