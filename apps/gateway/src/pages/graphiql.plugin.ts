import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { sha256 } from './html.js';

interface Explorer {
  readonly html: string;
  readonly policy: string;
}
let made: Promise<Explorer> | undefined;

/** GraphiQL from the package, whole in one page. Made when somebody first asks: it is nine megabytes. */
export const explorer = (): Promise<Explorer> => (made ??= make());

async function make(): Promise<Explorer> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({ title: 'Redress GraphiQL', endpoint: '/graphql', shouldPersistHeaders: false })
    .trim()
    .replace(/\r\n?/g, '\n');
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
  return { html, policy: policyFor(sha256(script)) };
}

/** Its one script by hash, its editor's workers from memory, and no way out but to ourselves. */
const policyFor = (script: string): string =>
  `default-src 'none'; script-src ${script} blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data: 'self'; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Shows GraphiQL to a browser that opens /graphql. In the sandbox only. */
export const graphiqlPlugin: ApolloServerPlugin<BaseContext> = {
  serverWillStart: async () => ({ renderLandingPage: async () => ({ html: async () => (await explorer()).html }) }),
};
