import type { EventMessage } from '../../engine/api.ts';
import { CliError } from '../cli/error.ts';
import { decodeJSON } from '../json/decode.ts';
import { pointerTo } from '../reflect/type.ts';
import { Value } from '../reflect/value.ts';
import { TemplateExecError, TemplateParseError } from '../template/errors.ts';
import { dockerFunctions } from '../template/functions/docker.ts';
import { Template } from '../template/template.ts';
import { eventMessage } from '../types/events.ts';

/**
 * How `docker events --format` shows an event. The template is tried on an event without anything first (docker/cli,
 * system.makeTemplate).
 * @throws {CliError} with exit status 64
 */
export function eventFormatter(format: string): (event: EventMessage) => string {
  try {
    const template = new Template(format === 'json' ? '{{json .}}' : format, dockerFunctions);
    template.execute(new Value(pointerTo(eventMessage), {}));
    // A double holds some nanoseconds only; what it holds is told to the last digit.
    return (event) =>
      `${template.execute(decodeJSON(eventMessage, { ...event, timeNano: BigInt(Math.trunc(event.timeNano)) }))}\n`;
  } catch (error) {
    if (error instanceof TemplateParseError || error instanceof TemplateExecError) {
      throw new CliError(`Error parsing format: ${error.message}`, 64);
    }
    throw error;
  }
}
