import {
  toneColor,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';
import { alpha } from '@mui/material/styles';
import { ValueAge } from './featureViewFinding';

/** Room to the right of the time to live, as a share of it. */
const BEYOND = 0.5;

/**
 * Age of values on a scale that ends half a time to live after they expire:
 * the band is where they are valid, the mark is where they are now.
 */
export function FreshnessBar(props: { age: ValueAge }) {
  const { ageSeconds, ttlSeconds } = props.age;
  const { t } = useMlopsTranslation();
  const { duration } = useFormats();
  const valid = 1 / (1 + BEYOND);
  const at = Math.min((ageSeconds / ttlSeconds) * valid, 1);
  const late = ageSeconds > ttlSeconds;
  const words = {
    age: duration(ageSeconds),
    ttl: duration(ttlSeconds),
  };
  return (
    <Box sx={{ maxWidth: 560, marginY: 2 }}>
      <Box
        role="img"
        aria-label={t('featureView.bar', words)}
        sx={theme => ({
          position: 'relative',
          height: 14,
          borderRadius: '7px',
          overflow: 'hidden',
          background: `linear-gradient(to right, ${alpha(
            toneColor(theme, 'good'),
            0.3,
          )} ${valid * 100}%, ${alpha(toneColor(theme, 'attention'), 0.3)} ${
            valid * 100
          }%)`,
        })}
      >
        <Box
          sx={theme => ({
            position: 'absolute',
            left: `calc(${at * 100}% - ${at * 6}px)`,
            top: 0,
            width: 6,
            height: '100%',
            backgroundColor: toneColor(theme, late ? 'attention' : 'good'),
          })}
        />
      </Box>
      <Box
        aria-hidden
        sx={{
          position: 'relative',
          height: 20,
          fontSize: '0.8125rem',
          color: 'text.secondary',
        }}
      >
        <span>{t('featureView.bar.now')}</span>
        <Box
          component="span"
          sx={{
            position: 'absolute',
            left: `${valid * 100}%`,
            transform: 'translateX(-50%)',
            whiteSpace: 'nowrap',
          }}
        >
          {t('featureView.bar.ttl', words)}
        </Box>
      </Box>
    </Box>
  );
}
