import { darken, Theme } from '@mui/material/styles';

/**
 * What a status means for the reader. `unknown` is its own tone, never that of
 * `good`.
 *
 * @public
 */
export type Tone =
  'good' | 'attention' | 'bad' | 'progress' | 'neutral' | 'unknown';

/** The theme's colour of a tone, dark enough on light and light enough on dark. @public */
export function toneColor(theme: Theme, tone: Tone): string {
  const shade = theme.palette.mode === 'dark' ? 'light' : 'dark';
  switch (tone) {
    case 'good':
      return theme.palette.success[shade];
    case 'attention':
      // The theme's dark orange is too light for text on white.
      return theme.palette.mode === 'dark'
        ? theme.palette.warning.light
        : darken(theme.palette.warning.dark, 0.25);
    case 'bad':
      return theme.palette.error[shade];
    case 'progress':
      return theme.palette.info[shade];
    default:
      return theme.palette.text.secondary;
  }
}
