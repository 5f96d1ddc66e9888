// A service as its own process, to be attacked: acts, journal, outbox, relay, bus, inbox and timers are the product's own.
import './shift-clock.mjs';
import { createServer } from 'node:http';
import { acts, reactions, topics } from './domain.mjs';

/** The kit's own, from the copy of the built code beside this file. */
const kit = './node_modules/@redress/service-kit/dist/run/runtime.js';
const { Runtime } = await import(kit);
const { CHAOS_SERVICE: name, CHAOS_DATABASE: databaseUrl, CHAOS_BUS: busUrl } = process.env;
const officer = { kind: 'officer', id: 'chaos', roles: [], unit: null, wall: [] };
const definition = { name, topics: topics[name], timers: {}, locales: [], keys: () => ({}) };
const runtime = await Runtime.open(definition, {
  REDRESS_DATABASE_URL: databaseUrl,
  REDRESS_DATABASE_POOL: 10,
  REDRESS_BUS: 'embedded',
  REDRESS_BUS_URL: busUrl,
  REDRESS_LOG_LEVEL: 'info',
  REDRESS_WALL_KEY: 'wall-key-of-a-fault-run',
  REDRESS_CURSOR_KEY: 'cursor-key-of-a-fault-run',
});

const doors = {
  '/act': ({ act, input, key }) => runtime.acts.run(acts[act], input, officer, { key }),
  '/redrive': ({ stream, skip }) => runtime.server.redrive(stream, skip),
  '/health': async () => ({ stalledForMs: await runtime.server.stalledForMs(), joined: runtime.server.joined() }),
};
const server = createServer(async (request, reply) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  try {
    reply.end(JSON.stringify(await doors[request.url](JSON.parse(text || '{}'))));
  } catch (error) {
    reply.writeHead(500).end(JSON.stringify({ error: error.name }));
  }
});

for (const [type, reaction] of Object.entries(reactions[name]))
  runtime.server.addHandler(type, (event, ctx) => reaction(ctx, event), true);
await new Promise((resolve, reject) => runtime.server.listen((error) => (error ? reject(error) : resolve())));
runtime.parts.relay.start();
runtime.timers.start(200);
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
