import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { root } from '../support/files.js';

const cruise = (folder: string) =>
  spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      path.join(root, '.dependency-cruiser.mjs'),
      '--output-type',
      'err',
      'src',
    ],
    { cwd: folder, encoding: 'utf8' },
  );

/** A tree with one import that the rules forbid, and the rule that must say so. */
const planted: [string, string, Record<string, string>][] = [
  [
    'a module that imports from its right',
    'left-of-roster',
    { 'src/roster/a.ts': `import '../agenda/index.js';`, 'src/agenda/index.ts': '' },
  ],
  [
    'a module that imports an edge',
    'left-of-minutes',
    { 'src/minutes/a.ts': `import '../pages/x.js';`, 'src/pages/x.ts': '' },
  ],
  ['an edge that imports an edge', 'edge-pages', { 'src/pages/a.ts': `import '../demo/x.js';`, 'src/demo/x.ts': '' }],
  [
    'an import past the index',
    'through-the-index',
    { 'src/agenda/a.ts': `import '../roster/x.js';`, 'src/roster/x.ts': '' },
  ],
  [
    'a use case of another module',
    'acts-are-for-edges',
    { 'src/agenda/a.ts': `import '../roster/acts.js';`, 'src/roster/acts.ts': '' },
  ],
  ['a cycle', 'no-cycles', { 'src/roster/a.ts': `import './b.js';`, 'src/roster/b.ts': `import './a.js';` }],
  ['a missing file', 'resolvable', { 'src/roster/a.ts': `import './gone.js';` }],
  [
    'the composition root imported',
    'not-the-composition-root',
    { 'src/roster/a.ts': `import '../main.js';`, 'src/main.ts': '' },
  ],
];

describe('imports', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-imports-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('go only to the left, through the index', () => {
    expect(cruise(root)).toMatchObject({ status: 0 });
  });

  it.each(planted)('with %s are found', (_name, rule, files) => {
    const tree = path.join(folder, rule);
    mkdirSync(tree, { recursive: true });
    writeFileSync(
      path.join(tree, 'tsconfig.json'),
      '{ "compilerOptions": { "module": "nodenext", "moduleResolution": "nodenext" } }',
    );
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
      writeFileSync(path.join(tree, file), `${text}\nexport {};\n`);
    }
    const { status, stdout } = cruise(tree);
    expect(stdout).toContain(rule);
    expect(status).not.toBe(0);
  });
});
