import {
  ModelPage,
  ModelRow,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Formats,
  MlopsTranslationFunction,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { ListAnswer } from '../list';
import { isServedBroken, isServedBesideChampion } from './serving';

/** Findings, gravest first, with the rows that they concern. */
const FINDINGS = [
  { key: 'servedBroken', concerns: isServedBroken },
  {
    key: 'lastRunFailed',
    concerns: (row: ModelRow) => row.lastRunStatus === 'failed',
  },
  { key: 'championNotServed', concerns: isServedBesideChampion },
  { key: 'stale', concerns: (row: ModelRow) => row.stale },
  {
    key: 'withoutChampion',
    concerns: (row: ModelRow) => row.championVersion === undefined,
  },
] as const;

const BASIS = ['served', 'lastRunFailed', 'withoutChampion', 'stale'] as const;

/** What the list of models says first. */
export function answerOfModels(
  page: Pick<ModelPage, 'summary' | 'total'>,
  t: MlopsTranslationFunction,
  formats: Formats,
): ListAnswer<ModelRow> {
  const { summary, total } = page;
  if (total === 0) return { sentence: t('modelList.first.none'), basis: [] };
  const finding = FINDINGS.find(({ key }) => (summary[key] ?? 0) > 0);
  const basis = BASIS.filter(
    key => key !== finding?.key && (summary[key] ?? 0) > 0,
  ).map(key => ({
    text: t(`modelList.basis.${key}`, { count: summary[key] }),
    status: [key],
  }));
  if (!finding) {
    return { sentence: t('modelList.first.well', { count: total }), basis };
  }
  return {
    sentence: t(`modelList.first.${finding.key}`, {
      count: summary[finding.key],
      total: formats.count(total),
    }),
    concerns: finding.concerns,
    basis,
  };
}
