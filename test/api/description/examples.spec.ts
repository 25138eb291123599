import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { validate } from 'class-validator';
import { Temporal } from 'temporal-polyfill';
import { answerOf, described, operations } from '../../support/described-api.js';
import { SchemaCheck } from '../../support/schema-faults.js';
import { filesBelow } from '../../support/files.js';
import { validationPipe } from '../../../src/platform/http/validation.pipe.js';
import { statusOfKind } from '../../../src/platform/domain-error.js';
import { coversAll, type StatementDecision } from '../../../src/clearance/releases/release.rules.js';
import { type ScheduleDto } from '../../../src/meetings/schedule/schedule.dto.js';
import { resolveSittings } from '../../../src/meetings/schedule/schedule.rules.js';
import { type NewParagraphDto } from '../../../src/minutes/paragraphs/paragraph.dto.js';
import { followsUp } from '../../../src/minutes/paragraphs/paragraph.rules.js';
import { soundCharter, soundIdentifiers } from '../../../src/roster/roster.rules.js';

type Class = new () => object;

const check = new SchemaCheck(described.components.schemas);

/** Every class of the DTO files by its name: what requests are held against. */
async function dtoClasses(): Promise<Map<string, Class>> {
  const files = filesBelow('src').filter((file) => file.endsWith('.dto.ts'));
  const classes = new Map<string, Class>();
  for (const file of files) {
    const module = (await import(`../../../${file}`)) as Record<string, Class>;
    for (const [name, type] of Object.entries(module)) classes.set(name, type);
  }
  return classes;
}

const bodies = operations.flatMap(({ method, path, operation }) =>
  Object.entries(operation.requestBody?.content ?? {}).map(([type, media]) => ({
    name: `${method} ${path}`,
    type,
    media,
  })),
);
const answers = operations.flatMap(({ method, path, operation }) =>
  Object.entries(operation.responses)
    .filter(([status]) => status < '300')
    .flatMap(([status, answer]) =>
      Object.entries(answerOf(answer).content ?? { none: {} }).map(([type, media]) => ({
        name: `${method} ${path} ${status}`,
        type,
        media,
      })),
    ),
);

describe('examples', () => {
  it('stand on every request that has a body of JSON, and are as its schema says', () => {
    const json = bodies.filter(({ type }) => type === 'application/json');
    expect(json.length).toBeGreaterThan(40);
    for (const { name, media } of json) {
      expect([name, media.example === undefined]).toEqual([name, false]);
      expect([name, check.faults(media.schema ?? {}, media.example)]).toEqual([name, []]);
    }
  });

  it('stand on every answer of JSON, and are as its schema says; other answers are bytes', () => {
    expect(answers.length).toBeGreaterThanOrEqual(operations.length);
    for (const { name, type, media } of answers) {
      if (type !== 'application/json') {
        expect([name, media.schema?.format]).toEqual([name, 'binary']);
        continue;
      }
      expect([name, media.example === undefined]).toEqual([name, false]);
      expect([name, check.faults(media.schema ?? {}, media.example)]).toEqual([name, []]);
    }
  });

  it('of requests are let through by the rules that requests are held against', async () => {
    const classes = await dtoClasses();
    const pipe = validationPipe();
    for (const { name, media } of bodies.filter(({ type }) => type === 'application/json')) {
      const dto = media.schema?.$ref?.split('/').at(-1) ?? '';
      const metatype = classes.get(dto);
      if (metatype === undefined) throw new Error(`${name}: there is no class ${dto}`);
      const passing = pipe.transform(media.example, { type: 'body', metatype }) as Promise<unknown>;
      const outcome = await passing.catch((error: unknown) => error);
      expect([name, outcome instanceof metatype ? [] : outcome]).toEqual([name, []]);
      expect(await validate(outcome as object)).toEqual([]);
    }
  });

  it('of requests are let through by the rules of the group', () => {
    const of = <T>(name: string): T => bodies.find((one) => one.name === name)?.media.example as T;
    for (const kind of ['topics', 'agenda-items', 'minutes-sections']) {
      const { decisions } = of<{ decisions: StatementDecision[] }>(`POST /api/v1/${kind}/{id}/releases`);
      const parts = decisions.map(({ statementId, digest }) => ({ id: statementId, digest }));
      expect([kind, coversAll(decisions, parts, new Set())]).toEqual([kind, true]);
    }
    const paragraph = of<NewParagraphDto>('POST /api/v1/minutes/{id}/statements');
    const { kind, ownerCompanyId = null, dueOn = null } = paragraph;
    expect(followsUp({ kind, ownerCompanyId, dueOn })).toBe(true);
    expect(followsUp({ kind: 'summary', ownerCompanyId, dueOn })).not.toBe(true);
    expect(soundCharter(of('PUT /api/v1/working-groups/{id}/charter'))).toBe(true);
    expect(soundIdentifiers(of('POST /api/v1/companies'))).toBe(true);
    const { sittings } = of<ScheduleDto>('PUT /api/v1/meetings/{id}/schedule');
    const halfYear = { year: 2027, half: 1, zone: 'Asia/Shanghai' };
    expect(resolveSittings(sittings, halfYear, Temporal.Instant.from('2027-01-11T03:00Z'))).toHaveLength(1);
  });

  it('of requests go red when a field is spoilt', async () => {
    const { CompanyDto } = Object.fromEntries(await dtoClasses()) as { CompanyDto?: Class };
    const example = bodies.find(({ name }) => name === 'POST /api/v1/companies')?.media.example as object;
    const spoilt = validationPipe().transform(
      { ...example, validFrom: 'soon' },
      { type: 'body', metatype: CompanyDto },
    );
    await expect(spoilt).rejects.toMatchObject({ code: 'validation-failed' });
    expect(check.faults({ $ref: '#/components/schemas/CompanyDto' }, { ...example, validFrom: 7, more: 1 })).toEqual([
      '$.validFrom is number, not string',
      '$.more is not described',
    ]);
  });

  it('stand on every problem code, each with one title, as problems are', () => {
    const { examples, responses } = described.components;
    const statuses = new Set<number>(Object.values(statusOfKind));
    for (const [name, { value }] of Object.entries(examples)) {
      expect([name, check.faults({ $ref: '#/components/schemas/Problem' }, value)]).toEqual([name, []]);
      const { code, type, status } = value as { code: string; type: string; status: number };
      expect([name, type, statuses.has(status)]).toEqual([name, `urn:concord:problem:${code}`, true]);
      expect([code, `${code}-${status}`]).toContain(name);
    }
    const problems = [
      ...Object.values(responses),
      ...operations.flatMap((one) => Object.values(one.operation.responses)),
    ];
    for (const media of problems.flatMap((one) => one.content?.['application/problem+json'] ?? [])) {
      const codes = media.schema?.allOf?.[1]?.properties?.['code']?.enum;
      expect(Object.keys(media.examples ?? {})).toEqual(codes);
    }
  });
});
