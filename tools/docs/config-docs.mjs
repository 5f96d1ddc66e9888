import { configPage, envExample } from '@redress/service-kit';
import { intakeConfig } from '../../apps/intake/dist/intake.config.js';
import { assignmentConfig } from '../../apps/assignment/dist/assignment.config.js';
import { mediationConfig } from '../../apps/mediation/dist/mediation.config.js';
import { oversightConfig } from '../../apps/oversight/dist/oversight.config.js';
import { partnersConfig } from '../../apps/partners/dist/partners.config.js';
import { gatewayConfig } from '../../apps/gateway/dist/gateway.config.js';

const services = {
  intake: intakeConfig,
  assignment: assignmentConfig,
  mediation: mediationConfig,
  oversight: oversightConfig,
  partners: partnersConfig,
  gateway: gatewayConfig,
};

/** A page of settings per service, and one .env.example. Paths of this machine become a placeholder. */
export async function configDocs() {
  const root = new URL('../../', import.meta.url).pathname;
  const plain = (text) => text.replaceAll(root, '<redress>/').replaceAll('/dist/', '/');
  const pages = Object.entries(services).map(([name, schema]) => [
    `docs/config/${name}.md`,
    plain(configPage(name, schema)),
  ]);
  const example = Object.entries(services)
    .map(([name, schema]) => plain(envExample(name, schema)))
    .join('\n');
  return {
    ...Object.fromEntries(pages),
    '.env.example': `# Generated from the schemas of the services. Values without a default are required.\n${composeSecrets}\n${example}`,
  };
}

const composeSecrets = ['POSTGRES_PASSWORD', 'REDRESS_APP_PASSWORD'].map((name) => `${name}=`).join('\n');
