// A member of a group in a process of its own, to be killed: says a line for every record and commits none.
import { EmbeddedBus, KafkaBus } from '../../src/index.js';

const env = (name: string): string => process.env[name] ?? '';
const bus = env('BROKERS')
  ? new KafkaBus({ brokers: env('BROKERS') })
  : new EmbeddedBus({ databaseUrl: env('BUS_URL') });
await bus.consume({
  group: env('GROUP'),
  topics: [env('TOPIC')],
  onBatch: ({ records }) => void process.stdout.write(records.map(({ offset }) => `${offset}\n`).join('')),
});
