// Who may import whom (architecture.md 3, 4). tools/architecture.spec.ts breaks each rule once with a fixture.
const acts = 'apps/[^/]+/src/[^/]+/(?!on-)[a-z]+(-[a-z]+)+\\.ts$';
const edgeFiles = '\\.(resolver|controller|module|graphql|loader|query|config|spec|table|outgoing|rules|refusals|input|effect|reactions)\\.ts$';

export default {
  forbidden: [
    { name: 'libs-import-no-apps', severity: 'error', from: { path: '(^|/)libs/' }, to: { path: '(^|/)apps/' } },
    { name: 'apps-import-no-other-app', severity: 'error', from: { path: '(^|/)apps/([^/]+)/' }, to: { path: '(^|/)apps/([^/]+)/', pathNot: '(^|/)apps/$2/' } },
    { name: 'contracts-import-zod-only', severity: 'error', from: { path: '(^|/)libs/contracts/src', pathNot: '\\.spec\\.ts$' }, to: { pathNot: '(^|/)libs/contracts/|node_modules/zod/|^zod' } },
    { name: 'deadlines-import-temporal-only', severity: 'error', from: { path: '(^|/)libs/deadlines/src', pathNot: '\\.spec\\.ts$' }, to: { pathNot: '(^|/)libs/deadlines/|temporal-polyfill' } },
    { name: 'rules-are-pure', severity: 'error', from: { path: '\\.rules\\.ts$' }, to: { path: 'node_modules/(@nestjs|typeorm|pg|fastify)/|node:(fs|net|http|crypto)|\\.(table|query|resolver|controller|loader)\\.ts$' } },
    { name: 'acts-know-no-nest', severity: 'error', from: { path: acts, pathNot: edgeFiles }, to: { path: 'node_modules/(@nestjs|fastify|kafkajs|@apollo)/|\\.(resolver|controller|module)\\.ts$' } },
    { name: 'outgoing-is-pure', severity: 'error', from: { path: '\\.outgoing\\.ts$' }, to: { path: 'node_modules/(@nestjs|typeorm|pg)/|\\.(table|query|resolver)\\.ts$' } },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
