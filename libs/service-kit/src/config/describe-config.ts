import { z } from 'zod';
import { type ConfigSchema, isSecret } from './load-config.js';

interface Setting {
  name: string;
  description: string;
  required: boolean;
  fallback: string;
  secret: boolean;
  type: string;
}

/** The settings of a schema as rows, for docs/config and .env.example. */
function settingsOf(schema: ConfigSchema): Setting[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties: Record<string, { description?: string; default?: unknown; type?: string; enum?: string[] }>;
    required?: string[];
  };
  return Object.entries(json.properties).map(([name, property]) => ({
    name,
    description: property.description ?? '',
    required: json.required?.includes(name) ?? false,
    fallback: property.default === undefined ? '' : String(property.default),
    secret: isSecret(schema, name),
    type: property.enum?.join(' | ') ?? property.type ?? 'string',
  }));
}

/** One page of docs/config. */
export function configPage(service: string, schema: ConfigSchema): string {
  const rows = settingsOf(schema).map(
    (s) =>
      `| \`${s.name}\` | ${s.type.replaceAll('|', '\\|')} | ${s.required ? 'required' : s.fallback || '-'} | ${s.secret ? 'yes' : ''} | ${s.description} |`,
  );
  return [
    `# Settings of ${service}`,
    '',
    'Generated from the schema. Environment only; a secret may be given as the file named by `NAME_FILE`. A wrong configuration ends the process with exit code 78 and lists every fault.',
    '',
    '| name | type | default | secret | meaning |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** The part of .env.example that belongs to one service. */
export function envExample(service: string, schema: ConfigSchema): string {
  const lines = settingsOf(schema).map((s) => `${s.required ? '' : '# '}${s.name}=${s.fallback}`);
  return [`# ${service}`, ...lines, ''].join('\n');
}
