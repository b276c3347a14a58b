import { FactCounts } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';

const CHANGES = ['added', 'changed', 'removed', 'skipped'] as const;

/** What a sync changed, over all types: `3 added, 1 changed`. */
export function ChangesText(props: { counts: Record<string, FactCounts> }) {
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const all = Object.values(props.counts);
  const parts = CHANGES.flatMap(change => {
    const count = all.reduce((sum, counts) => sum + counts[change], 0);
    return count > 0
      ? [
          t('sources.change.part', {
            number: formats.count(count),
            what: t(`sources.change.${change}`),
          }),
        ]
      : [];
  });
  return (
    <span>
      {parts.length > 0 ? parts.join(', ') : t('sources.change.nothing')}
    </span>
  );
}
