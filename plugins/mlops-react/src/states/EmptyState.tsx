import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ReactNode } from 'react';
import { useMlopsTranslation } from '../translation';

/** @public */
export interface EmptyStateProps {
  /** What will be here. */
  title: string;
  /** Why it isn't yet. */
  reason: ReactNode;
  /** What to do, in order; two steps as a rule. */
  steps?: readonly ReactNode[];
  /** Level of the title on its page; `h3` when left out. */
  heading?: 'h2' | 'h3' | 'h4';
  /** Buttons and links. */
  action?: ReactNode;
}

/**
 * Says what will be here, why it isn't yet, and the steps to fill it.
 *
 * @public
 */
export function EmptyState(props: EmptyStateProps) {
  const { title, reason, steps = [], heading = 'h3', action } = props;
  const { t } = useMlopsTranslation();
  return (
    <Box
      sx={{
        border: '1px dashed',
        borderColor: 'divider',
        borderRadius: 2,
        p: { xs: 2, sm: 4 },
        typography: 'body1',
      }}
    >
      <Typography variant="h6" component={heading} gutterBottom>
        {title}
      </Typography>
      <Typography
        component="div"
        color="text.secondary"
        sx={{ maxWidth: '70ch' }}
      >
        {reason}
      </Typography>
      {steps.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <Typography component="p" sx={{ fontWeight: 600 }}>
            {t('common.empty.steps')}
          </Typography>
          <Box
            component="ol"
            sx={{ mt: 1, mb: 0, pl: 3, '& > li': { mb: 1.5 } }}
          >
            {steps.map((step, index) => (
              <li key={index}>{step}</li>
            ))}
          </Box>
        </Box>
      )}
      {action && (
        <Box sx={{ mt: 2, display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {action}
        </Box>
      )}
    </Box>
  );
}
