import { metadataSchema, conditionsSchema } from '../schemas/common';
import { Observation, toStatus } from './status';

const metadata = metadataSchema.parse({ name: 'a', namespace: 'b' });

function statusOf(
  conditions: { type: string; status: string; reason?: string }[],
  more: Partial<Observation> = {},
) {
  return toStatus({
    metadata,
    conditions: conditionsSchema.parse(conditions),
    servedBefore: false,
    ...more,
  });
}

const notReady = (reason?: string) => [
  { type: 'Ready', status: 'False', reason },
];

it.each([
  [false, 'creating'],
  [true, 'updating'],
])('missing replicas, served before: %s, means %s', (servedBefore, status) => {
  const conditions = notReady('MinimumReplicasUnavailable');
  expect(statusOf(conditions, { servedBefore }).status).toBe(status);
});

it('missing replicas after a failure mean failed', () => {
  const modelStatus = {
    transitionStatus: 'InProgress',
    states: undefined,
    lastFailureInfo: { reason: 'OOMKilled', message: undefined, exitCode: 137 },
  };
  expect(
    statusOf(notReady('MinimumReplicasUnavailable'), { modelStatus }),
  ).toEqual({ status: 'failed', statusMessage: 'OOMKilled (exit code 137)' });
});

it('Ready while a newer revision loads means updating', () => {
  const modelStatus = {
    transitionStatus: 'InProgress',
    states: { activeModelState: 'Loaded', targetModelState: 'Loading' },
    lastFailureInfo: undefined,
  };
  expect(
    statusOf([{ type: 'Ready', status: 'True' }], { modelStatus }).status,
  ).toBe('updating');
});

it('Ready while a newer revision cannot load says so', () => {
  const modelStatus = {
    transitionStatus: 'BlockedByFailedLoad',
    states: { activeModelState: 'Loaded', targetModelState: 'FailedToLoad' },
    lastFailureInfo: undefined,
  };
  expect(
    statusOf([{ type: 'Ready', status: 'True' }], { modelStatus }),
  ).toEqual({
    status: 'updating',
    statusMessage: 'An older revision still serves',
  });
});

it('a status that Kubernetes does not know counts as Unknown', () => {
  expect(statusOf([{ type: 'Ready', status: 'Perhaps' }]).status).toBe(
    'creating',
  );
});
