import { describe, expect, it } from '@jest/globals';
import { startApp } from '../../support/app.js';
import { operations } from '../../support/described-api.js';
import { undescribed } from '../../support/observed-answers.js';

const reading = operations.find(({ operation }) => operation.operationId === 'Companies.company')?.operation;
const json = 'application/json; charset=utf-8';
const example = reading?.responses['200']?.content?.['application/json']?.example as object;
const good = { status: 200, type: json, tagged: true, body: example };

describe('an answer that the description does not know', () => {
  it('is told from one that it knows', () => {
    expect(undescribed(reading, good)).toEqual([]);
    expect(undescribed(reading, { ...good, status: 404, body: { code: 'not-found' } })).toEqual([]);
  });

  it.each([
    ['a status', { status: 418, body: { code: 'teapot' } }, ['418 teapot']],
    ['a code', { status: 404, body: { code: 'lost' } }, ['404 lost']],
    ['a field', { body: { ...example, shoeSize: 43 } }, ['$.shoeSize is not described']],
    ['a type', { body: { ...example, revision: '1' } }, ['$.revision is string, not number']],
  ])('is found by %s', (_, change, faults) => {
    expect(undescribed(reading, { ...good, ...change })).toEqual(faults);
  });

  it('is found when an operation says nothing of its ETag, or is not there', () => {
    const list = operations.find(({ operation }) => operation.operationId === 'Companies.list')?.operation;
    const page = { ...good, body: { items: [], next: null } };
    expect(undescribed(list, page)).toEqual(['the ETag']);
    expect(undescribed(undefined, good)).toEqual(['the operation']);
  });

  it('fails the test whose application gave it, when the application closes', async () => {
    const live = operations.find(({ path }) => path === '/health/live')?.operation as { responses: object };
    const { responses } = live;
    const app = await startApp();
    live.responses = {};
    await app.http.get('/health/live').expect(200);
    await expect(app.close()).rejects.toThrow('GET /health/live: 200');
    live.responses = responses;
  });
});
