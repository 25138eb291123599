import { readFileSync } from 'node:fs';

/** Pages are written in JSX; everything else is parsed without it, so that it may have plain generics. */
const compiler = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
const { parser, transform } = compiler.jsc;
const react = { runtime: 'automatic', importSource: 'preact' };
const jsx = {
  ...compiler,
  swcrc: false,
  jsc: { ...compiler.jsc, parser: { ...parser, tsx: true }, transform: { ...transform, react } },
};

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '@swc/jest', '^.+\\.tsx$': ['@swc/jest', jsx] },
  transformIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  maxWorkers: 2,
  testTimeout: 30000,
};
