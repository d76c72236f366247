import { LessonError } from './error.ts';

/** A run of Markdown lines, or a fenced block with its info string's words. */
export type Piece =
  | { kind: 'text'; line: number; text: string }
  | { kind: 'fence'; line: number; words: string[]; text: string };

/** A `:::step` container. */
export interface StepSource {
  line: number;
  id: string;
  title: string;
  pieces: Piece[];
}

export interface Structure {
  frontMatter: { line: number; text: string };
  introduction: Piece[];
  steps: StepSource[];
}

const STEP = /^(:{3,})step\s*\{\s*#([a-z][a-z0-9-]*)\s+title="([^"]+)"\s*\}\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})\s*(.*)$/;

/**
 * Takes a lesson's file apart by its lines: front matter, introduction, steps, and in those fenced blocks and the Markdown
 * between them. @throws {LessonError}
 */
export function structure(file: string, source: string): Structure {
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  const fail = (line: number, reason: string): never => {
    throw new LessonError(file, line, reason);
  };
  if (lines[0] !== '---') fail(1, 'a lesson begins with front matter between two lines of three dashes');
  const end = lines.indexOf('---', 1);
  if (end < 0) fail(1, 'the front matter is not closed by a line of three dashes');

  const introduction: Piece[] = [];
  const steps: StepSource[] = [];
  let step: { source: StepSource; colons: number } | undefined;
  let prose: string[] = [];
  let proseLine = 0;

  const pieces = () => step?.source.pieces ?? introduction;
  const flush = () => {
    const text = prose.join('\n').trim();
    if (text !== '') pieces().push({ kind: 'text', line: proseLine, text });
    prose = [];
  };

  for (let at = end + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = FENCE.exec(line);
    if (fence) {
      const [, marker = '', info = ''] = fence;
      const close = lines.findIndex((other, i) => i > at && isClosing(other, marker));
      if (close < 0) fail(at + 1, 'this fenced block is not closed');
      flush();
      const text = lines.slice(at + 1, close).join('\n');
      pieces().push({ kind: 'fence', line: at + 1, words: info.split(/\s+/).filter(Boolean), text });
      at = close;
      continue;
    }
    if (!step && /^:{3,}step\b/.test(line)) {
      const head = STEP.exec(line);
      if (!head) return fail(at + 1, 'a step is written :::step{#its-id title="Its title"}');
      const [, colons = '', id = '', title = ''] = head;
      if (steps.some((other) => other.id === id)) fail(at + 1, `there is another step #${id}`);
      flush();
      step = { source: { line: at + 1, id, title, pieces: [] }, colons: colons.length };
      continue;
    }
    if (step && /^:{3,}\s*$/.test(line) && line.trim().length === step.colons) {
      flush();
      steps.push(step.source);
      step = undefined;
      continue;
    }
    if (prose.length === 0) proseLine = at + 1;
    prose.push(line);
  }
  flush();
  if (step) fail(step.source.line, `the step #${step.source.id} is not closed`);
  if (steps.length === 0) fail(lines.length, 'a lesson has at least one step');
  return { frontMatter: { line: 2, text: lines.slice(1, end).join('\n') }, introduction, steps };
}

function isClosing(line: string, marker: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= marker.length && [...trimmed].every((character) => character === marker[0]);
}
