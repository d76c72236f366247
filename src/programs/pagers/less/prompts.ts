import type { Viewport } from './viewport.ts';

/** Which of the files one looks at, from 0. */
export interface FilePlace {
  index: number;
  names: readonly string[];
  /** Nothing was shown of this file before. */
  fresh: boolean;
}

/** What less shows of where one is. */
export function promptText(view: Viewport, files: FilePlace): string {
  const { prompt } = view.options;
  if (prompt === 'long') return `${nameAndRange(view, files, files.fresh)}${endOrPercent(view, files)}`.trimEnd();
  const name = files.fresh ? nameText(view, files) : '';
  const end = view.atEnd ? `(END) ${nextText(files)}` : prompt === 'medium' ? percentOrByte(view) : '';
  return `${name}${end}`.trimEnd() || (prompt === 'medium' ? '' : ':');
}

/** What `=` tells. */
export function statusText(view: Viewport, files: FilePlace): string {
  const { bottom, length } = bytes(view);
  const byte = `byte ${bottom}${length === undefined ? '' : `/${length}`} `;
  const where = view.atEnd ? '(END)' : length === undefined ? '' : `${percent(bottom, length)}%`;
  return `${nameAndRange(view, files, true)}${byte}${where}`.trimEnd();
}

function nameText({ document }: Viewport, files: FilePlace): string {
  const name = document.name === undefined ? '' : `${document.name} `;
  return `${name}${manyText(files)}`;
}

function manyText({ index, names }: FilePlace): string {
  return names.length > 1 ? `(file ${index + 1} of ${names.length}) ` : '';
}

function nextText({ index, names }: FilePlace): string {
  const next = names[index + 1];
  return next === undefined ? '' : `- Next: ${next}`;
}

function nameAndRange(view: Viewport, files: FilePlace, many: boolean): string {
  const { document } = view;
  const rows = view.rows();
  const [first, last] = [rows[0], rows.at(-1)];
  if (view.options.numbers === 0) {
    const { bottom, length } = bytes(view);
    return `${nameText(view, files)}byte ${bottom}${length === undefined ? '' : `/${length}`} `;
  }
  const total = document.source.ended ? `/${document.source.lines.length}` : '';
  const range = first && last ? `lines ${first.line + 1}-${last.line + 1}${total} ` : '';
  return `${document.name === undefined ? '' : `${document.name} `}${many ? manyText(files) : ''}${range}`;
}

function endOrPercent(view: Viewport, files: FilePlace): string {
  if (view.atEnd) return `(END) ${nextText(files)}`;
  const { bottom, length } = bytes(view);
  return length === undefined ? `byte ${bottom}` : `${percent(bottom, length)}%`;
}

function percentOrByte(view: Viewport): string {
  const { bottom, length } = bytes(view);
  return length === undefined ? `byte ${bottom}` : `${percent(bottom, length)}%`;
}

/** How far the text behind the foot of the screen is into the file, and how long that is. */
function bytes(view: Viewport): { bottom: number; length: number | undefined } {
  const { source, length } = view.document;
  const rows = view.rows(view.height - view.above + 1);
  const beyond = rows[view.height - view.above];
  const encoder = new TextEncoder();
  const before = (line: number) => (line === 0 ? 0 : (source.ends[line - 1] ?? source.position));
  const bottom = beyond
    ? before(beyond.line) + encoder.encode((source.lines[beyond.line] ?? '').slice(0, beyond.start)).length
    : source.position;
  return { bottom, length };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((100 * part) / whole);
}
