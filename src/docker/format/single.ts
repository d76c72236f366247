import { CliError } from '../cli/error.ts';
import { decodeJSON } from '../json/decode.ts';
import type { Type } from '../reflect/type.ts';
import { TemplateExecError, TemplateParseError } from '../template/errors.ts';
import { dockerFunctions } from '../template/functions/docker.ts';
import { Template } from '../template/template.ts';

/**
 * Shows one thing as `--format` says. What a template prints before it fails is printed, too.
 * @param name what the template is called in errors
 * @throws {CliError} with exit status 64 for a template that cannot be read
 */
export function formatSingle(
  format: string,
  type: Type,
  json: unknown,
  name = '',
): { output: string; failure?: CliError } {
  const named = (message: string) =>
    message.replace('template: :', `template: ${name}:`).replace('executing ""', `executing "${name}"`);
  try {
    const template = new Template(format === 'json' ? '{{json .}}' : format, dockerFunctions);
    return { output: `${template.execute(decodeJSON(type, json))}\n` };
  } catch (error) {
    if (error instanceof TemplateExecError) {
      return { output: `${error.output}\n`, failure: new CliError(named(error.message)) };
    }
    if (!(error instanceof TemplateParseError)) throw error;
    throw new CliError(`template parsing error: ${named(error.message)}`, 64);
  }
}
