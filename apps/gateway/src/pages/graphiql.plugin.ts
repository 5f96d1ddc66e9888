import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

let page: string | undefined;

/** GraphiQL from the package, whole in one page: nothing is fetched from outside. Made when somebody first asks, it is large. */
async function graphiqlPage(): Promise<string> {
  if (page) return page;
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return (page = renderGraphiQL({ title: 'Redress GraphiQL', endpoint: '/graphql', shouldPersistHeaders: false }).trim());
}

/** Shows GraphiQL to a browser that opens /graphql. In the sandbox only. */
export const graphiqlPlugin: ApolloServerPlugin<BaseContext> = {
  serverWillStart: async () => ({ renderLandingPage: async () => ({ html: graphiqlPage }) }),
};
