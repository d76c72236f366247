import { ApiError } from '../../../engine/api.ts';
import type { Cli } from '../../cli/cli.ts';
import { CliError, daemonError } from '../../cli/error.ts';
import { encodeJSON } from '../../json/encode.ts';
import { any, float64, string } from '../../reflect/type.ts';
import { Value } from '../../reflect/value.ts';
import { TemplateExecError, TemplateParseError } from '../../template/errors.ts';
import { builtinFunctions } from '../../template/functions/builtin.ts';
import { Template } from '../../template/template.ts';
import type { LegacyRun } from '../command.ts';
import { QuietExit } from '../exit.ts';

const functions = new Map([
  ...builtinFunctions,
  [
    'json',
    { params: [any], call: (value: unknown) => new Value(string, encodeJSON(value, { escapeHTML: true })) },
  ] as const,
]);

export const inspect: LegacyRun = async ({ cli, edition, flags, args }) => {
  const template = await parse(cli, flags.string('format'));
  const found: string[] = [];
  let failed = false;
  for (const name of args) {
    const object = await get(cli, name);
    if (object === undefined) failed = true;
    else if (template) await cli.print(`${execute(template, object)}\n`);
    else found.push(`${JSON.stringify(object, null, 4)}\n`);
  }
  if (!template) await cli.print(`[${found.join(',')}]${edition.inspect.finalNewline ? '\n' : ''}`);
  if (failed) throw new QuietExit(1);
  return 0;
};

async function parse(cli: Cli, text: string): Promise<Template | undefined> {
  if (text === '') return undefined;
  try {
    return new Template(text, functions);
  } catch (error) {
    if (!(error instanceof TemplateParseError)) throw error;
    const message = `Template parsing error: ${error.message}`;
    await cli.complain(`${message}\n`);
    throw new CliError(message, 64);
  }
}

/** A container of that name, or else an image; complains where there is neither. */
async function get(cli: Cli, name: string): Promise<unknown> {
  try {
    return await cli.ask((client) => client.containerInspect(name, { native: true }));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
  try {
    return await cli.ask((client) => client.imageInspect(name, { native: true }));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const missing = error.status === 404 || /No such/.test(error.message) || error.status === 400;
    await cli.complain(missing ? `Error: No such image or container: ${name}\n` : daemonError(error));
    return undefined;
  }
}

/** @throws {CliError} */
function execute(template: Template, object: unknown): string {
  try {
    return template.execute(untyped(object));
  } catch (error) {
    throw error instanceof TemplateExecError ? new CliError(error.message) : error;
  }
}

/** json.Unmarshal into an `interface {}`: every number is a float64. */
function untyped(json: unknown): unknown {
  if (typeof json === 'number') return new Value(float64, json);
  if (Array.isArray(json)) return json.map(untyped);
  if (typeof json !== 'object' || json === null) return json;
  return new Map(Object.entries(json).map(([key, value]) => [key, untyped(value)]));
}
