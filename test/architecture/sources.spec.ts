import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from '@jest/globals';
import { Entity, getMetadataArgsStorage } from 'typeorm';
import { entities } from '../../src/entities.js';
import { filesBelow, root, textOf } from '../support/files.js';

const typescript = (folder: string): string[] => filesBelow(folder).filter((file) => /\.tsx?$/.test(file));
const sources = ['src', 'migrations', 'test'].flatMap(typescript);
const tooLong = (text: string): boolean => text.split('\n').length - 1 > 300;
const hasDefault = (text: string): boolean => /^export default/m.test(text);
const hasStar = (text: string): boolean => /^export \*/m.test(text);

/** The most names in a module's public face: about 15 is normal. */
const mostNames = 20;

function namesIn(index: string): number {
  const lists = [...index.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','));
  const declared = [...index.matchAll(/^export (?:abstract |async )?(?:const|class|function|interface|type) \w/gm)];
  return lists.filter((name) => name.trim() !== '').length + declared.length;
}

describe('source files', () => {
  it('have at most 300 lines', () => {
    expect(sources.filter((file) => tooLong(textOf(file)))).toEqual([]);
    expect(tooLong('line\n'.repeat(301))).toBe(true);
  });

  it('are named in kebab case', () => {
    const odd = (file: string) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.tsx?$/.test(file.split('/').at(-1) ?? '');
    expect(sources.filter(odd)).toEqual([]);
    expect(odd('src/MyHelper.ts')).toBe(true);
  });

  it('export by name', () => {
    const defaults = typescript('src').filter((file) => file !== 'src/data-source.ts' && hasDefault(textOf(file)));
    expect(defaults).toEqual([]);
    expect(hasDefault('class A {}\nexport default A;')).toBe(true);
    expect(typescript('src').filter((file) => hasStar(textOf(file)))).toEqual([]);
    expect(hasStar(`import './a.js';\nexport * from './b.js';`)).toBe(true);
  });

  it('show at most 20 names in an index', () => {
    const indexes = typescript('src').filter((file) => file.endsWith('/index.ts'));
    expect(indexes.filter((file) => namesIn(textOf(file)) === 0)).toEqual([]);
    expect(indexes.filter((file) => namesIn(textOf(file)) > mostNames)).toEqual([]);
    const planted = `export { ${Array.from({ length: 19 }, (_, i) => `name${i}`).join(', ')} } from './a.js';
      export {\n  type One,\n  two as three,\n} from './b.js';`;
    expect(namesIn(planted)).toBe(21);
    expect(namesIn('export const one = 1;\nexport class Two {}')).toBe(2);
  });

  it('leave nothing for later and skip no test', () => {
    const marks = new RegExp(
      [
        'TO' + 'DO',
        'FIX' + 'ME',
        String.raw`\b(it|test|describe)\.(skip|only|todo)\b`,
        String.raw`@ts-(ignore|nocheck)`,
      ].join('|'),
    );
    expect(sources.filter((file) => marks.test(textOf(file)))).toEqual([]);
    expect(marks.test('it.' + 'only("x")')).toBe(true);
  });
});

describe('the clock and the environment', () => {
  const planted = ['Date.now();', 'new Date();', 'Temporal.Now.instant();', 'process.env.X;'];

  it.each(planted)('are not read elsewhere: %s is found', async (code) => {
    const { default: config } = (await import(`${root}/eslint.config.mjs`)) as { default: Linter.Config[] };
    const rules = config.find((part) => part.files?.[0] === 'src/**/*.ts')?.rules ?? {};
    const found = new Linter().verify(
      code,
      [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser }, rules }],
      'src/agenda/x.ts',
    );
    expect(found.map((message) => message.ruleId)).toContain('no-restricted-syntax');
  });
});

describe('entities', () => {
  it('are all listed, with an explicit type for each column', () => {
    // By name: TypeORM keeps one list a process, and a spec that ran before in it has loaded the same classes anew.
    const nameOf = (target: unknown): string => (target as { name: string }).name;
    const declared = getMetadataArgsStorage().tables.map((table) => nameOf(table.target));
    expect(new Set(entities.map(nameOf))).toEqual(new Set(declared));
    const untyped = getMetadataArgsStorage().columns.filter((column) => column.options.type === undefined);
    expect(untyped.map((column) => `${(column.target as { name: string }).name}.${column.propertyName}`)).toEqual([]);
  });

  it('are told from one that is missing', () => {
    class Planted {}
    Entity('planted')(Planted);
    const declared = getMetadataArgsStorage().tables.map((table) => table.target);
    expect(declared).toContain(Planted);
    expect(entities).not.toContain(Planted);
  });
});
