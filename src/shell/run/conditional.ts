import type { TestBinaryExpression, TestCommand, TestExpression, Word } from 'unbash';
import { compareBytes } from '../../fs/path.ts';
import type { Shell } from '../shell.ts';
import { printTest } from '../syntax/print-command.ts';
import { assignArray } from '../variables/assign.ts';
import { evaluate } from '../words/arithmetic.ts';
import { compileWord } from '../words/compile.ts';
import { Ere, EreError } from '../words/ere.ts';
import { UnboundVariable } from '../words/errors.ts';
import { expandPattern, expandRegex, expandText } from '../words/expand.ts';
import { patternFor } from '../words/pattern.ts';
import { compareFiles, FILE_COMPARISONS, NUMBER_COMPARISONS, testUnary } from './file-tests.ts';
import { announce } from './simple.ts';
import { trace } from './trace.ts';
import { checkFailure, messageOf } from './trouble.ts';

/** A regular expression that is none: `[[` answers 2. */
class BadRegex extends Error {}

/** Runs `[[ … ]]`. */
export async function runConditional(shell: Shell, node: TestCommand): Promise<number> {
  shell.pos = node.pos;
  await announce(shell, () => `[[ ${printTest(node.expression)} ]]`);
  if (shell.personality.features.testIsCommand) return shell.personality.features.runTest(shell, node);
  let status: number;
  try {
    status = (await test(shell, node.expression)) ? 0 : 1;
  } catch (error) {
    if (error instanceof BadRegex) status = 2;
    else if (error instanceof UnboundVariable) throw error;
    else {
      const text = messageOf(shell, error);
      if (text === undefined || !(error as Error).name) throw error;
      await shell.complain(`[[: ${text}`);
      status = 1;
    }
  }
  shell.pipeStatus = [status];
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
    case 'TestUnary': {
      const operand = await text(shell, expression.operand);
      if (shell.options.on.xtrace)
        await trace(shell, `[[ ${expression.operator} ${operand === '' ? "''" : operand} ]]`);
      return testUnary(shell, expression.operator, operand);
    }
    case 'TestBinary':
      return testBinary(shell, expression);
  }
}

function text(shell: Shell, word: Word): Promise<string> {
  return expandText(shell, compileWord(word, 'assignment'));
}

async function testBinary(shell: Shell, { operator, left, right }: TestBinaryExpression): Promise<boolean> {
  const a = await text(shell, left);
  if (operator === '==' || operator === '=' || operator === '!=') {
    // `set -x` shows a backslash before each character that was quoted.
    const quote = shell.options.on.xtrace ? (text: string) => text.replace(/[\s\S]/gu, '\\$&') : undefined;
    const pattern = await expandPattern(shell, compileWord(right, 'assignment'), quote);
    if (shell.options.on.xtrace) await traceBinary(shell, a, operator, pattern);
    const matches = patternFor(pattern, { extended: true, ignoreCase: shell.options.on.nocasematch }).matches(a);
    return matches === (operator !== '!=');
  }
  if (operator === '=~') {
    const regex = await expandRegex(shell, compileWord(right, 'assignment'));
    if (shell.options.on.xtrace) await traceBinary(shell, a, operator, regex);
    return matchRegex(shell, a, regex);
  }
  const b = await text(shell, right);
  if (shell.options.on.xtrace) await traceBinary(shell, a, operator, b);
  if (operator === '<') return compareBytes(a, b) < 0;
  if (operator === '>') return compareBytes(a, b) > 0;
  if (FILE_COMPARISONS.has(operator)) return compareFiles(shell, operator, a, b);
  return NUMBER_COMPARISONS[operator]?.(evaluate(shell, a), evaluate(shell, b)) ?? false;
}

async function traceBinary(shell: Shell, a: string, operator: string, b: string): Promise<void> {
  await trace(shell, `[[ ${a === '' ? "''" : a} ${operator} ${b === '' ? "''" : b} ]]`);
}

const regexes = new Map<string, Ere>();

/** `=~`: leaves the match and its groups in BASH_REMATCH. */
export function matchRegex(shell: Shell, subject: string, regex: string): boolean {
  const ignoreCase = shell.options.on.nocasematch;
  const key = `${ignoreCase ? 'i' : ''}:${regex}`;
  let compiled = regexes.get(key);
  if (!compiled) {
    try {
      compiled = new Ere(regex, ignoreCase);
    } catch (error) {
      if (error instanceof EreError) throw new BadRegex();
      throw error;
    }
    if (regexes.size > 200) regexes.clear();
    regexes.set(key, compiled);
  }
  const groups = compiled.exec(subject);
  assignArray(
    shell,
    'BASH_REMATCH',
    (groups ?? []).map((value) => ({ key: undefined, value, append: false })),
  );
  return groups !== undefined;
}
