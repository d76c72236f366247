import type { ITheme } from '@xterm/xterm';
import { tokenColour } from '../theme/theme.ts';

const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

/** The terminal's colours, from the page's tokens as they are just now. */
export function palette(): ITheme {
  const theme: Record<string, string> = {
    background: tokenColour('raised'),
    foreground: tokenColour('ink'),
    cursor: tokenColour('accent'),
    cursorAccent: tokenColour('raised'),
    selectionBackground: tokenColour('selection'),
    selectionInactiveBackground: tokenColour('selection'),
    scrollbarSliderBackground: tokenColour('line'),
    scrollbarSliderHoverBackground: tokenColour('edge'),
    scrollbarSliderActiveBackground: tokenColour('edge'),
  };
  for (const colour of COLOURS) {
    theme[colour] = tokenColour(`ansi-${colour}`);
    theme[`bright${colour[0]?.toUpperCase()}${colour.slice(1)}`] = tokenColour(`ansi-bright-${colour}`);
  }
  return theme;
}
