import {
  FeatureViewPage,
  FeatureViewRow,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Formats,
  MlopsTranslationFunction,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { ListAnswer } from '../list';

/** Findings, gravest first, with the rows that they concern. */
const FINDINGS = [
  { key: 'late', concerns: (row: FeatureViewRow) => row.freshness === 'late' },
  { key: 'stale', concerns: (row: FeatureViewRow) => row.stale },
  {
    key: 'unknownFreshness',
    concerns: (row: FeatureViewRow) => row.freshness === 'unknown',
  },
  {
    key: 'unused',
    concerns: (row: FeatureViewRow) => row.consumers.length === 0,
  },
] as const;

const BASIS = ['online', 'unknownFreshness', 'unused', 'stale'] as const;

/** What the list of feature views says first. */
export function answerOfFeatureViews(
  page: Pick<FeatureViewPage, 'summary' | 'total'>,
  t: MlopsTranslationFunction,
  formats: Formats,
): ListAnswer<FeatureViewRow> {
  const { summary, total } = page;
  if (total === 0) {
    return { sentence: t('featureViewList.first.none'), basis: [] };
  }
  const finding = FINDINGS.find(({ key }) => (summary[key] ?? 0) > 0);
  const basis = BASIS.filter(
    key => key !== finding?.key && (summary[key] ?? 0) > 0,
  ).map(key => ({
    text: t(`featureViewList.basis.${key}`, { count: summary[key] }),
    status: [key === 'unknownFreshness' ? 'unknown' : key],
  }));
  if (!finding) {
    return {
      sentence: t('featureViewList.first.well', { count: total }),
      basis,
    };
  }
  return {
    sentence: t(`featureViewList.first.${finding.key}`, {
      count: summary[finding.key],
      total: formats.count(total),
    }),
    concerns: finding.concerns,
    basis,
  };
}
