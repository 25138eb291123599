import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';

describe('clients that never finish their headers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are let go within 15 seconds, and keep nobody else waiting', async () => {
    const port = Number(new URL(app.url).port);
    const begun = performance.now();
    const slow = Array.from({ length: 300 }, () => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET /health/live HTTP/1.1\r\nhost: x\r\nx-slow: '));
      socket.on('error', () => undefined).resume();
      return new Promise<void>((resolve) => socket.once('close', () => resolve()));
    });
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(2000);
    await Promise.all(slow);
    expect(performance.now() - begun).toBeGreaterThan(5000);
    expect(performance.now() - begun).toBeLessThan(15_000);
  }, 60_000);
});
