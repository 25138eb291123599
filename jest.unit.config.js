import base from './jest.config.js';

/** The tests that need no server: they stand beside the code, and those of the architecture. */
export default {
  ...base,
  roots: ['<rootDir>/src'],
  globalSetup: undefined,
  globalTeardown: undefined,
};
