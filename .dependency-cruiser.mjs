/** The module line: a module imports only from its left; edges may import the line, never each other. */
export const line = [
  'platform',
  'ledger',
  'roster',
  'identity',
  'assent',
  'clearance',
  'meetings',
  'planning',
  'agenda',
  'minutes',
];
export const edges = ['notifications', 'calendar', 'integrations', 'pages', 'publication', 'demo', 'ops'];

const anyOf = (names) => `(${names.join('|')})`;

export default {
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
  forbidden: [
    ...line.map((module, i) => ({
      name: `left-of-${module}`,
      severity: 'error',
      from: { path: `^src/${module}/` },
      to: { path: `^src/${anyOf([...line.slice(i + 1), ...edges])}/` },
    })),
    ...edges.map((edge) => ({
      name: `edge-${edge}`,
      severity: 'error',
      from: { path: `^src/${edge}/` },
      to: { path: `^src/${anyOf(edges.filter((other) => other !== edge))}/` },
    })),
    {
      name: 'through-the-index',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: `^src/${anyOf(line.slice(1))}/`, pathNot: ['^src/$1/', '/(index|acts)\\.ts$'] },
    },
    {
      name: 'acts-are-for-edges',
      severity: 'error',
      from: { path: `^src/${anyOf(line)}/` },
      to: { path: '/acts\\.ts$' },
    },
    {
      name: 'not-the-composition-root',
      severity: 'error',
      from: { path: `^src/${anyOf([...line, ...edges])}/` },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
};
