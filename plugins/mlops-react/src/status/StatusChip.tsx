import Box from '@mui/material/Box';
import SvgIcon from '@mui/material/SvgIcon';
import { alpha } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import { ReactElement } from 'react';
import { useMlopsTranslation } from '../translation';
import { StatusKind, statusLooks, StatusOf } from './statuses';
import { toneColor } from './tones';

/** @public */
export type StatusChipProps = {
  [Kind in StatusKind]: {
    /** Family that the status belongs to. */
    kind: Kind;
    status: StatusOf<Kind>;
    /** Why it is so; shown on hover. */
    reason?: string;
    /** Without the tinted background, for dense tables. */
    plain?: boolean;
  };
}[StatusKind];

/**
 * A status as a word, an icon and a colour, the same everywhere.
 *
 * @public
 */
export function StatusChip(props: StatusChipProps): ReactElement {
  const { reason, plain } = props;
  const { t } = useMlopsTranslation();
  const { tone, Icon, messageKey } = statusLooks(props.kind, props.status);
  const chip = (
    <Box
      component="span"
      data-status={props.status}
      data-tone={tone}
      tabIndex={reason ? 0 : undefined}
      sx={theme => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        whiteSpace: 'nowrap',
        fontFamily: theme.typography.fontFamily,
        fontSize: theme.typography.pxToRem(13),
        lineHeight: 1.5,
        color: theme.palette.text.primary,
        ...(!plain && {
          padding: '1px 8px 1px 6px',
          borderRadius: 999,
          backgroundColor: alpha(toneColor(theme, tone), 0.12),
          border: `1px solid ${alpha(toneColor(theme, tone), 0.4)}`,
        }),
      })}
    >
      <SvgIcon
        component={Icon}
        inheritViewBox
        aria-hidden
        sx={theme => ({ fontSize: 16, color: toneColor(theme, tone) })}
      />
      {t(messageKey)}
    </Box>
  );
  return reason ? (
    <Tooltip title={reason} describeChild>
      {chip}
    </Tooltip>
  ) : (
    chip
  );
}
