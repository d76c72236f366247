import { LineCounter, parseDocument } from 'yaml';
import { parseChecks } from './checks/parse.ts';
import { LessonError } from './error.ts';
import type { Block, Check, Lesson, Mistake, Step } from './format.ts';
import { prose } from './prose.ts';
import { type Piece, type StepSource, structure } from './structure.ts';

/**
 * Reads a lesson's Markdown file.
 * @param file its name, for messages
 * @throws {LessonError} for the first thing that is wrong with it
 */
export function parseLesson(file: string, source: string): Lesson {
  const parts = structure(file, source);
  const meta = readYaml(file, parts.frontMatter.line, parts.frontMatter.text);
  const field = (name: string): string => {
    const value = isRecord(meta) ? meta[name] : undefined;
    if (typeof value !== 'string' || value === '') {
      throw new LessonError(file, parts.frontMatter.line, `the front matter needs ${name}, a text`);
    }
    return value;
  };
  return {
    id: field('id'),
    title: field('title'),
    summary: field('summary'),
    edition: field('edition'),
    introduction: parts.introduction.flatMap((piece) => block(file, piece)),
    steps: parts.steps.map((step) => readStep(file, step)),
  };
}

function readStep(file: string, source: StepSource): Step {
  const blocks: Block[] = [];
  const checks: Check[] = [];
  const mistakes: Mistake[] = [];
  let hint = '';
  let solution: string[] = [];
  for (const piece of source.pieces) {
    const role = piece.kind === 'fence' ? piece.words[1] : undefined;
    switch (role) {
      case 'check':
        checks.push(...parseChecks(readYaml(file, piece.line + 1, piece.text), (reason) => fail(file, piece, reason)));
        break;
      case 'mistakes':
        mistakes.push(...readMistakes(file, piece));
        break;
      case 'solution':
        solution = piece.text.split('\n').filter((line) => line.trim() !== '');
        break;
      case 'hint':
        if (hint !== '') fail(file, piece, `the step #${source.id} has two hints`);
        hint = prose(piece.text);
        break;
      default:
        blocks.push(...block(file, piece));
    }
  }
  const need = (present: boolean, what: string) => {
    if (!present) throw new LessonError(file, source.line, `the step #${source.id} needs ${what}`);
  };
  need(checks.length > 0, 'a check (```yaml check)');
  need(solution.length > 0, 'a solution (```sh solution)');
  need(hint !== '', 'a hint (```markdown hint)');
  return { id: source.id, title: source.title, blocks, checks, hint, solution, mistakes };
}

function block(file: string, piece: Piece): Block[] {
  if (piece.kind === 'text') return [{ kind: 'prose', html: prose(piece.text) }];
  const [language = '', role] = piece.words;
  if (role === 'exec') return [{ kind: 'command', command: piece.text }];
  if (role !== undefined) fail(file, piece, `no such kind of block: ${piece.words.join(' ')}`);
  return [{ kind: 'listing', language, text: piece.text }];
}

function readMistakes(file: string, piece: Piece): Mistake[] {
  const list = readYaml(file, piece.line + 1, piece.text);
  if (!Array.isArray(list)) return fail(file, piece, 'mistakes are a list');
  return list.map((item: unknown) => {
    if (!isRecord(item) || typeof item.run !== 'string' || typeof item.says !== 'string') {
      return fail(file, piece, 'a mistake has run, the lines to type, and says, what the learner is told');
    }
    return { run: item.run.split('\n').filter((line) => line.trim() !== ''), says: item.says };
  });
}

function readYaml(file: string, line: number, text: string): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, schema: 'core' });
  const [error] = document.errors;
  if (error) throw new LessonError(file, line - 1 + (error.linePos?.[0].line ?? 1), error.message.split('\n')[0] ?? '');
  return document.toJS({ maxAliasCount: 0 });
}

function fail(file: string, piece: Piece, reason: string): never {
  throw new LessonError(file, piece.line, reason);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
