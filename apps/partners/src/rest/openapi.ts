import { z } from 'zod';
import { replayInput } from '../subscription/subscription.input.js';
import { statusOf } from './problem.js';
import { type Route, routes } from './routes.js';

/** The text behind a key, or null. */
type Text = (key: string) => string | null;
const EVERYWHERE = ['UNAUTHENTICATED', 'RATE_LIMITED', 'INTERNAL'];

/** The OpenAPI document. `text` reads the texts behind a code, so that every example is what is really answered. */
export function openApi(text: Text): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route, text);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Redress: partner agencies',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/partner/v1' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'at+jwt' } },
      schemas: { Problem: z.toJSONSchema(problem) },
    },
  };
}

const problem = z.object({
  type: z.string(),
  status: z.int(),
  code: z.string().describe('Stable'),
  title: z.string(),
  detail: z.string().optional(),
  basis: z.string().optional(),
  remedy: z.string().describe('What can be done instead'),
});

function operation(route: Route, text: Text): object {
  const { method, path, says, status, body, open } = route;
  const repeatable = method === 'post' ? ['IDEMPOTENCY_KEY_NEEDED', 'IDEMPOTENCY_CONFLICT'] : [];
  const asked = route.query || method === 'post' ? ['BAD_USER_INPUT'] : [];
  const codes = [...(open ? [] : EVERYWHERE), ...asked, ...repeatable, ...route.problems];
  return {
    summary: says,
    operationId: `${method} ${path}`.replace(/[^a-z]+(\w?)/g, (_, letter: string) => letter.toUpperCase()),
    ...(open && { security: [] }),
    parameters: parametersOf(route, path),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
    responses: { [status]: { description: says }, ...problemsOf(codes, text) },
  };
}

function parametersOf({ method, query, purpose }: Route, path: string): object[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const header = (name: string) => ({ name, in: 'header', required: true, schema: { type: 'string' } });
  const { properties = {} } = query ? (schemaOf(query) as { properties?: Record<string, object> }) : {};
  return [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
    ...(method === 'post' ? [header('Idempotency-Key')] : []),
    ...(purpose ? [header('Redress-Purpose')] : []),
  ];
}

const ELSEWHERE = ['idempotencyKey', 'expectedVersion'];
/** What travels elsewhere is no field of the body: the key is a header, the id a part of the path. */
function schemaOf(input: z.ZodType): object {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, object>;
    required?: string[];
  };
  const { id, ...all } = schema.properties ?? {};
  const properties = Object.fromEntries(Object.entries(all).filter(([name]) => !ELSEWHERE.includes(name)));
  const renamed = input === replayInput && id ? { subscription: id, ...properties } : properties;
  return { ...schema, properties: renamed, required: schema.required?.filter((name) => name in renamed) ?? [] };
}

function problemsOf(codes: readonly string[], text: Text): object {
  const responses: Record<
    string,
    { description: string; content: Record<string, { schema: object; examples: Record<string, object> }> }
  > = {};
  for (const code of codes) {
    const status = code === 'PURPOSE_NEEDED' || code === 'IDEMPOTENCY_KEY_NEEDED' ? 400 : statusOf(code);
    const title = text(`problem.${code}.title`) ?? text(`${code}.message`) ?? code;
    const remedy = text(`problem.${code}.remedy`) ?? text(`${code}.remedy`) ?? '';
    const value = { type: `/partner/v1/problems/${code}`, status, code, title, remedy };
    const response = (responses[status] ??= {
      description: 'Not done',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples: {} } },
    });
    (response.content['application/problem+json'] as { examples: Record<string, object> }).examples[code] = { value };
  }
  return responses;
}
