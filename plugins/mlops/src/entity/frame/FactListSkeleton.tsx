import { useMlopsTranslation } from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** The place of a sentence and a list of facts that are on their way. */
export function FactListSkeleton(props: { items: number }) {
  const { t } = useMlopsTranslation();
  return (
    <Box aria-busy role="status" aria-label={t('common.loading')}>
      <Skeleton width="min(56ch, 90%)" height={32} sx={{ mb: 2 }} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
          gap: 3,
        }}
      >
        {Array.from({ length: props.items }, (_, index) => (
          <Box key={index}>
            <Skeleton width="50%" />
            <Skeleton width="80%" />
            <Skeleton width="65%" />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
