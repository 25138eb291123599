import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from '@jest/globals';
import { Entity, getMetadataArgsStorage } from 'typeorm';
import { entities } from '../../src/entities.js';
import { filesBelow, root, textOf } from '../support/files.js';

const typescript = (folder: string): string[] => filesBelow(folder).filter((file) => /\.ts$/.test(file));
const sources = ['src', 'migrations', 'test'].flatMap(typescript);
const tooLong = (text: string): boolean => text.split('\n').length - 1 > 300;

describe('source files', () => {
  it('have at most 300 lines', () => {
    expect(sources.filter((file) => tooLong(textOf(file)))).toEqual([]);
    expect(tooLong('line\n'.repeat(301))).toBe(true);
  });

  it('are named in kebab case', () => {
    const odd = (file: string) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.ts$/.test(file.split('/').at(-1) ?? '');
    expect(sources.filter(odd)).toEqual([]);
    expect(odd('src/MyHelper.ts')).toBe(true);
  });

  it('export by name, and an index at most 15 names or so', () => {
    const defaults = typescript('src').filter(
      (file) => file !== 'src/data-source.ts' && /^export default/m.test(textOf(file)),
    );
    expect(defaults).toEqual([]);
    const stars = typescript('src').filter((file) => /^export \*/m.test(textOf(file)));
    expect(stars).toEqual([]);
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
    const declared = getMetadataArgsStorage().tables.map((table) => table.target);
    expect(new Set(entities)).toEqual(new Set(declared));
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
