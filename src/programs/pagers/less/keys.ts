/** What a key does, by less's own names of its commands. */
export type Action =
  | 'forward-line'
  | 'back-line'
  | 'forward-force'
  | 'back-force'
  | 'forward-screen'
  | 'back-screen'
  | 'forward-window'
  | 'back-window'
  | 'forward-scroll'
  | 'back-scroll'
  | 'forward-screen-force'
  | 'right'
  | 'left'
  | 'far-right'
  | 'far-left'
  | 'repaint'
  | 'reload'
  | 'follow'
  | 'top'
  | 'end'
  | 'percent'
  | 'set-mark'
  | 'go-mark'
  | 'search-forward'
  | 'search-back'
  | 'again'
  | 'again-other'
  | 'undo-highlight'
  | 'filter'
  | 'status'
  | 'option'
  | 'query-option'
  | 'colon'
  | 'zed'
  | 'edit'
  | 'shell'
  | 'save'
  | 'help'
  | 'version'
  | 'every'
  | 'examine'
  | 'stop'
  | 'interrupt'
  | 'quit';

const KEYS: Readonly<Record<Action, string>> = {
  'forward-line': 'e j ^N ^E ^J Enter Down',
  'back-line': 'y k ^Y ^K ^P Up',
  'forward-force': 'J',
  'back-force': 'K Y',
  'forward-screen': 'f ^F ^V Space PageDown',
  'back-screen': 'b ^B M-v PageUp',
  'forward-window': 'z',
  'back-window': 'w',
  'forward-scroll': 'd ^D',
  'back-scroll': 'u ^U',
  'forward-screen-force': 'M-Space',
  right: 'Right M-)',
  left: 'Left M-(',
  'far-right': 'M-}',
  'far-left': 'M-{',
  repaint: 'r ^R ^L',
  reload: 'R',
  follow: 'F',
  top: 'g < M-< Home',
  end: 'G > M-> End',
  percent: 'p %',
  'set-mark': 'm',
  'go-mark': "'",
  'search-forward': '/',
  'search-back': '?',
  again: 'n',
  'again-other': 'N',
  'undo-highlight': 'M-u',
  filter: '&',
  status: '= ^G',
  option: '-',
  'query-option': '_',
  colon: ':',
  zed: 'Z',
  edit: 'v',
  shell: '!',
  save: 's |',
  help: 'h H F1',
  version: 'V',
  every: '+',
  examine: 'E ^X',
  stop: '^Z',
  interrupt: '^C',
  quit: 'q Q',
};

const byKey = new Map<string, Action>();
for (const [action, keys] of Object.entries(KEYS) as [Action, string][]) {
  for (const key of keys.split(' ')) byKey.set(key.replace('Space', ' '), action);
}

/** What a key does; nothing for keys that do nothing. */
export function actionOf(key: string): Action | undefined {
  return byKey.get(key);
}
