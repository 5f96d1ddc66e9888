export * from './intake.events.js';
export * from './assignment.events.js';
export * from './directory.events.js';
export { clockEvents } from './clock.events.js';
export { defineEvent, type EventContract, type PayloadOf } from './define-event.js';
export { checkIncoming, checkOutgoing, contracts, findContract } from './registry.js';
