import { buildVersion, InternalServer, loadConfig, Log } from '@redress/service-kit/edge';
import { createGateway, type Gateway } from './gateway.js';
import { gatewayConfig, type GatewayConfig } from './gateway.config.js';

const HARD_LIMIT_MS = 20_000;

async function main(): Promise<void> {
  const config = loadConfig('gateway', gatewayConfig);
  const log = new Log('gateway', buildVersion('gateway', '').version, config.REDRESS_LOG_LEVEL);
  const gateway = await createGateway(config, log, process.env['NODE_ENV'] !== 'production');
  const internal = internalServer(config, gateway);
  await internal.listen();
  await gateway.app.listen(config.REDRESS_PORT, config.REDRESS_HOST);
  gateway.supergraph.watch();
  internal.ready = true;
  log.info('started', { port: config.REDRESS_PORT });
  stopOnSignals(gateway, internal, log);
}

/** Health speaks of the gateway alone: a service that is down must not take the others off the air. */
function internalServer(config: GatewayConfig, { executor, metrics }: Gateway): InternalServer {
  const server = new InternalServer({
    host: config.REDRESS_HOST,
    port: config.REDRESS_INTERNAL_PORT,
    version: buildVersion('gateway', ''),
    checks: [{ name: 'supergraph', test: async () => executor.ready() }],
    metrics,
  });
  server.ready = false;
  return server;
}

function stopOnSignals({ app, supergraph }: Gateway, internal: InternalServer, log: Log): void {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    internal.ready = false;
    setTimeout(() => process.exit(1), HARD_LIMIT_MS).unref();
    log.info('stopping', { signal });
    supergraph.close();
    await app.close();
    await internal.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}

await main();
