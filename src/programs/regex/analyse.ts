import type { Node } from './ast.ts';

/** What decides which engine may run an expression. */
export interface Nature {
  hasBack: boolean;
  /** JavaScript's first match is as long as POSIX wants it: nothing but single characters is repeated, nothing alternates. */
  exact: boolean;
  /** Repetitions that are not nested multiply the work by the text's length; nested ones may double it per character. */
  loops: number;
  nested: boolean;
}

export function analyse(node: Node): Nature {
  switch (node.kind) {
    case 'back':
      return { hasBack: true, exact: false, loops: 0, nested: false };
    case 'group':
      return analyse(node.body);
    case 'sequence':
      return node.parts.map(analyse).reduce(together, { hasBack: false, exact: true, loops: 0, nested: false });
    case 'alternatives':
      return { ...node.choices.map(analyse).reduce(together), exact: false };
    case 'repeat': {
      const body = analyse(node.body);
      const single = node.body.kind === 'char' || node.body.kind === 'set';
      const bounded = node.max <= 1;
      return {
        hasBack: body.hasBack,
        exact: single,
        loops: bounded ? body.loops : body.loops + 1,
        nested: body.nested || (!bounded && !single && (body.loops > 0 || !fixed(node.body))),
      };
    }
    default:
      return { hasBack: false, exact: true, loops: 0, nested: false };
  }
}

function together(a: Nature, b: Nature): Nature {
  return {
    hasBack: a.hasBack || b.hasBack,
    exact: a.exact && b.exact,
    loops: a.loops + b.loops,
    nested: a.nested || b.nested,
  };
}

/** Whether it can be matched in one way only: repeating it is as harmless as repeating a character. */
function fixed(node: Node): boolean {
  switch (node.kind) {
    case 'char':
    case 'set':
      return true;
    case 'group':
      return fixed(node.body);
    case 'sequence':
      return node.parts.every(fixed);
    default:
      return false;
  }
}
