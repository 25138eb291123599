import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** Fails when the generated files are not what the sources give; leaves them as they were. */
const files = ['docs/openapi.json', 'migrations/schema.sql', '.env.example'];
const before = files.map((file) => readFileSync(file, 'utf8'));
execFileSync('npm', ['run', '-s', 'generate'], { stdio: ['ignore', 'ignore', 'inherit'] });
const differing = files.filter((file, i) => readFileSync(file, 'utf8') !== before[i]);
for (const file of differing) {
  const committed = before[files.indexOf(file)];
  const diff = spawnSync(
    'diff',
    ['-u', '--label', `${file} (as it stands)`, '--label', `${file} (generated)`, '-', file],
    { input: committed },
  );
  console.error(diff.stdout?.toString().split('\n').slice(0, 60).join('\n'));
  writeFileSync(file, committed);
}
if (differing.length > 0) {
  console.error(`Run "npm run generate" and commit: ${differing.join(', ')}`);
  process.exitCode = 1;
}
