import { ReproducibilityReport } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Tone,
  toneColor,
  useFormats,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';
import Box from '@mui/material/Box';

type State = ReproducibilityReport['items'][number]['state'];

const TONES: Record<State, Tone> = {
  full: 'good',
  partial: 'attention',
  missing: 'bad',
  unknown: 'unknown',
};

/** Of the ten items, how much of each cell is filled. */
const FILL: Record<State, string> = {
  full: '100%',
  partial: '50%',
  missing: '0%',
  unknown: '0%',
};

/** Ten cells, one an item: full, half, empty, or dashed where unknown. */
export function ReproducibilityStrip(props: {
  items: ReproducibilityReport['items'];
  /** Height of a cell in pixels. */
  size?: number;
}) {
  const { items, size = 14 } = props;
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const countOf = (state: State) =>
    formats.count(items.filter(item => item.state === state).length);
  return (
    <Box
      role="img"
      aria-label={t('model.state.strip', {
        full: countOf('full'),
        partial: countOf('partial'),
        missing: countOf('missing'),
        unknown: countOf('unknown'),
      })}
      sx={{ display: 'flex', gap: '2px', paddingY: 0.5 }}
    >
      {items.map(({ id, state }) => (
        <Box
          key={id}
          sx={theme => {
            const color = toneColor(theme, TONES[state]);
            return {
              width: size,
              height: size,
              borderRadius: '2px',
              border: `1px ${
                state === 'unknown' ? 'dashed' : 'solid'
              } ${color}`,
              background: `linear-gradient(to top, ${color} ${FILL[state]}, transparent ${FILL[state]})`,
            };
          }}
        />
      ))}
    </Box>
  );
}
