import type { Key } from '../../screen/keys.ts';
import type { Editor } from './editor.ts';

/** Scrolls, where the key does that; the cursor goes along where it must. Returns whether it was such a key. */
export function scrollCommand(editor: Editor, key: Key, count: number | undefined): boolean {
  const { view, buffer, cursor } = editor;
  const last = buffer.count - 1;
  switch (key) {
    case '^F':
    case 'PageDown':
      for (let n = 0; n < (count ?? 1); n++)
        view.top = Math.min(last, Math.max(view.top + 1, view.bottom - (editor.face.name === 'vim' ? 1 : 0)));
      break;
    case '^B':
    case 'PageUp':
      for (let n = 0; n < (count ?? 1); n++)
        view.putAtBottom(Math.min(last, view.top + (editor.face.name === 'vim' ? 1 : 0)));
      break;
    case '^D':
    case '^U': {
      const half = count ?? editor.scrollLines ?? Math.max(1, Math.floor(view.height / 2));
      if (count !== undefined) editor.scrollLines = count;
      const by = key === '^D' ? half : -half;
      if (key === '^D' && view.bottom < last) view.top = Math.min(last, view.top + half);
      else if (key === '^U') view.top = Math.max(0, view.top - half);
      const line = Math.max(0, Math.min(last, cursor.line + by));
      editor.moveTo({ line, column: editor.firstNonBlank(line) });
      return true;
    }
    case '^E':
      view.top = Math.min(last, view.top + (count ?? 1));
      break;
    case '^Y':
      view.top = Math.max(0, view.top - (count ?? 1));
      break;
    case 'zt':
    case 'zEnter':
    case 'z.':
    case 'zz':
    case 'zb':
    case 'z-': {
      const line = count === undefined ? cursor.line : Math.min(last, count - 1);
      if (key === 'zt' || key === 'zEnter') view.top = line;
      else if (key === 'zz' || key === 'z.') view.center(line);
      else view.putAtBottom(line);
      const first = /[.\-r]$/.test(key);
      if (count !== undefined || first)
        editor.moveTo({ line, column: first ? editor.firstNonBlank(line) : cursor.column });
      return true;
    }
    default:
      return false;
  }
  // The cursor stays on the screen.
  const page = /^\^F$|^PageDown$/.test(key) ? view.top : /^\^B$|^PageUp$/.test(key) ? view.bottom : cursor.line;
  const line = Math.max(view.top, Math.min(view.bottom, page));
  if (line !== cursor.line) {
    if (/^\^[FB]$|^Page/.test(key)) editor.moveTo({ line, column: editor.firstNonBlank(line) });
    else editor.moveToLine(line);
  }
  return true;
}
