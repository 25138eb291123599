import { describe, expect, it } from '@jest/globals';
import { RouteTable } from '../../../src/platform/http/route-table.js';
import { scopes } from '../../../src/platform/actor.js';
import { answerOf, codesOf, described, operations } from '../../support/described-api.js';
import { filesBelow, textOf } from '../../support/files.js';
import { startApp } from '../../support/app.js';

const named = operations.map((one) => [`${one.method} ${one.path}`, one] as const);
const parameter = (name: string, [, { operation }]: (typeof named)[number]) =>
  operation.parameters?.find((one) => one.name === name);

/** Every `$ref` anywhere in a document that leads nowhere. */
function deadReferences(document: unknown): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const ref = (value as { $ref?: unknown }).$ref;
    if (typeof ref === 'string') {
      const steps = ref.replace(/^#\//, '').split('/');
      const target = steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document);
      if (target === undefined) found.push(ref);
    }
    Object.values(value).forEach(walk);
  };
  walk(document);
  return found;
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1 in which every reference leads somewhere', () => {
    expect(described.openapi).toMatch(/^3\.1\.\d$/);
    expect(deadReferences(described)).toEqual([]);
    expect(deadReferences({ a: { $ref: '#/components/schemas/Gone' } })).toEqual(['#/components/schemas/Gone']);
  });

  it('has every route that is served, and none that is not', async () => {
    const app = await startApp();
    const served = app.app
      .get(RouteTable)
      .routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
      .filter((name) => / \/(api\/v1|health)\//.test(name)); // pages, and the description itself, are not described
    await app.close();
    expect(named.map(([name]) => name).sort()).toEqual(served.sort());
  });

  it('gives each class of the code a name of its own', () => {
    const classes = filesBelow('src')
      .filter((file) => file.endsWith('.dto.ts'))
      .flatMap((file) => [...textOf(file).matchAll(/^export class (\w+)/gm)].map((match) => match[1] ?? ''));
    expect(classes.filter((name, i) => classes.indexOf(name) !== i)).toEqual([]);
  });

  it('says of each schema what fields it has', () => {
    const empty = Object.entries(described.components.schemas).filter(
      ([, schema]) => schema.type === 'object' && Object.keys(schema.properties ?? {}).length === 0,
    );
    expect(empty.map(([name]) => name)).toEqual([]);
  });
});

describe('every operation', () => {
  it('has a summary and an id of its own', () => {
    const ids = operations.map(({ operation }) => operation.operationId ?? '');
    expect(ids.filter((id, i) => id === '' || ids.indexOf(id) !== i)).toEqual([]);
    expect(named.filter(([, { operation }]) => !operation.summary).map(([name]) => name)).toEqual([]);
  });

  it('declares each parameter of its path, and no other', () => {
    for (const [name, { path, operation }] of named) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path');
      expect([name, declared.map((one) => one.name).sort()]).toEqual([name, inPath.sort()]);
      expect(declared.every((one) => one.required === true && one.schema !== undefined)).toBe(true);
    }
  });

  it('says who may call it, and with which scope a key may', () => {
    for (const [name, { operation }] of named) {
      const { security, description = '' } = operation;
      if (security === undefined) throw new Error(`${name} says nothing of security`);
      const known = security.every((one) =>
        Object.keys(one).every((key) => key in described.components.securitySchemes),
      );
      expect([name, known]).toEqual([name, true]);
      const scope = security.find((one) => 'key' in one)?.['key']?.[0];
      const prose = /scope `([a-z:]+)`/.exec(description)?.[1];
      expect([name, scope]).toEqual([name, prose]);
      if (scope !== undefined) expect(scopes).toContain(scope);
      if (security.length === 0) expect([name, description.endsWith('Anyone.')]).toEqual([name, true]);
    }
  });

  it('gives a list in pages, but for the seats, which the charter counts, and the revisions of minutes, which are few', () => {
    const whole = named.filter(([, { operation }]) => {
      const schema = operation.responses['200']?.content?.['application/json']?.schema?.$ref?.split('/').at(-1) ?? '';
      const { items, next } = described.components.schemas[schema]?.properties ?? {};
      return items !== undefined && next === undefined && !schema.startsWith('Minutes');
    });
    expect(whole.map(([name]) => name)).toEqual([
      'GET /api/v1/working-groups/{id}/seats',
      'GET /api/v1/minutes/{id}/revisions',
    ]);
  });

  it('shows the cursor wherever an answer has a next page', () => {
    const paged = named.filter(([, { operation }]) => {
      const schema = operation.responses['200']?.content?.['application/json']?.schema?.$ref?.split('/').at(-1) ?? '';
      return 'next' in (described.components.schemas[schema]?.properties ?? {});
    });
    expect(paged.length).toBeGreaterThan(15);
    for (const one of paged) {
      expect([one[0], parameter('limit', one)?.in, parameter('after', one)?.in]).toEqual([one[0], 'query', 'query']);
    }
  });

  it('requires If-Match, or leaves it to the first writer, where a stale edit is refused', () => {
    const stale = named.filter(([, { operation }]) => '412' in operation.responses);
    const required = (value: boolean) => stale.filter((one) => parameter('If-Match', one)?.required === value);
    expect(required(true).length + required(false).length).toBe(stale.length);
    expect(required(false).map(([name]) => name)).toEqual([
      'PUT /api/v1/working-groups/{id}/charter',
      'PUT /api/v1/meetings/{id}/rsvp',
      'PUT /api/v1/meetings/{id}/joining-details',
    ]);
    expect(named.filter((one) => parameter('If-Match', one) !== undefined)).toHaveLength(stale.length);
  });

  it('tells whoever can edit a thing what he may do with it', () => {
    const edited = named.filter(([, { method, operation }]) => {
      const tagged = 'ETag' in (answerOf(operation.responses['200'] ?? {}).headers ?? {});
      return method === 'GET' && tagged && operation.security?.length !== 0;
    });
    expect(edited.length).toBeGreaterThan(10);
    for (const [name, { operation }] of edited) {
      const schema = operation.responses['200']?.content?.['application/json']?.schema?.$ref?.split('/').at(-1) ?? '';
      expect([name, 'can' in (described.components.schemas[schema]?.properties ?? {})]).toEqual([name, true]);
    }
  });

  it('takes an Idempotency-Key where it is a POST of somebody who is known', () => {
    for (const one of named) {
      const [name, { method, operation }] = one;
      const takes = method === 'POST' && (operation.security ?? []).length > 0;
      expect([name, parameter('Idempotency-Key', one)?.in]).toEqual([name, takes ? 'header' : undefined]);
    }
  });

  it('has problem answers with their codes, one at least', () => {
    for (const [name, { operation }] of named) {
      const problems = Object.entries(operation.responses).filter(([status]) => status >= '400');
      expect([name, problems.length > 0]).toEqual([name, true]);
      for (const [status, answer] of problems) {
        expect([name, status, codesOf(answer).length > 0]).toEqual([name, status, true]);
      }
    }
  });
});
