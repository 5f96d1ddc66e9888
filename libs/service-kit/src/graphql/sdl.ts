import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const KIT_SDL = fileURLToPath(new URL('./kit.graphql', import.meta.url));

/** The SDL of a service: the kit's shared types and every .graphql file below its sources, in a fixed order. */
export function serviceSdl(sources: URL): string {
  const folder = fileURLToPath(new URL('.', sources));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort();
  return (
    [KIT_SDL, ...files.map((file) => join(folder, file))]
      .map((file) => readFileSync(file, 'utf8').trim())
      .join('\n\n') + '\n'
  );
}
