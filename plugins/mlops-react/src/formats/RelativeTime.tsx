import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { toneColor } from '../status/tones';
import { useMlopsTranslation } from '../translation';
import { Moment, toEpochMs } from './createFormats';
import { useFormats } from './useFormats';
import { useNow } from './useNow';

/** @public */
export interface RelativeTimeProps {
  moment: Moment | null | undefined;
  /** Text when there is no moment; "never" when left out. */
  fallback?: string;
  /** How often it should be renewed; older than two periods is marked. */
  periodSeconds?: number;
}

/**
 * How long ago something was, with the exact time and time zone on hover.
 *
 * @public
 */
export function RelativeTime(props: RelativeTimeProps) {
  const { moment, fallback, periodSeconds } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const now = useNow();
  const epochMs = toEpochMs(moment);
  if (epochMs === undefined) {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {fallback ?? t('common.time.never')}
      </Box>
    );
  }
  const old =
    periodSeconds !== undefined && now - epochMs > 2 * periodSeconds * 1000;
  return (
    <Tooltip
      describeChild
      title={t('common.time.zone', {
        time: formats.dateTime(epochMs),
        zone: formats.timeZone,
      })}
    >
      <Box
        component="time"
        dateTime={new Date(epochMs).toISOString()}
        data-old={old || undefined}
        sx={{
          whiteSpace: 'nowrap',
          ...(old && {
            fontWeight: 600,
            color: theme => toneColor(theme, 'attention'),
          }),
        }}
      >
        {formats.relative(epochMs, now)}
      </Box>
    </Tooltip>
  );
}
