import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, textOf } from './files.js';

/** A shell block of a page; the word behind `sh` says in which terminal it is typed, if not in the one of the others. */
export interface ShellBlock {
  readonly where: string;
  readonly text: string;
}

export const shellBlocks = (page: string): ShellBlock[] =>
  [...textOf(page).matchAll(/^```sh(.*)\n([^]*?)^```$/gm)].map(([, where = '', text = '']) => ({
    where: where.trim(),
    text,
  }));

/** What the pages ask of whoever reads them and this machine lacks. */
export const missingPrograms = (): string[] =>
  ['bash', 'curl'].filter((program) => spawnSync(program, ['--version']).error !== undefined);

/** A shell with a page's commands, and everything it printed. */
export interface Terminal {
  readonly child: ChildProcess;
  readonly shown: { out: string; errors: string };
  readonly ended: Promise<number | null>;
}

/** Runs commands in bash, in Concord's folder, and stops at the first that fails; its own files go into `folder`. */
export function runInBash(commands: readonly string[], folder: string, base: string): Terminal {
  const file = path.join(folder, 'page.sh');
  writeFileSync(file, ['set -e', ...commands].join('\n'));
  const { PATH, HOME } = process.env;
  const child = spawn('bash', [file], { cwd: root, env: { PATH, HOME, TMPDIR: folder, LANG: 'C.UTF-8', base } });
  const shown = { out: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (shown.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (shown.errors += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, shown, ended };
}
