import { petitions } from '@redress/demo';
import { type Act, type Actor, isRefused, type Refused } from '@redress/service-kit';
import type { TestService } from '@redress/service-kit/testing';
import type { Petition } from '../src/petition/petition.rules.js';
import { registerPetition } from '../src/petition/register-petition.js';
import { screenPetition } from '../src/petition/screen-petition.js';
import { clocksOf, eventsOf, openIntake } from './intake.js';

const letters = [...petitions(1, 80)];
type Registering = Partial<Parameters<typeof registerPetition>[1]>;
type Screening = Partial<Parameters<typeof screenPetition>[1]>;

/** A real intake database and the few acts every test begins with. */
export class IntakeDesk {
  private taken = 0;
  private constructor(readonly service: TestService) {}

  static async open(): Promise<IntakeDesk> {
    return new IntakeDesk(await openIntake());
  }

  close = () => this.service.close();

  /** Runs an act; by the petition officer unless somebody else is named. */
  run<I, R>(act: Act<I, R>, input: I, actor: Actor | string = 'petition-officer'): Promise<R | Refused> {
    return this.service.acts.run(act, input, typeof actor === 'string' ? this.service.officer(actor) : actor);
  }

  /** Runs an act that must succeed. */
  async done<I, R>(act: Act<I, R>, input: I, actor: Actor | string = 'petition-officer'): Promise<R> {
    const result = await this.run(act, input, actor);
    if (isRefused(result)) throw new Error(result.refused.code);
    return result;
  }

  /** Runs an act that must be refused; gives the code. */
  async refused<I, R>(act: Act<I, R>, input: I, actor: Actor | string = 'petition-officer'): Promise<string> {
    const result = await this.run(act, input, actor);
    if (!isRefused(result)) throw new Error('it was done');
    return result.refused.code;
  }

  async registered(given: Registering = {}): Promise<string> {
    const letter = letters[(this.taken += 1)]!;
    const input = {
      channel: 'VISIT' as const,
      petitioner: letter.petitioner,
      text: letter.text,
      title: letter.title,
      ...given,
    };
    return (await this.done(registerPetition, input, 'reception')).matterId;
  }

  screened = async (given: Screening = {}, registering: Registering = {}): Promise<Petition> =>
    this.done(screenPetition, {
      id: await this.registered(registering),
      class: 'APPEAL_REQUEST',
      route: 'PETITION',
      reasons: 'as the law says',
      ...given,
    });

  clocks = (id: string): Promise<string[]> => clocksOf(this.service, id);
  events = (id: string): Promise<string[]> => eventsOf(this.service, id);

  /** `kind status` of every paper of a matter. */
  async notices(id: string): Promise<string[]> {
    const papers = await this.service.source.query<{ paper: string }[]>(
      `select kind || ' ' || status as paper from notice where petition_id = $1 order by queued_at, id`,
      [id],
    );
    return papers.map(({ paper }) => paper);
  }

  async one(sql: string, ...values: unknown[]): Promise<Record<string, unknown>> {
    const [found] = await this.service.source.query<Record<string, unknown>[]>(sql, values);
    return found ?? {};
  }
}
