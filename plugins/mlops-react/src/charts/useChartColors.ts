import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';

/** Colours of a chart under the theme in use. @public */
export interface ChartColors {
  /** For what the reader looks at. */
  accent: string;
  /** For what it is compared with. */
  reference: string;
  /** Five that stay apart for colour-blind eyes; the accent first. */
  series: readonly string[];
  grid: string;
  text: string;
}

// After Okabe and Ito, with the contrast to the background raised to 3:1.
const LIGHT = ['#b84e00', '#00795a', '#a2568a', '#7a6a00'];
const DARK = ['#ff9d5c', '#4fd1a5', '#f0a3cc', '#e6d14a'];

/** @public */
export function useChartColors(): ChartColors {
  const { palette } = useTheme();
  return useMemo(
    () => ({
      accent: palette.primary.main,
      reference: palette.text.secondary,
      series: [
        palette.primary.main,
        ...(palette.mode === 'dark' ? DARK : LIGHT),
      ],
      grid: palette.divider,
      text: palette.text.primary,
    }),
    [palette],
  );
}
