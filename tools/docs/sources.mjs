import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const services = ['intake', 'assignment', 'mediation', 'oversight', 'partners'];

/** Every TypeScript source of the services and the kit, without specs: `{ service, path, text }`. */
export function sources() {
  return [...services.map((name) => [name, join('apps', name, 'src')]), ['kit', 'libs/service-kit/src']].flatMap(
    ([service, folder]) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
        .sort()
        .map((file) => ({ service, path: join(folder, file), text: readFileSync(join(folder, file), 'utf8') })),
  );
}
