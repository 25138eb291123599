import base from './jest.config.js';

/** The tests that drive a browser: see test/pages/run.mjs. */
export default {
  ...base,
  roots: ['<rootDir>/test/pages'],
  testRegex: '\\.browser\\.ts$',
  globalSetup: undefined,
  globalTeardown: undefined,
  maxWorkers: 1,
  testTimeout: 300_000,
};
