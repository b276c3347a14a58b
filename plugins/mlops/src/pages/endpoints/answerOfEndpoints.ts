import {
  EndpointPage,
  EndpointRow,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Formats,
  MlopsTranslationFunction,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { ListAnswer } from '../list';

const CHANGING: readonly string[] = [
  'creating',
  'updating',
  'rollingBack',
  'deleting',
];

/** Statuses that a count is of, where it is one of statuses. */
const STATUSES: Record<string, readonly string[]> = {
  inService: ['inService'],
  outOfService: ['outOfService'],
  changing: CHANGING,
};

/** Findings, gravest first, with the rows that they concern. */
const FINDINGS = [
  { key: 'failed', concerns: (row: EndpointRow) => row.status === 'failed' },
  {
    key: 'outOfService',
    concerns: (row: EndpointRow) => row.status === 'outOfService',
  },
  { key: 'stale', concerns: (row: EndpointRow) => row.stale },
  { key: 'unknown', concerns: (row: EndpointRow) => row.status === 'unknown' },
  {
    key: 'changing',
    concerns: (row: EndpointRow) => CHANGING.includes(row.status),
  },
] as const;

const BASIS = [
  'inService',
  'outOfService',
  'changing',
  'stale',
  'accelerators',
] as const;

/** What the list of endpoints says first. */
export function answerOfEndpoints(
  page: Pick<EndpointPage, 'summary' | 'total'>,
  t: MlopsTranslationFunction,
  formats: Formats,
): ListAnswer<EndpointRow> {
  const { summary, total } = page;
  if (total === 0) return { sentence: t('endpointList.first.none'), basis: [] };
  const finding = FINDINGS.find(({ key }) => (summary[key] ?? 0) > 0);
  const basis = BASIS.filter(
    key =>
      key !== finding?.key &&
      (summary[key] ?? 0) > 0 &&
      // Without a finding the sentence itself says that all are in service.
      (finding !== undefined || key !== 'inService'),
  ).map(key => ({
    text: t(`endpointList.basis.${key}`, { count: summary[key] }),
    status: STATUSES[key],
  }));
  if (!finding) {
    return { sentence: t('endpointList.first.well', { count: total }), basis };
  }
  return {
    sentence: t(`endpointList.first.${finding.key}`, {
      count: summary[finding.key],
      total: formats.count(total),
    }),
    concerns: finding.concerns,
    basis,
  };
}
