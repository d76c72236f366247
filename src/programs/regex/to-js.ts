import type { Node, Place } from './ast.ts';
import { escapeForJs, WORD } from './classes.ts';

const AFTER = `(?<=[${WORD}])`;
const NOT_AFTER = `(?<![${WORD}])`;
const BEFORE = `(?=[${WORD}])`;
const NOT_BEFORE = `(?![${WORD}])`;

/** A place as JavaScript asserts it. `lines`: newlines within the text begin and end lines. */
export function placeSource(place: Place, lines: boolean): string {
  switch (place) {
    case 'lineStart':
      return lines ? '(?<![^\\n])' : '(?<![^])';
    case 'lineEnd':
      return lines ? '(?![^\\n])' : '(?![^])';
    case 'textStart':
      return '(?<![^])';
    case 'textEnd':
      return '(?![^])';
    case 'wordStart':
      return NOT_AFTER + BEFORE;
    case 'wordEnd':
      return AFTER + NOT_BEFORE;
    case 'notAfterWord':
      return NOT_AFTER;
    case 'notBeforeWord':
      return NOT_BEFORE;
    case 'boundary':
      return `(?:${NOT_AFTER}${BEFORE}|${AFTER}${NOT_BEFORE})`;
    case 'noBoundary':
      return `(?:${NOT_AFTER}${NOT_BEFORE}|${AFTER}${BEFORE})`;
  }
}

/** The expression in JavaScript's syntax, for the `u` flag. */
export function toJs(node: Node, lines: boolean): string {
  switch (node.kind) {
    case 'empty':
      return '';
    case 'char':
      return escapeForJs(node.char).replace('\\-', '-');
    case 'set':
      return node.source;
    case 'place':
      return placeSource(node.place, lines);
    case 'group':
      return `(${toJs(node.body, lines)})`;
    case 'sequence':
      return node.parts.map((part) => toJs(part, lines)).join('');
    case 'alternatives':
      return `(?:${node.choices.map((choice) => toJs(choice, lines)).join('|')})`;
    case 'repeat':
      return `(?:${toJs(node.body, lines)})${quantifier(node.min, node.max)}`;
    case 'back':
      return `(?:\\${node.index})`;
  }
}

function quantifier(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  return min === 0 && max === 1 ? '?' : `{${min},${max}}`;
}
