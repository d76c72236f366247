import type { Editor } from './editor.ts';

/** What was typed before a command's key. */
export interface Prefix {
  count: number | undefined;
  register: string | undefined;
}

export async function readPrefix(editor: Editor): Promise<Prefix> {
  let count = '';
  let register: string | undefined;
  for (;;) {
    const key = await editor.key();
    if (/^[1-9]$/.test(key) || (key === '0' && count !== '')) count += key;
    else if (key === '"') register = await editor.key();
    else {
      editor.command.pop();
      editor.feed([key]);
      editor.replaying -= 1;
      return { count: count === '' ? undefined : Number(count), register };
    }
  }
}
