import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answered, createApi } from '../platform/api.js';
import { Desk } from '../platform/desk.js';
import { type Scheme, Signer } from '../platform/signer.js';
import type { Check, Scenario } from './scenario.js';
import { Stage, type StageOptions } from './stage.js';

export interface PlayOptions extends StageOptions {
  /** Where the fake platform answers: its keys, its feed, answers to referrals. */
  readonly port: number;
  readonly schemes: readonly Scheme[];
  readonly secrets: readonly string[];
}

/** Plays scenarios against an endpoint; every check as it is made. */
export async function play(chosen: readonly Scenario[], options: PlayOptions): Promise<readonly Check[]> {
  const desk = new Desk(`http://127.0.0.1:${options.port}/partner/v1`);
  const signer = new Signer(options.schemes, options.secrets);
  const answered: Answered[] = [];
  const api = await listening(createApi(desk, signer, answered), options.port);
  const stage = new Stage(desk, signer, answered, options);
  try {
    for (const scenario of chosen) {
      stage.scenario = scenario.name;
      await scenario.play(stage);
    }
  } finally {
    api.close();
    api.closeAllConnections();
  }
  return stage.checks;
}

/** A server that listens on this machine alone. */
export const listening = (server: Server, port: number): Promise<Server & { readonly port: number }> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve(Object.assign(server, { port: (server.address() as AddressInfo).port })),
    );
  });
