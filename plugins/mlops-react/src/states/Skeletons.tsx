import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useMlopsTranslation } from '../translation';

/** Lines of text that are on their way. @public */
export function TextSkeleton(props: { lines?: number }) {
  const { lines = 3 } = props;
  const { t } = useMlopsTranslation();
  return (
    <Box aria-busy role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} width={line === lines - 1 ? '60%' : '95%'} />
      ))}
    </Box>
  );
}

/** A box that is on its way, as high as what will fill it, in pixels. @public */
export function BlockSkeleton(props: { height: number }) {
  const { height } = props;
  const { t } = useMlopsTranslation();
  return (
    <Box aria-busy role="status" aria-label={t('common.loading')}>
      <Skeleton variant="rounded" height={height} />
    </Box>
  );
}
