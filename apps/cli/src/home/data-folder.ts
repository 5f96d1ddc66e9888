import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the workspace: the same from src/ and from dist/. */
export const workspaceRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');

/** Where everything of one sandbox is kept. Deleting the folder forgets the sandbox. */
export class DataFolder {
  readonly path: string;
  constructor(path: string) {
    this.path = resolve(path);
  }

  readonly file = (name: string): string => join(this.path, name);
  get secrets() {
    return this.file('secrets.json');
  }
  get lock() {
    return this.file('start.lock');
  }
  get state() {
    return this.file('state.json');
  }
  get logs() {
    return this.file('logs');
  }
  readonly log = (name: string): string => join(this.logs, `${name}.log`);

  /** Creates the folders. Others may pass through (the database may run as its own user), nobody else may look inside. */
  create(): this {
    for (const folder of [this.path, this.logs]) mkdirSync(folder, { recursive: true });
    chmodSync(this.path, 0o711);
    return this;
  }
}

/** `--data DIR`, else REDRESS_DATA, else `.redress` in the workspace. A relative path counts from where the command was typed. */
export function dataFolder(option: string | undefined, env: NodeJS.ProcessEnv = process.env): DataFolder {
  const given = option ?? env['REDRESS_DATA'];
  return new DataFolder(given ? resolve(env['INIT_CWD'] ?? process.cwd(), given) : join(workspaceRoot, '.redress'));
}
