import { Parser } from '@asyncapi/parser';

const ERROR = 0;

/** What is wrong with an AsyncAPI document, a line each; examples that break their own schema among it. */
export async function asyncapiFaults(text) {
  const { diagnostics } = await new Parser().parse(text);
  return diagnostics
    .filter(({ severity }) => severity === ERROR)
    .map(({ path, message }) => `${path.join('.')}: ${message}`);
}
