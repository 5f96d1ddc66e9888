// `npm run kafka [-- --port 9092] [--data .redress/kafka/broker]`: a Kafka for trying, until Ctrl-C.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBroker } from './broker.mjs';
import { kafkaVersion, missingForKafka } from './jars.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9092' },
    data: { type: 'string', default: join(import.meta.dirname, '..', '..', '.redress', 'kafka', 'broker') },
  },
});
const missing = missingForKafka();
if (missing) {
  console.error(missing);
  process.exit(1);
}
const broker = await startBroker({ port: Number(values.port), folder: values.data });
console.log(`Kafka ${kafkaVersion} listens on ${broker.brokers} (Ctrl-C stops)`);
console.log(`  npm start -- --bus kafka --kafka-brokers ${broker.brokers}`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void broker.stop().then(() => process.exit(0)));
