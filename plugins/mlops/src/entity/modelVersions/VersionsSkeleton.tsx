import { useMlopsTranslation } from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** The place of the sentence, the charts and the table. */
export function VersionsSkeleton() {
  const { t } = useMlopsTranslation();
  return (
    <Box aria-busy role="status" aria-label={t('common.loading')}>
      <Skeleton width="min(56ch, 90%)" height={32} sx={{ mb: 2 }} />
      <Skeleton variant="rounded" height={40} sx={{ maxWidth: 560, mb: 4 }} />
      <Skeleton variant="rounded" height={320} sx={{ mb: 3 }} />
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} height={36} />
      ))}
    </Box>
  );
}
