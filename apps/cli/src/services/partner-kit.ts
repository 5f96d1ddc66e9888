import { localUrl, type Surroundings } from './service-env.js';
import type { ProcessPlan } from './service-process.js';

/** The partner kit as the subscriber of demo-court (partners.md): it prints what comes into its log, and knows no key of ours but the public ones. */
export const partnerKit = ({ ports, folder }: Pick<Surroundings, 'ports' | 'folder'>): ProcessPlan => ({
  row: { name: 'partner-kit', entry: 'apps/partner-kit/dist/main.js', database: null },
  args: [
    'listen',
    '--port',
    String(ports.demoSubscriber),
    '--keys',
    `${localUrl(ports.public['gateway'])}/partner/v1/keys`,
  ],
  env: {},
  logFile: folder.log('partner-kit'),
});
