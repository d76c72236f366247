import type { TestCommand, TestExpression, Word } from 'unbash';
import type { Shell } from '../shell.ts';
import { compileWord } from '../words/compile.ts';
import { Ere, EreError } from '../words/ere.ts';
import { expandWord } from '../words/expand.ts';
import { patternFor } from '../words/pattern.ts';
import { compareFiles, FILE_COMPARISONS, NUMBER_COMPARISONS, testUnary } from './file-tests.ts';
import { checkFailure } from './trouble.ts';

/** `[[` as busybox has it: a command whose words are expanded like any others, with patterns behind `==`. */
export async function runAshTest(shell: Shell, node: TestCommand): Promise<number> {
  const status = (await test(shell, node.expression)) ? 0 : 1;
  if (status !== 0) await checkFailure(shell, status);
  return status;
}

async function test(shell: Shell, expression: TestExpression): Promise<boolean> {
  switch (expression.type) {
    case 'TestLogical': {
      const wanted = expression.operator === '&&';
      for (const operand of expression.operands) if ((await test(shell, operand)) !== wanted) return !wanted;
      return wanted;
    }
    case 'TestNot':
      return (await test(shell, expression.operand)) !== (expression.negations.length % 2 === 1);
    case 'TestGroup':
      return test(shell, expression.expression);
    case 'TestUnary':
      return testUnary(shell, expression.operator, await text(shell, expression.operand));
    case 'TestBinary': {
      const [left, right] = [await text(shell, expression.left), await text(shell, expression.right)];
      return compare(shell, left, expression.operator, right);
    }
  }
}

async function text(shell: Shell, word: Word): Promise<string> {
  const fields: string[] = [];
  await expandWord(shell, compileWord(word), fields);
  return fields.join(' ');
}

function compare(shell: Shell, left: string, operator: string, right: string): boolean {
  if (operator === '=~') {
    try {
      return new Ere(right).exec(left) !== undefined;
    } catch (error) {
      if (error instanceof EreError) return false;
      throw error;
    }
  }
  if (operator === '<') return left < right;
  if (operator === '>') return left > right;
  if (FILE_COMPARISONS.has(operator)) return compareFiles(shell, operator, left, right);
  const numbers = NUMBER_COMPARISONS[operator];
  if (numbers) return numbers(BigInt(left.trim() || 0), BigInt(right.trim() || 0));
  return patternFor(right).matches(left) === (operator !== '!=');
}
