#!/usr/bin/env node
// The administration command, from the build that `npm start` makes.
import { existsSync } from 'node:fs';

const command = new URL('../dist/command.js', import.meta.url);
if (existsSync(command)) await import(command.href);
else {
  console.error('Concord is not built yet: run "npm run build" first.');
  process.exitCode = 1;
}
