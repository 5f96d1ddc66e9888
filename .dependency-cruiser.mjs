// Who may import whom (architecture.md 3, 4). tools/architecture.spec.ts breaks each rule once with a fixture.
// A service is an app with acts; cli and gateway are made otherwise and keep the general rules only.
const service = '(^|/)apps/(intake|assignment|mediation|oversight|partners)/src/';
const kind = (...names) => `${service}.*\\.(${names.join('|')})\\.ts$`;
/** Acts, reactions and the functions they share: names without a suffix, in a folder named after a thing. */
const act = `${service}[a-z-]+/[a-z-]+\\.ts$`;
const runtime = { dependencyTypesNot: ['type-only'] };
const frameworks =
  'node_modules/(@nestjs|@apollo|@as-integrations|fastify|graphql|kafkajs)/|(^|/)libs/service-kit/src/edge/';
/** Libraries whose functions only compute; what does more in the kit asks for a transaction, which a rule never has. */
const pure =
  '(^|/)libs/(deadlines|contracts|proof)/|(^|/)libs/service-kit/src/index\\.ts$|node_modules/(temporal-[a-z-]+|zod|graphql)/';
const database = 'node_modules/(typeorm|pg)/';
const edge = '\\.(resolver|controller|module|loader)\\.ts$';

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

export default {
  forbidden: [
    rule('libs-import-no-apps', { path: '(^|/)libs/' }, { path: '(^|/)apps/' }),
    rule(
      'apps-import-no-other-app',
      { path: '(^|/)apps/([^/]+)/' },
      { path: '(^|/)apps/[^/]+/', pathNot: '(^|/)apps/$2/' },
    ),
    rule(
      'contracts-import-zod-only',
      { path: '(^|/)libs/contracts/src/', pathNot: '\\.spec\\.ts$' },
      { pathNot: '(^|/)libs/contracts/|node_modules/zod/' },
    ),
    rule(
      'deadlines-import-temporal-only',
      { path: '(^|/)libs/deadlines/src/', pathNot: '\\.spec\\.ts$' },
      { pathNot: '(^|/)libs/deadlines/|node_modules/temporal-' },
    ),
    rule(
      'one-file-knows-kafkajs',
      { pathNot: '(^|/)libs/bus/src/kafka/kafka\\.adapter\\.ts$' },
      { path: '(^|node_modules/)kafkajs(/|$)' },
    ),
    rule('only-the-app-starts-itself', {}, { path: '(^|/)apps/[^/]+/src/main\\.ts$' }),
    rule(
      'rules-are-pure',
      { path: '\\.rules\\.ts$' },
      { pathNot: ['\\.(rules|data)\\.ts$', '(^|/)libs/deadlines/src/text\\.ts$', pure], ...runtime },
    ),
    rule(
      'outgoing-is-pure',
      { path: kind('outgoing') },
      { pathNot: '\\.(rules|outgoing)\\.ts$|(^|/)libs/(deadlines|contracts|proof|service-kit)/', ...runtime },
    ),
    rule(
      'tables-know-rules-only',
      { path: kind('table') },
      { pathNot: '\\.(rules|table)\\.ts$|(^|/)libs/|node_modules/typeorm/', ...runtime },
    ),
    rule(
      'inputs-know-rules-only',
      { path: kind('input') },
      { pathNot: '\\.(rules|input)\\.ts$|(^|/)libs/|node_modules/zod/', ...runtime },
    ),
    rule('refusals-know-the-kit-only', { path: kind('refusals') }, { pathNot: '(^|/)libs/service-kit/' }),
    rule('acts-know-no-nest', { path: act }, { path: [frameworks, edge] }),
    rule(
      'questions-know-no-nest',
      { path: kind('query', 'loader') },
      { path: [frameworks, '\\.(resolver|controller|module)\\.ts$'] },
    ),
    rule('edges-hold-no-sql', { path: kind('resolver', 'controller') }, { path: database }),
    rule(
      'only-modules-know-edges',
      { path: service, pathNot: '\\.(module|spec)\\.ts$|/main\\.ts$' },
      { path: '\\.(resolver|controller)\\.ts$' },
    ),
    rule('no-circles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('everything-is-found', { pathNot: '(^|/)tools/' }, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
