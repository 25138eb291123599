import { describe, expect, it } from '@jest/globals';
import { CodeWalk } from '../support/code-walk.js';
import { operations } from '../support/described-api.js';

/** What is sent with POST and changes nothing. */
const asksOnly = ['PapersController.split'];

describe('every route that changes something', () => {
  const walk = CodeWalk.ofSources();
  const handlerOf = (id = ''): string => id.replace('.', 'Controller.');
  const handlers = (reads: boolean): string[] =>
    operations
      .filter(({ method }) => (method === 'GET') === reads)
      .map(({ operation }) => handlerOf(operation.operationId));

  it('leads to an entry in a book', () => {
    const silent = handlers(false).filter((handler) => !walk.reaches(handler, 'Ledger.record'));
    expect(silent).toEqual(asksOnly);
  });

  it('is told from those that read, which open no transaction', () => {
    const all = handlers(true);
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter((handler) => walk.reaches(handler, 'Database.transaction'))).toEqual([]);
    expect(asksOnly.filter((handler) => walk.reaches(handler, 'Database.transaction'))).toEqual([]);
  });
});
