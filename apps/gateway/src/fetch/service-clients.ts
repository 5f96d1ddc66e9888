import type { ServiceAddress } from './service-address.js';
import { ServiceClient } from './service-client.js';

/** One client per service, by the service's name in the supergraph. */
export class ServiceClients {
  private readonly clients: ReadonlyMap<string, ServiceClient>;

  constructor(addresses: readonly ServiceAddress[], key: string, timeoutMs: number) {
    this.clients = new Map(addresses.map((address) => [address.name, new ServiceClient({ address, key, timeoutMs })]));
  }

  /** @throws Error when the supergraph names a service that has no address */
  of(name: string): ServiceClient {
    const client = this.clients.get(name);
    if (!client) throw new Error(`no address for service ${name}`);
    return client;
  }

  close = async (): Promise<void> =>
    void (await Promise.all([...this.clients.values()].map((client) => client.close())));
}
