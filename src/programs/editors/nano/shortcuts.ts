import { columns } from '../../width.ts';

/** A key, and what the foot of the screen says of it. */
export type Shortcut = readonly [key: string, label: string];

/** The keys of each menu, in the order in which they are shown: two in a column. */
export const MENUS = {
  main: [
    ['^G', 'Help'],
    ['^X', 'Exit'],
    ['^O', 'Write Out'],
    ['^R', 'Read File'],
    ['^W', 'Where Is'],
    ['^\\', 'Replace'],
    ['^K', 'Cut'],
    ['^U', 'Paste'],
    ['^T', 'Execute'],
    ['^J', 'Justify'],
    ['^C', 'Location'],
    ['^/', 'Go To Line'],
    ['M-U', 'Undo'],
    ['M-E', 'Redo'],
    ['M-A', 'Set Mark'],
    ['M-6', 'Copy'],
    ['M-]', 'To Bracket'],
    ['^Q', 'Where Was'],
    ['M-Q', 'Previous'],
    ['M-W', 'Next'],
    ['^B', 'Back'],
    ['^F', 'Forward'],
  ],
  write: [
    ['^G', 'Help'],
    ['^C', 'Cancel'],
    ['M-D', 'DOS Format'],
    ['M-M', 'Mac Format'],
    ['M-A', 'Append'],
    ['M-P', 'Prepend'],
    ['M-B', 'Backup File'],
    ['^T', 'Browse'],
  ],
  search: [
    ['^G', 'Help'],
    ['^C', 'Cancel'],
    ['M-C', 'Case Sens'],
    ['M-R', 'Reg.exp.'],
    ['M-B', 'Backwards'],
    ['^R', 'Replace'],
    ['^P', 'Older'],
    ['^N', 'Newer'],
    ['^T', 'Go To Line'],
  ],
  replace: [
    ['^G', 'Help'],
    ['^C', 'Cancel'],
    ['M-C', 'Case Sens'],
    ['M-R', 'Reg.exp.'],
    ['M-B', 'Backwards'],
    ['^R', 'No Replace'],
    ['^P', 'Older'],
    ['^N', 'Newer'],
  ],
  replaceWith: [
    ['^G', 'Help'],
    ['^C', 'Cancel'],
    ['^P', 'Older'],
    ['^N', 'Newer'],
  ],
  goTo: [
    ['^G', 'Help'],
    ['^C', 'Cancel'],
    ['^W', 'Begin of Paragr.'],
    ['^O', 'End of Paragraph'],
    ['^Y', 'First Line'],
    ['^V', 'Last Line'],
    ['^T', 'Go To Text'],
  ],
  insert: [
    ['^G', 'Help'],
    ['^C', 'Cancel'],
  ],
  help: [
    ['^L', 'Refresh'],
    ['^X', 'Close'],
    ['^W', 'Where Is'],
    ['^Q', 'Where Was'],
    ['M-Q', 'Previous'],
    ['M-W', 'Next'],
    ['^P', 'Prev Line'],
    ['^N', 'Next Line'],
    ['^Y', 'Prev Page'],
    ['^V', 'Next Page'],
    ['M-\\', 'First Line'],
    ['M-/', 'Last Line'],
  ],
} as const satisfies Record<string, readonly Shortcut[]>;

export type MenuName = keyof typeof MENUS;

/** The two lines at the foot of the screen: as many keys as there is room for. */
export function menuLines(name: MenuName, width: number): [string, string] {
  const most = Math.floor((width + 40) / 20) * 2;
  const shown = MENUS[name].slice(0, most);
  const room = Math.floor(width / Math.ceil(shown.length / 2));
  return slots(shown, room);
}

/** The lines of a question that is answered with a letter. */
export function answerLines(options: { all: boolean }): [string, string] {
  const rows: Shortcut[] = [
    [' Y', 'Yes'],
    [' N', 'No'],
  ];
  rows.push(options.all ? [' A', 'All'] : ['', ''], ['^C', 'Cancel']);
  return slots(rows, 16);
}

function slots(shown: readonly Shortcut[], room: number): [string, string] {
  const lines: [string, string] = ['', ''];
  shown.forEach(([key, label], at) => {
    const text = ` ${label}`.slice(0, Math.max(0, room - columns(key)));
    const pad = ' '.repeat(Math.max(0, room - columns(key) - columns(text)));
    lines[at % 2] += key === '' ? ' '.repeat(room) : `\x1b[7m${key}\x1b[27m${text}${pad}`;
  });
  return lines;
}
