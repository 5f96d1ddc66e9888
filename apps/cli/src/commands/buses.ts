import type { Command } from 'commander';
import type { KafkaFlags } from '../bus/open-kafka.js';
import type { MoveFlags, TopicFlags } from '../bus/buses.js';

const BROKERS = '--kafka-brokers <list>';

/** `redress bus topics | move | empty`: what carries the events, made and changed. Other commands of `bus` are in bus.ts. */
export function register(program: Command): void {
  const bus =
    program.commands.find((command) => command.name() === 'bus') ??
    program.command('bus').description('what carries the events');
  bus
    .command('topics')
    .description('the deploy step: make the topics that are missing; never shrinks or grows one that is there')
    .option(BROKERS, 'Kafka (or REDRESS_KAFKA_BROKERS); without it the embedded log')
    .option('--partitions <n>', 'of each topic (default 8)')
    .option('--replication <n>', 'copies of each partition (default: what the broker says)')
    .option('--in-sync <n>', 'copies that must have a record before it counts as written')
    .option('--retention-days <n>', 'how long records are kept (default: for ever)')
    .exitOverride()
    .action(async (_: unknown, command: Command) => {
      const { makeTopics } = await import('../bus/buses.js');
      console.log(await makeTopics(command.optsWithGlobals<TopicFlags>()));
    });
  bus
    .command('move')
    .description('move the events of the embedded log to Kafka: drain, copy, compare; refuses when it is not drained')
    .requiredOption('--to <bus>', 'kafka')
    .option(BROKERS, 'Kafka (or REDRESS_KAFKA_BROKERS)')
    .option('--timeout <seconds>', 'how long the services are given to settle what lies in the log', '30')
    .option('--forget <group...>', 'a group that is gone for good and is not waited for')
    .exitOverride()
    .action(async (_: unknown, command: Command) => {
      const { moveBus } = await import('../bus/buses.js');
      for (const { topic, records } of await moveBus(command.optsWithGlobals<MoveFlags>()))
        console.log(`${topic.padEnd(20)} ${records} records, all there`);
      console.log('moved: start the services with REDRESS_BUS=kafka and REDRESS_KAFKA_BROKERS');
    });
  bus
    .command('empty')
    .description('take every event away from a Kafka, for a sandbox that begins anew; refused in production')
    .requiredOption(BROKERS, 'Kafka')
    .requiredOption('--yes', 'say that you mean it')
    .exitOverride()
    .action(async (_: unknown, command: Command) => {
      const { emptyKafka } = await import('../bus/buses.js');
      await emptyKafka(command.optsWithGlobals<KafkaFlags>());
      console.log('empty');
    });
}
