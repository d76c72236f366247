import { CliError } from '../cli/error.ts';
import { field, pointerTo, sliceOf, struct } from '../reflect/type.ts';
import { Value } from '../reflect/value.ts';
import { TemplateExecError, TemplateParseError } from '../template/errors.ts';
import { dockerFunctions } from '../template/functions/docker.ts';
import { Template } from '../template/template.ts';
import { contextValue } from './context.ts';
import type { Part } from './verbose-usage.ts';

/** `docker system df -v --format`, which sees all kinds at once. @throws {CliError} */
export function formatUsage<I, C, V>(format: string, images: Part<I>, containers: Part<C>, volumes: Part<V>): string {
  const parts = [
    ['Images', values(images)],
    ['Containers', values(containers)],
    ['Volumes', values(volumes)],
    ['BuildCache', []],
  ] as const;
  const fields = parts.map(([name, list]) => field(name, sliceOf(list[0]?.type ?? struct('formatter.none', []))));
  const data = Object.fromEntries(parts.map(([name, list]) => [name, list.map((value) => value.data)]));
  try {
    const template = new Template(format === 'json' ? '{{json .}}' : format, dockerFunctions);
    return template.execute(new Value(pointerTo(struct('formatter.diskUsageContext', fields)), data));
  } catch (error) {
    if (error instanceof TemplateParseError) throw new CliError(`template parsing error: ${error.message}`);
    if (error instanceof TemplateExecError) throw new CliError(error.message);
    throw error;
  }
}

function values<T>({ listing, items }: Part<T>): Value[] {
  return items.map((item) => contextValue(listing, item, false));
}
