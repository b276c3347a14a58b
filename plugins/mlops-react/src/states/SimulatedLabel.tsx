import ScienceOutlined from '@mui/icons-material/ScienceOutlined';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useMlopsTranslation } from '../translation';

/**
 * Marks what does not come from a real system.
 *
 * @public
 */
export function SimulatedLabel() {
  const { t } = useMlopsTranslation();
  return (
    <Tooltip describeChild title={t('common.simulated.explanation')}>
      <Box
        component="span"
        tabIndex={0}
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.25,
          px: 0.5,
          border: '1px dashed',
          borderColor: 'text.secondary',
          borderRadius: 0.5,
          fontSize: 12,
          lineHeight: 1.5,
          color: 'text.secondary',
          whiteSpace: 'nowrap',
          fontFamily: theme => theme.typography.fontFamily,
          fontWeight: 400,
        }}
      >
        <ScienceOutlined aria-hidden sx={{ fontSize: 14 }} />
        {t('common.simulated')}
      </Box>
    </Tooltip>
  );
}
