import type { DemoAgency } from './directory.js';

/** Partner agencies of the fictional county. */
export const AGENCIES: readonly DemoAgency[] = [
  { code: 'demo-court', kind: 'COURT', name: { zh: '示川县人民法院', en: "Shichuan County People's Court" } },
  {
    code: 'demo-procuratorate',
    kind: 'PROCURATORATE',
    name: { zh: '示川县人民检察院', en: "Shichuan County People's Procuratorate" },
  },
  { code: 'demo-justice', kind: 'JUSTICE', name: { zh: '示川县司法局', en: 'Shichuan County Justice Bureau' } },
  {
    code: 'demo-township',
    kind: 'TOWNSHIP',
    name: { zh: '示川县示平镇人民政府', en: "Shiping Township People's Government" },
  },
  {
    code: 'demo-petition-bureau',
    kind: 'PETITION_BUREAU',
    name: { zh: '示川县信访局', en: 'Shichuan County Petition Bureau' },
  },
];
