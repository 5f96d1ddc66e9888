import { people } from './people.js';
import { officers } from './officers.js';
import { units } from './units.js';

const agency = (code: string, zh: string, en: string, kind: string) => ({ code, name: { zh, en }, kind });

/** The fictional county as `redress start` imports it. */
export const county = {
  units,
  officers,
  agencies: [
    agency('demo-court', '演示县人民法院', 'Demo County Court', 'COURT'),
    agency('demo-procuratorate', '演示县人民检察院', 'Demo County Procuratorate', 'PROCURATORATE'),
    agency('demo-justice', '演示县司法局', 'Demo Justice Bureau', 'JUSTICE'),
    agency('demo-township', '演示镇人民政府', 'Demo Township', 'TOWNSHIP'),
    agency('demo-petition-bureau', '演示县信访局', 'Demo Petition Bureau', 'PETITION_BUREAU'),
  ],
  petitioners: people(42).slice(0, 6).map(({ name, phone }, index) => ({ code: `petitioner-0${index + 1}`, name, phone })),
} as const;
