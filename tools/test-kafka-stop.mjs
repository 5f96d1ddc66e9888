export { stopTestKafka as default } from './test-kafka.mjs';
