import type { Key } from '../../screen/keys.ts';
import type { Editor } from './editor.ts';
import type { Target } from './motions.ts';

export function go(editor: Editor, target: Target, before: { line: number; column: number }, key: Key): void {
  if (target.jump) editor.marks.set("'", before);
  if (target.vertical) {
    editor.moveToLine(target.to.line);
    return;
  }
  editor.moveTo(target.to);
  if (key === '$' || key === 'End') editor.wanted = Number.POSITIVE_INFINITY;
}
