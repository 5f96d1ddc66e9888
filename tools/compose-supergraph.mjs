// Composes apps/gateway/supergraph.graphql from every apps/*/schema.graphql. With --check it writes nothing and fails when the file is stale.
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'apps/gateway/supergraph.graphql');

/** The services that publish a schema, in a fixed order. The address in a supergraph is the service's name; the gateway knows where it is. */
const services = () =>
  readdirSync(join(root, 'apps'))
    .sort()
    .map((name) => ({ name, file: join(root, 'apps', name, 'schema.graphql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, url: name, typeDefs: parse(readFileSync(file, 'utf8')) }));

function compose() {
  const found = services();
  if (found.length === 0) throw new Error('no apps/*/schema.graphql');
  const { errors, supergraphSdl } = composeServices(found);
  if (errors?.length) throw new Error(errors.map((error) => error.message).join('\n'));
  return { sdl: `${supergraphSdl.trim()}\n`, names: found.map(({ name }) => name) };
}

function main() {
  const { sdl, names } = compose();
  const kept = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (process.argv.includes('--check')) {
    if (kept !== sdl) throw new Error('apps/gateway/supergraph.graphql is stale: npm run compose');
    return console.log(`supergraph is what ${names.join(', ')} publish`);
  }
  // Written beside and renamed: a running gateway never reads half a file.
  if (kept !== sdl) {
    writeFileSync(`${target}.new`, sdl);
    renameSync(`${target}.new`, target);
  }
  console.log(`supergraph of ${names.join(', ')}: ${kept === sdl ? 'unchanged' : 'written'}`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
