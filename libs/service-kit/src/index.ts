export {
  allow,
  type Decision,
  deny,
  headsUnit,
  PETITION_OFFICE,
  seesCounty,
  standingIn,
  walledOff,
} from './act/access.rules.js';
export type { Act, ActContext, ServiceTools } from './act/act.js';
export { type Actor, hasRole, serviceActor } from './act/actor.js';
export { Acts, legalNow } from './act/acts.js';
export { Journal, type OutgoingEvent, outgoing, type Thing } from './act/journal.js';
export { commonRefusals, isRefused, refuse, type Refused, refuser } from './act/refusal.js';
export { Wall } from './act/wall.js';
export { signAssertion, verifyAssertion } from './auth/assertion.js';
export type { Caller } from './auth/caller.js';
export { type Basis, basesFrom, basisOf, countedWith, countingFrom, ruleSetNamed } from './basis/basis.js';
export { loadYear } from './basis/keep-calendar.js';
export { adjustRules } from './basis/keep-rules.js';
export { RECOUNT, recountClocks } from './basis/recount-clocks.js';
export type { Clock, ClockMatter } from './clock/clock.js';
export { clocksOfMatters } from './clock/clocks-of-matters.js';
export { type CorrectedDay, correctEnds, correctStarts } from './clock/correct-clocks.js';
export { endClocks } from './clock/end-clock.js';
export { moveClock } from './clock/move-clock.js';
export { runningClocks } from './clock/clock-timers.js';
export { startClock } from './clock/start-clock.js';
export { type DueTimer, type TimerBook, TimerLoop } from './clock/timer-loop.js';
export { cancelTimers, setTimer } from './clock/timers.js';
export {
  type CorrectableFields,
  type Corrected,
  correctField,
  decideCorrection,
  emptyCorrections,
  matterOfCorrection,
} from './correction/correct-record.js';
export { refuseCorrection } from './correction/correction.refusals.js';
export type { Correction } from './correction/correction.rules.js';
export { correctionsOfMatters } from './correction/corrections.loader.js';
export { closeDay } from './day/close-day.js';
export { reachOf } from './directory/reach.js';
export { levelOfReader, levelOfReport, type ReportLevel } from './directory/report-level.js';
export { processConfig, serviceConfig, type ServiceConfig } from './config/base.config.js';
export { configPage, envExample } from './config/describe-config.js';
export { loadConfig, readConfig } from './config/load-config.js';
export { openDatabase } from './database/data-source.js';
export { migrate, type MigrationSet } from './database/migrate.js';
export { row, rows, type Statement, statement } from './database/prepared.js';
export { defineTable, insertRow, lockRow, type Table, updateRow } from './database/table.js';
export type { Authenticated } from './graphql/authenticate.js';
export { callerFault } from './graphql/caller-fault.js';
export { Edge, type ReadContext } from './graphql/edge.js';
export { characters, firstCharacters } from './graphql/characters.js';
export { actInput, apiId, legalDay, parseInput, text } from './graphql/input.js';
export { type Connection, type PageArgs, Pager } from './graphql/paging.js';
export { type Language, languageOf, TextBook } from './graphql/refusal-texts.js';
export { RequestContext } from './graphql/request-context.js';
export { serviceSdl } from './graphql/sdl.js';
export { type Check, InternalServer } from './health/internal-server.js';
export { Metrics } from './health/metrics.js';
export { Log, NestLog } from './log/logger.js';
export type { Model } from './rebuild/model.js';
export { buildVersion } from './run/build-version.js';
export { busMigrationSets, migrationSets } from './run/migration-sets.js';
export type { EffectParts, Effects } from './run/effects.js';
export { On } from './run/on.js';
export type { ServiceDefinition } from './run/service-definition.js';
export { startService } from './run/start-service.js';
