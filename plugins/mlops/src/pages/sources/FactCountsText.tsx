import {
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { factName } from './factNames';

/** How many facts of each type are known: `1,204 models, 3,611 versions`. */
export function FactCountsText(props: { counts: Record<string, number> }) {
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const known = Object.entries(props.counts).filter(([, count]) => count > 0);
  if (known.length === 0) return <>{t('sources.known.nothing')}</>;
  return (
    <>
      {known
        .map(([type, count]) =>
          t('sources.change.part', {
            number: formats.count(count),
            what: factName(type, t),
          }),
        )
        .join(', ')}
    </>
  );
}
