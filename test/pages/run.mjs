// Runs the tests that drive a browser, where there is one: Debian's package "chromium", or what CHROMIUM names.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const chromium = places.find((place) => place && existsSync(place));
if (chromium === undefined) {
  console.log('test:browser skipped: no Chromium here (install the package "chromium", or name one in CHROMIUM)');
} else {
  const jest = fileURLToPath(new URL('../../node_modules/jest/bin/jest.js', import.meta.url));
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const args = [...flags, jest, '--config', 'jest.browser.config.js', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: chromium },
  });
  process.exitCode = status ?? 1;
}
