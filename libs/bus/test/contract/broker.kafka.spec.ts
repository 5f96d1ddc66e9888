import { describe, it } from '@jest/globals';
import { contract } from './contract.js';
import { kafkaGround } from './kafka-ground.js';

const missing = process.env['REDRESS_TEST_KAFKA_MISSING'];
if (missing) describe('the bus on a broker of this machine', () => it.skip(missing, () => undefined));
else contract('a real Kafka broker', () => kafkaGround(JSON.parse(process.env['REDRESS_TEST_KAFKA'] as string)));
