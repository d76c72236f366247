import type { ITheme } from '@xterm/xterm';
import { tokenColours } from '../theme/theme.ts';

/** The page's tokens, by what xterm calls them. */
const TOKENS: Readonly<Record<string, string>> = {
  background: 'raised',
  foreground: 'ink',
  cursor: 'accent',
  cursorAccent: 'raised',
  selectionBackground: 'selection',
  selectionInactiveBackground: 'selection',
  scrollbarSliderBackground: 'line',
  scrollbarSliderHoverBackground: 'edge',
  scrollbarSliderActiveBackground: 'edge',
  ...Object.fromEntries(
    ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'].flatMap((colour) => [
      [colour, `ansi-${colour}`],
      [`bright${colour[0]?.toUpperCase()}${colour.slice(1)}`, `ansi-bright-${colour}`],
    ]),
  ),
};

/** The terminal's colours, from the page's tokens as they are just now. */
export function palette(): ITheme {
  const colours = tokenColours(Object.values(TOKENS));
  return Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, colours.get(token) ?? '']));
}
