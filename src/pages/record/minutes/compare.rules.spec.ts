import { describe, expect, it } from '@jest/globals';
import { compared, folded } from './compare.rules.js';
import { type PublishedMinutes } from './minutes.types.js';

type Content = Pick<PublishedMinutes, 'content'>;
/** Minutes with one item, whose paragraphs are `id:text`; `!digest` is one that was retracted. */
function minutes(...paragraphs: string[]): Content {
  const sealed = paragraphs.map((written) => {
    if (written.startsWith('!')) return { digest: written.slice(1) };
    const [id = '', en = ''] = written.split(':');
    return { digest: `${id}-${en}`, salt: 's', paragraph: { id, text: { en, zh: null }, citations: [] } };
  });
  return { content: { items: [{ paragraphs: sealed }] } } as unknown as Content;
}
const states = (earlier: Content, later: Content): string[] =>
  compared(earlier, later).map(({ state, number }) => `${number} ${state}`);

describe('two revisions', () => {
  it('are compared paragraph by paragraph', () => {
    expect(states(minutes('a:1', 'b:1', 'c:1'), minutes('a:1', 'b:2', 'd:1'))).toEqual([
      '1.1 unchanged',
      '1.2 changed',
      '1.3 removed',
      '1.3 added',
    ]);
  });

  it('show what was removed behind what stood before it', () => {
    expect(states(minutes('x:1', 'a:1', 'y:1', 'b:1'), minutes('a:1', 'b:1'))).toEqual([
      '1.1 removed',
      '1.1 unchanged',
      '1.3 removed',
      '1.2 unchanged',
    ]);
  });

  it('know a paragraph in another place as the same', () => {
    expect(states(minutes('a:1', 'b:1'), minutes('b:1', 'a:1'))).toEqual(['1.1 unchanged', '1.2 unchanged']);
  });

  it('show of neither what was retracted in one of them', () => {
    expect(states(minutes('a:1', 'b:1'), minutes('!a-1', 'b:1'))).toEqual(['1.1 retracted', '1.2 unchanged']);
    expect(states(minutes('!a-1', 'b:1'), minutes('a:1', 'b:1'))).toEqual(['1.1 retracted', '1.2 unchanged']);
    expect(states(minutes('a:1', 'b:1'), minutes('b:1'))).toEqual(['1.1 removed', '1.1 unchanged']);
    const both = JSON.stringify(compared(minutes('a:secret', 'b:1'), minutes('!a-secret', 'b:1')));
    expect(both).not.toContain('"secret"');
  });

  it('fold what did not change', () => {
    const rows = compared(minutes('a:1', 'b:1', 'c:1', 'd:1'), minutes('a:1', 'b:1', 'c:2', 'd:1'));
    expect(folded(rows)).toMatchObject([
      { state: 'skipped', numbers: ['1.1', '1.2'] },
      { state: 'changed' },
      { state: 'skipped', numbers: ['1.4'] },
    ]);
  });
});
