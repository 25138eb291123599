import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The scripts that pages load; each is one file beside the style. */
const entries = ['theme', 'work', 'order'];
const here = fileURLToPath(new URL('.', import.meta.url));

/** Bundles the scripts of the pages into the folder of their assets; a file that would not change is left alone. */
export async function bundleScripts() {
  const { outputFiles } = await build({
    entryPoints: entries.map((name) => `${here}${name}.ts`),
    outdir: `${here}../assets`,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  for (const { path, contents } of outputFiles) {
    if (!existsSync(path) || !readFileSync(path).equals(contents)) writeFileSync(path, contents);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleScripts();
