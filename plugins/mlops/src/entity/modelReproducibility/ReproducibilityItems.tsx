import {
  ReproducibilityItem,
  ReproducibilityReport,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  CopyBlock,
  StatusChip,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useReasonText } from './useReasonText';

const WORST_FIRST: ReproducibilityItem['state'][] = [
  'missing',
  'partial',
  'unknown',
  'full',
];

/** The ten items, worst first: state, reason, evidence and the fixing line. */
export function ReproducibilityItems(props: {
  items: ReproducibilityReport['items'];
}) {
  const { t } = useMlopsTranslation();
  const reasonText = useReasonText();
  const sorted = WORST_FIRST.flatMap(state =>
    props.items.filter(item => item.state === state),
  );
  return (
    <Box component="ol" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {sorted.map(({ id, state, reason, evidence, fix }) => (
        <Box
          component="li"
          key={id}
          sx={{
            display: 'grid',
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              md: 'minmax(0, 5fr) minmax(0, 7fr)',
            },
            columnGap: 4,
            rowGap: 1,
            paddingY: 2,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <div>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <Typography
                component="h4"
                sx={{ fontSize: '1rem', fontWeight: 600, margin: 0 }}
              >
                {t(`reproducibility.item.${id}`)}
              </Typography>
              <StatusChip kind="reproducibility" status={state} />
            </Box>
            <Typography variant="body2" color="text.secondary">
              {t(`reproducibility.why.${id}`)}
            </Typography>
          </div>
          <Box sx={{ minWidth: 0 }}>
            <Typography sx={{ marginBottom: 0.5 }}>
              {reasonText(reason)}
            </Typography>
            {evidence && (
              <Typography
                variant="body2"
                color="text.secondary"
                sx={{ overflowWrap: 'anywhere', marginBottom: 1 }}
              >
                {t('reproducibility.evidence', { evidence })}
              </Typography>
            )}
            {fix && (
              <CopyBlock
                label={t('reproducibility.fix', {
                  item: t(`reproducibility.item.${id}`),
                })}
                text={fix}
              />
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
