import { describe, expect, it } from '@jest/globals';
import { IsString, Matches, MinLength } from 'class-validator';
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

  it('never repeats what was sent', async () => {
    const faults = await faultsIn({ ...right, title: 7, slug: 'Secret words', other: 'secret words' });
    expect(faults).toHaveLength(4);
    expect(JSON.stringify(faults).toLowerCase()).not.toContain('secret words');
  });
});
