import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { ReactNode } from 'react';

/** @public */
export interface FirstLineProps {
  /** The sentence; nothing while it is not known yet. */
  children?: ReactNode;
  /** Smaller words beneath: what the sentence is computed from. */
  basis?: ReactNode;
}

/**
 * The sentence that answers what a screen is opened for, computed from its
 * data. Screen readers hear it again when it changes.
 *
 * @public
 */
export function FirstLine(props: FirstLineProps) {
  const { children, basis } = props;
  return (
    <Box sx={{ mb: 2, wordBreak: 'keep-all' }}>
      <Typography
        component="p"
        role="status"
        sx={{
          fontSize: { xs: 17, sm: 20 },
          fontWeight: 500,
          lineHeight: 1.4,
          maxWidth: '80ch',
          '& a': { textDecoration: 'underline' },
        }}
      >
        {children ?? <Skeleton width="min(60ch, 90%)" />}
      </Typography>
      {basis && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          {basis}
        </Typography>
      )}
    </Box>
  );
}
