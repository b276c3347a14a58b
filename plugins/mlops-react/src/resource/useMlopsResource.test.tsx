import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import { ReactNode } from 'react';
import { mlopsApiRef } from '../api';
import { InMemoryMlopsApi, modelRow } from '../testUtils';
import { ResourceOptions, useMlopsResource } from './useMlopsResource';

type Loaded = string;

function render(options: {
  key: string;
  load: (key: string, signal: AbortSignal) => Promise<Loaded>;
  api?: InMemoryMlopsApi;
  resource?: ResourceOptions<Loaded>;
}) {
  const api = options.api ?? new InMemoryMlopsApi();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[mlopsApiRef, api], mockApis.storage()]}>
      {children}
    </TestApiProvider>
  );
  return renderHook(
    ({ key }) =>
      useMlopsResource<Loaded>(
        [key],
        (_, signal) => options.load(key, signal),
        options.resource,
      ),
    { wrapper, initialProps: { key: options.key } },
  );
}

describe('useMlopsResource', () => {
  afterEach(() => jest.useRealTimers());

  it('loads, and keeps what it has when a reload fails', async () => {
    const load = jest
      .fn<Promise<Loaded>, []>()
      .mockResolvedValueOnce('first')
      .mockRejectedValueOnce(new Error('gone'));
    const { result } = render({ key: 'a', load });
    expect(result.current).toMatchObject({ loading: true, refreshing: true });

    await waitFor(() => expect(result.current.value).toBe('first'));
    expect(result.current).toMatchObject({ loading: false, refreshing: false });

    await act(() => result.current.reload());
    expect(result.current.value).toBe('first');
    expect(result.current.error?.message).toBe('gone');
    expect(result.current.loadedAt).toEqual(expect.any(Number));
  });

  it('shows what it knows at once when it is opened again', async () => {
    const api = new InMemoryMlopsApi({ models: [modelRow({ title: 'm' })] });
    const first = render({ key: 'a', api, load: async () => 'known' });
    await waitFor(() => expect(first.result.current.value).toBe('known'));
    first.unmount();

    const never = new Promise<Loaded>(() => {});
    const again = render({ key: 'a', api, load: () => never });
    expect(again.result.current).toMatchObject({
      value: 'known',
      loading: false,
      refreshing: true,
    });
  });

  it('aborts the request for a former key and ignores its answer', async () => {
    const signals: Record<string, AbortSignal> = {};
    const answers: Record<string, (value: Loaded) => void> = {};
    const { result, rerender } = render({
      key: 'a',
      load: (key, signal) => {
        signals[key] = signal;
        return new Promise(resolve => {
          answers[key] = resolve;
        });
      },
    });
    rerender({ key: 'b' });
    expect(signals.a.aborted).toBe(true);
    expect(signals.b.aborted).toBe(false);

    await act(async () => {
      answers.a('late');
      answers.b('wanted');
    });
    expect(result.current.value).toBe('wanted');
  });

  it('shows the former answer during a change of key only when asked to', async () => {
    const load = (key: string) =>
      key === 'a' ? Promise.resolve('of a') : new Promise<Loaded>(() => {});
    const plain = render({ key: 'a', load });
    await waitFor(() => expect(plain.result.current.value).toBe('of a'));
    plain.rerender({ key: 'b' });
    expect(plain.result.current.value).toBeUndefined();
    expect(plain.result.current.loading).toBe(true);

    const keeping = render({
      key: 'a',
      load,
      resource: { keepPrevious: true },
    });
    await waitFor(() => expect(keeping.result.current.value).toBe('of a'));
    keeping.rerender({ key: 'b' });
    expect(keeping.result.current).toMatchObject({
      value: 'of a',
      refreshing: true,
    });
  });

  it('polls for as long as the value asks for it', async () => {
    jest.useFakeTimers();
    const load = jest
      .fn<Promise<Loaded>, []>()
      .mockResolvedValueOnce('running')
      .mockResolvedValueOnce('ended');
    const { result } = render({
      key: 'a',
      load,
      resource: {
        pollSeconds: value => (value === 'running' ? 2 : undefined),
      },
    });
    await act(() => jest.advanceTimersByTimeAsync(0));
    expect(result.current.value).toBe('running');
    await act(() => jest.advanceTimersByTimeAsync(2000));
    expect(result.current.value).toBe('ended');
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(load).toHaveBeenCalledTimes(2);
  });
});
