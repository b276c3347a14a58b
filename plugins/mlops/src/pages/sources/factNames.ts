import { FactType } from '@mlops-portal/backstage-plugin-mlops-common';
import { MlopsTranslationFunction } from '@mlops-portal/backstage-plugin-mlops-react';

const NAMED: Record<FactType, true> = {
  model: true,
  'model-version': true,
  run: true,
  'feature-view': true,
  'feature-service': true,
  endpoint: true,
};

/** A type of fact in words; one of a later module stays as it is. */
export function factName(type: string, t: MlopsTranslationFunction): string {
  return isNamed(type) ? t(`sources.fact.${type}`) : type;
}

function isNamed(type: string): type is FactType {
  return Object.hasOwn(NAMED, type);
}
