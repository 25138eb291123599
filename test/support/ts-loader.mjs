import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/**
 * Lets Node import the TypeScript sources without a build, for what runs outside Jest's own transform.
 * Used with `register` of node:module.
 */
const compiler = JSON.parse(readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8'));

/** Sources import each other as `./name.js`, which is the name after the build; before it, the file is `./name.ts`. */
export async function resolve(specifier, context, next) {
  const isOurs = context.parentURL !== undefined && !context.parentURL.includes('/node_modules/');
  if (isOurs && /^(\.{1,2}\/|file:).*\.js$/.test(specifier)) {
    for (const extension of ['.ts', '.tsx']) {
      const source = new URL(specifier.replace(/\.js$/, extension), context.parentURL);
      if (existsSync(fileURLToPath(source))) return { url: source.href, format: 'module', shortCircuit: true };
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url) || url.includes('/node_modules/')) return next(url, context);
  const filename = fileURLToPath(url);
  const jsc = filename.endsWith('x')
    ? {
        ...compiler.jsc,
        parser: { ...compiler.jsc.parser, tsx: true },
        transform: { ...compiler.jsc.transform, react: { runtime: 'automatic', importSource: 'preact' } },
      }
    : compiler.jsc;
  const { code } = await transform(readFileSync(filename, 'utf8'), { ...compiler, jsc, filename, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}
