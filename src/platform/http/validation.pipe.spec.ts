import { describe, expect, it } from '@jest/globals';
import { IsInt, IsISO8601, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { DomainError, type FieldError } from '../domain-error.js';
import { validationPipe } from './validation.pipe.js';

class Wanted {
  @IsString()
  @MinLength(2)
  title!: string;

  @Matches(/^[a-z]+$/)
  slug!: string;

  @Matches(/^\d{6}$/, { message: 'A code has six digits and nothing else.' })
  code!: string;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'A day is written like 2027-04-13.' })
  @IsISO8601({ strict: true })
  day?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

async function faultsIn(body: object): Promise<readonly FieldError[]> {
  try {
    await validationPipe().transform(body, { type: 'body', metatype: Wanted });
    return [];
  } catch (error) {
    return (error as DomainError).errors;
  }
}

describe('what is wrong with a request', () => {
  const right = { title: 'Title', slug: 'title', code: '123456' };

  it('is nothing when it is as it should be', async () => {
    expect(await faultsIn(right)).toEqual([]);
  });

  it('is told once for a field that is missing', async () => {
    const { slug, code } = right;
    expect(await faultsIn({ slug, code })).toEqual([
      { field: 'title', code: 'required', detail: 'This field is missing.' },
    ]);
  });

  it('is told in words and not as a pattern', async () => {
    const faults = await faultsIn({ ...right, slug: 'A b', code: '12' });
    expect(faults).toEqual([
      {
        field: 'slug',
        code: 'matches',
        detail: 'This is not written as it is expected here; /api/docs shows how.',
      },
      { field: 'code', code: 'matches', detail: 'A code has six digits and nothing else.' },
    ]);
  });

  it.each([
    ['13.4.2027', 'matches', 'A day is written like 2027-04-13.'],
    ['2027-02-30', 'is-iso8601', 'The calendar has no such day or moment.'],
  ])('is told once for the day %s', async (day, code, detail) => {
    expect(await faultsIn({ ...right, day })).toEqual([{ field: 'day', code, detail }]);
  });

  it('is told once for a number that is none', async () => {
    expect(await faultsIn({ ...right, limit: 'ten' })).toMatchObject([{ field: 'limit', code: 'is-int' }]);
    expect(await faultsIn({ ...right, limit: 101 })).toMatchObject([{ field: 'limit', code: 'max' }]);
  });

  it('is the type alone where bytes come in place of JSON', async () => {
    const bytes = validationPipe().transform(Buffer.from('bytes'), { type: 'body', metatype: Wanted });
    await expect(bytes).rejects.toMatchObject({ kind: 'unsupported-type', code: 'media-type' });
    const capture = Buffer.from('bytes');
    expect(await validationPipe().transform(capture, { type: 'body', metatype: Object })).toBe(capture);
  });

  it('never repeats what was sent', async () => {
    const faults = await faultsIn({ ...right, title: 7, slug: 'Secret words', other: 'secret words' });
    expect(faults).toHaveLength(4);
    expect(JSON.stringify(faults).toLowerCase()).not.toContain('secret words');
  });
});
