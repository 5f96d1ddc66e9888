import { appendFileSync } from 'node:fs';
import { loadCounty } from '../directory/load-county.js';
import { databasePlans } from '../databases/roles.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { DataFolder } from '../home/data-folder.js';
import { holdFolder } from '../home/start-lock.js';
import { explainError } from '../cli-error.js';
import { terminalScreen, type Screen } from '../screen/screen.js';
import { selfTest } from '../self-test.js';
import type { Surroundings } from '../services/service-env.js';
import { endLeftovers } from '../services/leftovers.js';
import type { Ending } from '../services/service-process.js';
import { version } from '../version.js';
import { addresses } from './addresses.js';
import { buildGroup } from './build-group.js';
import type { StartOptions } from './options.js';
import { DatabaseKeeper } from './database-keeper.js';
import { Run } from './run.js';
import { Sandbox } from './sandbox.js';
import { supervisorServer } from './server.js';
import { bringDirectory, checkMachine, databaseText, migrationsText, openDatabase, secretsOf } from './steps.js';
import { Stopped, stopOnSignals } from './stop-signals.js';

const STEPS = 6;

/** `redress start`: brings everything up, waits for Ctrl-C, takes everything down. Resolves with the exit code. */
export async function start(options: StartOptions): Promise<ExitCode> {
  const screen = terminalScreen(options.json, STEPS);
  const { folder } = options;
  let run: Run | null = null;
  try {
    const county = await loadCounty(options.directory);
    run = new Run(folder.create(), options.ports, options.portBase, holdFolder(folder));
    const signal = stopOnSignals(() => void run?.kill());
    await new Start(options, screen, run, signal).bringUp(county);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    return await stopped(run, screen, folder, exitCodes.ok);
  } catch (error) {
    return stopped(run, screen, folder, error instanceof Stopped ? exitCodes.ok : screen.fail(error, folder.path));
  }
}

/** Takes down what was brought up, from whatever point. */
async function stopped(run: Run | null, screen: Screen, folder: DataFolder, exitCode: ExitCode): Promise<ExitCode> {
  if (!run) return exitCode;
  try {
    await run.stop();
    screen.note(run.killed ? 'killed' : 'stopped');
    return run.killed ? exitCodes.killed : exitCode;
  } catch (error) {
    return screen.fail(error, folder.path);
  }
}

class Start {
  constructor(private readonly options: StartOptions, private readonly screen: Screen, private readonly run: Run, private readonly signal: AbortSignal) {}

  async bringUp(county: Awaited<ReturnType<typeof loadCounty>>): Promise<void> {
    const { options, screen, run, signal } = this;
    screen.head(version, options.folder.path);
    await this.step(0, 'build', async () => `${options.services.length} services${process.env['REDRESS_BUILD_NOTE'] ?? ''}`);
    for (const name of await endLeftovers(options.folder)) screen.note(`ended ${name}, left behind by a start that was killed`);
    const secrets = await this.step(1, 'checks', async () => secretsOf(options), (kept) => checkMachine(options, kept));
    const database = await this.step(2, 'database', () => openDatabase(options, secrets, signal), databaseText);
    run.database = database;
    const around: Surroundings = { ...options, secrets, adminUrl: database.adminUrl };
    const group = buildGroup(around, { onEnd: this.ended, onChange: run.remember });
    const job = { adminUrl: database.adminUrl, plans: databasePlans(options.services), passwords: secrets.passwords, templates: true };
    const sandbox = new Sandbox(around, group, county, job);
    const prepared = await this.step(3, 'migrations', () => sandbox.prepare(), migrationsText);
    await this.step(4, 'services', () => this.startServices(sandbox), () => options.services.map(({ name }) => name).join(' '));
    await this.step(5, 'directory', () => bringDirectory(sandbox, prepared.some(({ created }) => created), options.clock));
    await this.step(6, 'self-test', () => selfTest(sandbox.gatewayUrl, (as) => sandbox.tokenFor(as)));
    run.usable = true;
    run.remember();
    const keeper = new DatabaseKeeper(() => openDatabase(options, secrets, signal), screen, options.folder);
    run.every(1000, () => keeper.look(run, signal));
    screen.usable(addresses(options.ports));
  }

  /** One line of the screen. A stop in the middle ends the start; what a step has begun is taken down by the run. */
  private async step<T>(index: number, name: string, work: () => Promise<T>, tell: (result: T) => string | Promise<string> = String): Promise<T> {
    this.signal.throwIfAborted();
    this.screen.begin(index, name);
    try {
      const result = await work();
      this.screen.done(await tell(result));
      return result;
    } catch (error) {
      this.signal.throwIfAborted();
      throw error;
    }
  }

  private async startServices(sandbox: Sandbox): Promise<void> {
    const server = supervisorServer(sandbox, this.log);
    this.run.server = server;
    await server.listen({ host: '127.0.0.1', port: this.options.ports.supervisor });
    this.run.group = sandbox.group;
    sandbox.group.start();
    await sandbox.group.ready(this.signal);
  }

  private ended = ({ name, how, final, waitMs }: Ending): void => {
    if (!this.run.usable) return;
    const next = final ? 'its configuration is wrong; see its log' : `started again in ${waitMs / 1000} s`;
    this.screen.note(`${name} ended (${how}); ${next}`);
  };

  /** Faults of requests to the supervisor, for `.redress/logs/supervisor.log`. */
  private log = (error: unknown): void => {
    const { message } = explainError(error, this.options.folder.path);
    appendFileSync(this.options.folder.log('supervisor'), `${new Date().toISOString()} ${message}\n${(error as Error).stack ?? ''}\n`);
  };
}
