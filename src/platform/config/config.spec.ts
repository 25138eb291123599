import { describe, expect, it } from '@jest/globals';
import { type ConfigurationError, readConfig } from './config.js';

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({}, { demo: false })).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      databaseUrl: null,
      trialClock: null,
    });
  });

  it('tells every problem at once', () => {
    const wrong = {
      PORT: 'many',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://x',
      PUBLIC_URL: 'ftp://x',
      JOBS: 'maybe',
      TRIAL_CLOCK: 'soon',
    };
    let problems: readonly string[] = [];
    try {
      readConfig(wrong, { demo: false });
    } catch (error) {
      problems = (error as ConfigurationError).problems;
    }
    expect(problems).toHaveLength(6);
    for (const name of Object.keys(wrong)) expect(problems.join()).toContain(name);
  });

  it('takes no slash at the end of the public address', () => {
    expect(readConfig({ PUBLIC_URL: 'https://concord.example/' }, { demo: false }).publicUrl).toBe(
      'https://concord.example',
    );
  });
});
