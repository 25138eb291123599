import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { storyUnderWay } from '../platform/config/config.js';
import { databaseRoles } from '../platform/database/roles.js';

/** How often it is asked whether the killed process's connections are gone, and how long is waited between, in ms. */
const looks = 50;
const pauseMs = 100;

async function isHalfTold(owner: pg.Client): Promise<boolean> {
  const { rows: tables } = await owner.query("SELECT 1 WHERE to_regclass('public.installation') IS NOT NULL");
  if (tables.length === 0) return false;
  const { rows } = await owner.query("SELECT 1 FROM installation WHERE demo AND story = 'telling'");
  return rows.length === 1;
}

async function isServed(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query(
    'SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND usename = ANY ($1) LIMIT 1',
    [databaseRoles],
  );
  return rows.length === 1;
}

/**
 * Empties the database of a demonstration whose story was cut short, so that this start tells it from its beginning. Any
 * other installation stays as it is. For the owner, under the migration lock.
 * @throws ConfigurationError when another process still serves it, and perhaps tells the story just now
 */
export async function forgetHalfStory(owner: pg.Client): Promise<void> {
  if (!(await isHalfTold(owner))) return;
  for (let look = 1; await isServed(owner); look++) {
    if (look === looks) throw storyUnderWay();
    await sleep(pauseMs);
    if (!(await isHalfTold(owner))) return; // told meanwhile
  }
  await owner.query('BEGIN; DROP SCHEMA public CASCADE; CREATE SCHEMA public; COMMIT');
}
