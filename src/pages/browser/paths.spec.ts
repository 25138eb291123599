import { describe, expect, it } from '@jest/globals';
import { bodyOf, textAt, valueAt } from './paths.js';

const answer = {
  revision: 4,
  title: { en: 'Licences', zh: null },
  statements: [
    { id: 'one', revision: 1, text: { en: 'So.' } },
    { id: 'two', revision: 7, text: { en: 'Not so.' } },
  ],
};

describe('the paths by which a form saves itself', () => {
  it('find a value in an answer, in lists by its id', () => {
    expect(valueAt(answer, 'revision')).toBe(4);
    expect(valueAt(answer, 'statements.two.revision')).toBe(7);
    expect(textAt(answer, 'statements.two.text.en')).toBe('Not so.');
  });

  it('find nothing where nothing is', () => {
    expect(textAt(answer, 'title.zh')).toBe('');
    expect(textAt(answer, 'statements.three.text.en')).toBe('');
    expect(textAt(null, 'title.en')).toBe('');
  });

  it('make a body of values', () => {
    expect(bodyOf([['text', 'So.']])).toEqual({ text: 'So.' });
    const both = [['title.en', 'Licences'] as const, ['title.zh', null] as const];
    expect(bodyOf(both)).toEqual({ title: { en: 'Licences', zh: null } });
  });
});
