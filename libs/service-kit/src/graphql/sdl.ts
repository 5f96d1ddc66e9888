import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const KIT_SDL = ['./kit.graphql', '../bus-desk/bus-desk.graphql'].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);

/** `intake` in the names of the API: `Intake`. */
export const titled = (service: string): string => service.charAt(0).toUpperCase() + service.slice(1);

/** The SDL of a service: the kit's shared types, with its name in the fields every service has, and every .graphql file below its sources, in a fixed order. */
export function serviceSdl(service: string, sources: URL): string {
  const folder = fileURLToPath(new URL('.', sources));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort();
  return (
    [...KIT_SDL, ...files.map((file) => join(folder, file))]
      .map((file) => readFileSync(file, 'utf8').trim().replaceAll('SERVICE', titled(service)))
      .join('\n\n') + '\n'
  );
}
