import tseslint from 'typescript-eslint';

const legalTime = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Legal time comes from ctx.now; only the kit reads a clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Legal time comes from ctx.now; only the kit reads a clock.',
  },
  {
    selector: "CallExpression[callee.property.name='save']",
    message: 'save() runs inserts before updates and breaks the order of events; use insertRow and updateRow.',
  },
];
/** Text or template that asks the identity schema. */
const identitySql = ['Literal[value=/', 'TemplateElement[value.raw=/'].map((start) => ({
  selector: `${start}\\bidentity\\.(person|matter_key)\\b/]`,
  message: 'Only person/ asks the identity schema (docs/adr/0012).',
}));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.redress/**', '.nx/**', '.stryker-tmp/**', 'reports/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'max-params': ['error', { max: 6 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      'no-restricted-syntax': ['error', ...legalTime],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.suite.ts', '**/*.cases.ts', '**/testing/**', 'bench/**'],
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['apps/intake/src/**/*.ts'],
    ignores: ['apps/intake/src/person/**', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...legalTime, ...identitySql] },
  },
  // Technical time (leases, time-outs, logs) is the machine's; these places hold no legal time.
  {
    files: [
      'libs/service-kit/**/*.ts',
      'libs/bus/**/*.ts',
      'apps/cli/**/*.ts',
      'apps/gateway/**/*.ts',
      'apps/partner-kit/**/*.ts',
      'tools/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', legalTime[2]] },
  },
  // Decorated classes need their parameter types at run time.
  {
    files: ['**/*.resolver.ts', '**/*.controller.ts', '**/*.reactions.ts', '**/*.module.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
);
