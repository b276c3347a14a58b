import {
  isStatusOf,
  MlopsTranslationFunction,
} from '@mlops-portal/backstage-plugin-mlops-react';

const STATES = [
  'served',
  'servedBroken',
  'championNotServed',
  'withoutChampion',
  'lastRunFailed',
  'stale',
  'unused',
  'online',
] as const;

/** A value of the filter `status` of models and feature views in words. */
export function stateText(value: string, t: MlopsTranslationFunction): string {
  const state = STATES.find(one => one === value);
  if (state) return t(`platform.state.${state}`);
  return isStatusOf('freshness', value)
    ? t(`status.freshness.${value}`)
    : value;
}
