import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import { ConnectionTest } from '@mlops-portal/backstage-plugin-mlops-common';
import { mlopsApiRef } from '@mlops-portal/backstage-plugin-mlops-react';
import { useCallback, useEffect, useRef, useState } from 'react';

/** State of a connection test. */
export interface ConnectionTestState {
  running: boolean;
  result?: ConnectionTest;
  error?: Error;
  /** How many steps of the result are shown. */
  shownSteps: number;
  start(): void;
  stop(): void;
}

const STEP_MS = 250;

/**
 * Tests the connection of a source. The answer holds all steps at once; they
 * are shown one after the other, each no longer than it really took, so that
 * the reader can follow where it stopped.
 */
export function useConnectionTest(sourceId: string): ConnectionTestState {
  const api = useApi(mlopsApiRef);
  const controllerRef = useRef<AbortController>();
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<ConnectionTest>();
  const [error, setError] = useState<Error>();
  const [shownSteps, setShownSteps] = useState(0);

  const stop = useCallback(() => {
    controllerRef.current?.abort();
    setRunning(false);
  }, []);

  const start = useCallback(async () => {
    controllerRef.current?.abort();
    const controller = new AbortController();
    controllerRef.current = controller;
    setRunning(true);
    setResult(undefined);
    setError(undefined);
    setShownSteps(prefersReducedMotion() ? Number.MAX_SAFE_INTEGER : 0);
    try {
      const answer = await api.testSource(sourceId, {
        signal: controller.signal,
      });
      if (!controller.signal.aborted) setResult(answer);
    } catch (cause) {
      if (!controller.signal.aborted) setError(toError(cause));
    } finally {
      if (!controller.signal.aborted) setRunning(false);
    }
  }, [api, sourceId]);

  useEffect(() => () => controllerRef.current?.abort(), [sourceId]);

  const next = result?.steps[shownSteps];
  useEffect(() => {
    if (!next) return undefined;
    const timer = setTimeout(
      () => setShownSteps(shown => shown + 1),
      Math.min(STEP_MS, next.durationMs),
    );
    return () => clearTimeout(timer);
  }, [next]);

  return { running, result, error, shownSteps, start, stop };
}

function prefersReducedMotion(): boolean {
  return (
    window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false
  );
}
