import { appendFileSync } from 'node:fs';
import type { County } from '../directory/county.js';
import type { Secrets } from '../home/secrets.js';
import { databasePlans } from '../databases/roles.js';
import { explainError } from '../cli-error.js';
import type { Screen } from '../screen/screen.js';
import { selfTest } from '../self-test.js';
import type { SandboxSurroundings } from '../services/service-env.js';
import { endLeftovers } from '../services/leftovers.js';
import type { Ending } from '../services/service-process.js';
import { version } from '../version.js';
import { SandboxKafka } from '../bus/sandbox-kafka.js';
import { addresses } from './addresses.js';
import { buildGroup } from './build-group.js';
import type { StartOptions } from './options.js';
import { DatabaseKeeper } from './database-keeper.js';
import type { Run } from './run.js';
import { Sandbox } from './sandbox.js';
import { supervisorServer } from './server.js';
import { bringDirectory, checkMachine, databaseText, migrationsText, openDatabase, secretsOf } from './steps.js';

const names = ({ services }: StartOptions): string => services.map(({ name }) => name).join(' ');
/** What tools/start.mjs says about the build: cached, or how long it took. */
const buildNote = (): string => process.env['REDRESS_BUILD_NOTE'] ?? '';

/** The steps of a start, a line of the screen each. */
export class BringUp {
  constructor(
    private readonly options: StartOptions,
    private readonly screen: Screen,
    private readonly run: Run,
    private readonly signal: AbortSignal,
  ) {}

  async bringUp(county: County): Promise<void> {
    const { options, screen, run, signal } = this;
    screen.head(version, options.folder.path);
    await this.step(0, 'build', async () => `${options.services.length} services${buildNote()}`);
    for (const name of await endLeftovers(options.folder))
      screen.note(`ended ${name}, left by a start that was killed`);
    const secrets = await this.step(
      1,
      'checks',
      async () => secretsOf(options),
      (kept) => checkMachine(options, kept),
    );
    const open = () => openDatabase(options, secrets, signal);
    run.database = await this.step(2, 'database', open, databaseText);
    const sandbox = this.furnished(run.database.adminUrl, secrets, county);
    const prepared = await this.step(3, 'migrations', () => sandbox.prepare(), migrationsText);
    await this.step(
      4,
      'services',
      () => this.startServices(sandbox),
      () => names(options) + (options.kafkaBrokers ? ` over Kafka at ${options.kafkaBrokers}` : ''),
    );
    const created = prepared.some((database) => database.created);
    await this.step(5, 'directory', () => bringDirectory(sandbox, created, options.clock));
    await this.step(6, 'self-test', () => selfTest(sandbox));
    run.usable = true;
    run.remember();
    const keeper = new DatabaseKeeper(open, screen, options.folder);
    run.every(1000, () => keeper.look(run, signal));
    screen.usable(addresses(options.ports, options.partnerKit));
  }

  private furnished(adminUrl: string, secrets: Secrets, county: County): Sandbox {
    const around: SandboxSurroundings = { ...this.options, secrets, adminUrl };
    this.run.kafka = this.options.kafkaBrokers ? new SandboxKafka(this.options.kafkaBrokers) : null;
    const group = buildGroup(around, { onEnd: this.ended, onChange: this.run.remember });
    const plans = databasePlans(this.options.services);
    const job = { adminUrl, plans, passwords: secrets.passwords, templates: true };
    return new Sandbox(around, group, county, job, this.run.kafka);
  }

  /** One line of the screen. A stop in the middle ends the start; what a step has begun is taken down by the run. */
  private async step<T>(
    index: number,
    name: string,
    work: () => Promise<T>,
    tell: (result: T) => string | Promise<string> = String,
  ): Promise<T> {
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
    appendFileSync(
      this.options.folder.log('supervisor'),
      `${new Date().toISOString()} ${message}\n${(error as Error).stack ?? ''}\n`,
    );
  };
}
