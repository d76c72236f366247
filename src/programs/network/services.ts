import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';

/** A line of /etc/services. */
export interface Service {
  name: string;
  port: number;
  protocol: string;
  aliases: readonly string[];
}

/** What /etc/services knows; nothing where there is none. */
export function services(proc: Process): Service[] {
  let text: string;
  try {
    text = proc.fs.readText('/etc/services');
  } catch (error) {
    if (isSysError(error)) return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    const [name, where, ...aliases] = (line.split('#', 1)[0] as string).split(/\s+/).filter((word) => word !== '');
    const [port, protocol] = where?.split('/') ?? [];
    return name && port && protocol ? [{ name, port: Number(port), protocol, aliases }] : [];
  });
}

/** The name of a port, or the port itself. */
export function serviceName(proc: Process, port: number, protocol: string): string {
  return services(proc).find((service) => service.port === port && service.protocol === protocol)?.name ?? String(port);
}

/** The port of that number or name. */
export function portNumber(proc: Process, text: string, protocol: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  return services(proc).find(
    ({ name, aliases, protocol: own }) => own === protocol && (name === text || aliases.includes(text)),
  )?.port;
}
