import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { ReactNode } from 'react';
import { Moment, toEpochMs, useFormats, useNow } from '../formats';
import { useMlopsTranslation } from '../translation';

/** @public */
export interface StaleBannerProps {
  /** When the content was last known to be true. */
  observedAt: Moment;
  /** Title of the system that has gone quiet. */
  source: string;
  /** What went wrong, when known. */
  reason?: string;
  /** For example a link to the source. */
  action?: ReactNode;
}

/**
 * Tells that what follows is the last known content, with its age.
 *
 * @public
 */
export function StaleBanner(props: StaleBannerProps) {
  const { observedAt, source, reason, action } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const now = useNow();
  const epochMs = toEpochMs(observedAt);
  const age = formats.duration(
    epochMs === undefined
      ? undefined
      : Math.max(0, Math.round((now - epochMs) / 1000)),
  );
  return (
    <Alert severity="warning" action={action} sx={{ mb: 2 }}>
      <AlertTitle>{t('common.stale.title', { age })}</AlertTitle>
      {reason
        ? t('common.stale.reason', { source, reason })
        : t('common.stale.noReason', { source })}
    </Alert>
  );
}
