import { type Editor, Failed } from './editor.ts';

export async function record(editor: Editor): Promise<void> {
  if (editor.recording) {
    const { register, keys } = editor.recording;
    editor.registers.set(register, { kind: 'characters', lines: [keys.slice(0, -1).join('\u0000')] });
    editor.recording = undefined;
    editor.message = '';
    return;
  }
  const register = await editor.key();
  if (!/^[a-zA-Z0-9]$/.test(register)) throw new Failed('');
  editor.message = '';
  editor.recording = { register, keys: [] };
}

export async function play(editor: Editor, count: number): Promise<void> {
  const name = await editor.key();
  const register = name === '@' ? editor.lastPlayed : name;
  const text = register === undefined ? '' : editor.registers.textOf(register);
  if (text === '') throw new Failed('E748: No previously used register');
  editor.lastPlayed = register;
  const keys = text.includes('\u0000')
    ? text.split('\u0000')
    : [...text].map((char) => (char === '\n' ? 'Enter' : char));
  for (let n = 0; n < count; n++) editor.feed(keys);
}

/** `.`: the last change again; a count takes the place of the one that it had. */
export function repeat(editor: Editor, count: number | undefined): void {
  const keys = [...editor.lastChange];
  if (keys.length === 0) throw new Failed('');
  if (count !== undefined) {
    const start = keys.findIndex((key) => !/^\d$/.test(key));
    keys.splice(0, start, ...String(count));
  }
  editor.feed(keys);
}
