import { contracts } from '@redress/contracts';
import { z } from 'zod';
import { caseFileSchema } from '../../apps/cli/dist/play/case-file.js';
import { calendarFileSchema, rulesFileSchema } from '../../apps/cli/dist/basis/basis-file.js';
import { countySchema } from '../../apps/cli/dist/directory/county.js';
import { importMapSchema } from '../../apps/cli/dist/import/map-file.js';

const json = (schema, io) => `${JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' }), null, 2)}\n`;

/** The JSON Schemas others build on: one per event and version, and the files that commands read. */
export async function schemaDocs() {
  const events = contracts.map(({ type, version, payload }) => [
    `libs/contracts/schemas/${type}.v${version}.json`,
    json(payload, 'output'),
  ]);
  return {
    ...Object.fromEntries(events),
    'docs/calendar.schema.json': json(calendarFileSchema, 'input'),
    'docs/rules.schema.json': json(rulesFileSchema, 'input'),
    'docs/case-file.schema.json': json(caseFileSchema, 'input'),
    'docs/directory.schema.json': json(countySchema, 'input'),
    'docs/import-map.schema.json': json(importMapSchema, 'input'),
  };
}
