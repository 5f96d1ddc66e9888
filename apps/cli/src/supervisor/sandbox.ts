import { prepareDatabases, type DatabaseJob, type Prepared } from '../databases/prepare-databases.js';
import { urlFor } from '../databases/admin.js';
import { freshDatabases } from '../databases/fresh-databases.js';
import type { County } from '../directory/county.js';
import { importDirectory } from '../directory/import-directory.js';
import { demoPeople, findPerson, type Person } from '../issuer/demo-people.js';
import { signToken } from '../issuer/sign-token.js';
import { type Advance, advanceTo, type Arrived, type Progress, sandboxNow, setNow } from '../sandbox/advance.js';
import type { SandboxKafka } from '../bus/sandbox-kafka.js';
import { type LoggedEvent, readEvents } from './event-log.js';
import { subscribeKit } from './subscribe-kit.js';
import { disturb, type Disturbance } from '../sandbox/disturb.js';
import { OneAtATime } from '../sandbox/one-at-a-time.js';
import { SandboxFault } from '../sandbox/sandbox-fault.js';
import { ServiceClock } from '../sandbox/service-clock.js';
import { settle, type Settled } from '../sandbox/settle.js';
import { hasDatabase } from '../services.js';
import { internalUrl, issuerUrl, localUrl, type SandboxSurroundings } from '../services/service-env.js';
import type { ServiceGroup } from '../services/service-group.js';

const IMPORT_SETTLE_MS = 30_000;

/** A sandbox that is up: what `/sandbox/*` and the start do with it. */
export class Sandbox {
  readonly people: readonly Person[];
  readonly hands: readonly ServiceClock[];
  private readonly queue = new OneAtATime();

  constructor(
    readonly around: SandboxSurroundings,
    readonly group: ServiceGroup,
    readonly county: County,
    private readonly job: DatabaseJob,
    private readonly kafka: SandboxKafka | null,
  ) {
    this.people = demoPeople(county);
    const key = around.secrets.keys['SUPERVISOR_KEY'] ?? '';
    this.hands = around.services
      .filter(hasDatabase)
      .map(({ name }) => new ServiceClock(name, internalUrl(around, name), key));
  }

  get gatewayUrl() {
    return localUrl(this.around.ports.public['gateway']);
  }

  now = (): Promise<Date> => sandboxNow(this.hands);
  settle = (timeoutMs: number): Promise<Settled> => this.queue.run(() => settle(this.hands, timeoutMs));
  /** What the services said to each other since an instant. */
  events = (after: Date): Promise<{ last: string; events: LoggedEvent[] }> =>
    this.kafka?.since(after) ??
    readEvents(urlFor(this.job.adminUrl, 'postgres', this.job.passwords['postgres'] ?? '', 'bus'), after);
  /** Two events nobody understands, for practice with parked streams. */
  disturb = (service: string, petition: string): Promise<Disturbance> =>
    disturb(urlFor(this.job.adminUrl, 'postgres', this.job.passwords['postgres'] ?? '', service), service, petition);
  async prepare(): Promise<Prepared[]> {
    const prepared = await prepareDatabases(this.job);
    await this.kafka?.prepare(prepared.some(({ created }) => created));
    return prepared;
  }

  advance = (target: Date, onProgress: (progress: Progress) => void): Promise<Arrived> =>
    this.queue.run(() => advanceTo(target, this.mover(onProgress)));

  /** A bearer token for an officer code, a partner code, or the first holder of a role. */
  async tokenFor(as: string): Promise<string> {
    const person = findPerson(this.people, as);
    if (!person)
      throw new SandboxFault(
        404,
        'UNKNOWN_PERSON',
        'give an officer code, a partner code or a role; `redress directory` lists them',
      );
    return signToken(person, { issuer: issuerUrl(this.around.ports), key: this.around.secrets.issuer });
  }

  /** First hour of empty databases: the clock where it is wanted, then the directory, through the gateway, and the subscription of demo-court. */
  async furnish(clock: Date | null): Promise<string> {
    if (clock) await setNow(clock, this.mover());
    await importDirectory(this.gatewayUrl, await this.tokenFor('admin'), this.county);
    await settle(this.hands, IMPORT_SETTLE_MS);
    return this.subscribe();
  }

  /** Has events pushed to the partner kit where it runs and the county knows who they are; says how that stands. */
  async subscribe(): Promise<string> {
    const { partnerKit, ports } = this.around;
    const partners = this.hands.find(({ name }) => name === 'partners');
    const court = this.people.some(({ sub }) => sub === 'partner:demo-court');
    if (!partnerKit || !partners || !court || !findPerson(this.people, 'petition-officer')) return '';
    const endpoint = `${localUrl(ports.demoSubscriber)}/`;
    return subscribeKit({
      gatewayUrl: this.gatewayUrl,
      endpoint,
      tokenFor: (as) => this.tokenFor(as),
      fire: partners.fire,
    });
  }

  /** Empty databases with the directory in place, and any starting time: the only way back in time. */
  fresh = (clock: Date | null): Promise<{ now: string; subscriber: string }> =>
    this.queue.run(async () => {
      await this.ready();
      await Promise.all(this.hands.map((hand) => hand.pause()));
      try {
        await freshDatabases(this.job);
        await this.kafka?.empty();
      } finally {
        await Promise.all(this.hands.map((hand) => hand.resume()));
      }
      await this.ready();
      const subscriber = await this.furnish(clock);
      return { now: (await this.now()).toISOString(), subscriber };
    });

  private ready = (): Promise<void> => this.group.ready(new AbortController().signal);

  private mover = (onProgress: Advance['onProgress'] = () => undefined): Advance => ({
    hands: this.hands,
    machineNow: () => Date.now(),
    onProgress,
  });
}
