/** One small program for each architecture rule that breaks this rule and no other: rule -> files. The first file holds the breach. */
export const breaches: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'libs-import-no-apps': {
    'libs/bus/src/outwards.ts': use('../../../apps/cli/src/inner.js'),
    'apps/cli/src/inner.ts': empty(),
  },
  'apps-import-no-other-app': {
    'apps/cli/src/sideways.ts': use('../../gateway/src/inner.js'),
    'apps/gateway/src/inner.ts': empty(),
  },
  'contracts-import-zod-only': { 'libs/contracts/src/petition.events.ts': use('typeorm') },
  'deadlines-import-temporal-only': { 'libs/deadlines/src/read-calendar.ts': use('node:fs') },
  'only-the-app-starts-itself': {
    'apps/intake/src/intake.module.ts': use('./main.js'),
    'apps/intake/src/main.ts': empty(),
  },
  'rules-are-pure': { 'apps/intake/src/petition/petition.rules.ts': use('typeorm') },
  'outgoing-is-pure': { 'apps/intake/src/petition/petition.outgoing.ts': use('typeorm') },
  'tables-know-rules-only': {
    'apps/intake/src/petition/petition.table.ts': use('./accept-petition.js'),
    'apps/intake/src/petition/accept-petition.ts': empty(),
  },
  'inputs-know-rules-only': { 'apps/intake/src/petition/petition.input.ts': use('pg') },
  'refusals-know-the-kit-only': {
    'apps/intake/src/petition/petition.refusals.ts': use('./status.rules.js'),
    'apps/intake/src/petition/status.rules.ts': empty(),
  },
  'acts-know-no-nest': { 'apps/intake/src/petition/decline-petition.ts': use('@nestjs/common') },
  'questions-know-no-nest': { 'apps/intake/src/petition/find-petition.query.ts': use('@nestjs/common') },
  'edges-hold-no-sql': { 'apps/intake/src/petition/petition.resolver.ts': use('typeorm') },
  'only-modules-know-edges': {
    'apps/intake/src/notice/mail.effect.ts': use('./notice.controller.js'),
    'apps/intake/src/notice/notice.controller.ts': empty(),
  },
  'no-circles': { 'libs/bus/src/egg.ts': use('./hen.js'), 'libs/bus/src/hen.ts': use('./egg.js') },
  'one-file-knows-kafkajs': { 'libs/bus/src/kafka/second.ts': use('kafkajs') },
  'everything-is-found': { 'apps/cli/src/lost.ts': use('./nowhere.js') },
};

/** What is allowed and must not be reported: a whole slice as the pages describe it. */
export const lawful: Readonly<Record<string, string>> = {
  'libs/contracts/src/index.ts': use('zod'),
  'libs/service-kit/src/index.ts': use('@nestjs/common'),
  'apps/assignment/src/main.ts': use('./assignment.module.js'),
  'apps/assignment/src/assignment.module.ts': use('./handling/handling.resolver.js'),
  'apps/assignment/src/handling/handling.resolver.ts': `${use('@nestjs/common')}${use('./assign-petition.js')}`,
  'apps/assignment/src/handling/assign-petition.ts': `${use('./handling.table.js')}${use('./handling.rules.js')}${use('./handling.outgoing.js')}${use('../../../../libs/service-kit/src/index.js')}`,
  'apps/assignment/src/handling/handling.table.ts': `${use('./handling.rules.js')}${use('typeorm')}`,
  'apps/assignment/src/handling/handling.outgoing.ts': `${use('./handling.rules.js')}${use('../../../../libs/contracts/src/index.js')}`,
  'apps/assignment/src/handling/handling.rules.ts': `import type { DataSource } from 'typeorm';\nexport type Source = DataSource;\n`,
};

function use(path: string): string {
  return `import '${path}';\n`;
}

function empty(): string {
  return 'export {};\n';
}
