import type { Command } from './commands.ts';
import type { LineEditor } from './editor.ts';

/** `M-C-y`, or `M-.` with a number: a word of the line before, the first argument unless told. */
async function yankNthArgument(editor: LineEditor): Promise<void> {
  const entry = editor.host.history.at(-1);
  const { splitWords } = await editor.host.load(import('../history/expansion.ts'));
  const word = entry === undefined ? undefined : splitWords(entry)[Number(editor.count || 1)];
  editor.count = '';
  if (word === undefined) editor.bell();
  else editor.buffer.insert(word);
}

/** What is rarely typed, and comes with the first key of its kind. */
export const MORE_COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...Array.from('0123456789', (c): [string, Command] => [
    `M-${c}`,
    {
      name: 'digit-argument',
      run: (editor) => {
        editor.count += c;
      },
    },
  ]),
  ['M-C-y', { name: 'yank-nth-arg', run: yankNthArgument }],
  [
    'M-C-e',
    {
      name: 'shell-expand-line',
      run: async (editor) => {
        const { buffer, host } = editor;
        if (host.expand) buffer.set(await host.expand(buffer.text));
      },
    },
  ],
  [
    'M-r',
    {
      name: 'revert-line',
      run: (editor) => {
        while (editor.canUndo) editor.undo();
      },
    },
  ],
]);
