import { describe, expect, it } from '@jest/globals';
import { type MinutesParagraph } from '../paragraphs/minutes-paragraph.entity.js';
import { type ParagraphKind, paragraphKinds } from '../paragraphs/paragraph.rules.js';
import { type SealedContent } from '../revisions/digest.rules.js';
import { type Begun, begunBy, publishedAsClosed, publishedAsOpen, responsibleFor } from './follow-up.rules.js';

const words = { en: 'A list is made.', zh: '列出清单。' };
const content = (kind: ParagraphKind, text: { en: string | null; zh: string | null } = words): SealedContent =>
  ({
    items: [
      { paragraphs: [] },
      {
        paragraphs: [
          {
            digest: 'leaf',
            salt: 's',
            paragraph: { id: 'p', kind, text, owner: { side: 'sia' }, dueOn: '2027-06-30' },
          },
        ],
      },
    ],
  }) as unknown as SealedContent;
const paragraph = (kind: ParagraphKind): MinutesParagraph =>
  ({ id: 'p', kind, ownerSide: 'b', ownerCompanyId: 'c', dueOn: '2027-06-30' }) as MinutesParagraph;

describe('what follows from minutes', () => {
  it('is each recommendation, study and action, in the words of the minutes', () => {
    const begun = paragraphKinds.filter((kind) => begunBy(paragraph(kind), content(kind)) !== null);
    expect(begun).toEqual(['recommendation', 'study', 'action']);
    expect(begunBy(paragraph('study'), content('study'))).toMatchObject({
      ...{ kind: 'study', text: words, owner: { side: 'sia' }, ownerCompanyId: 'c', paragraphDigest: 'leaf' },
    });
  });

  it('is nothing where the minutes do not say it in both languages, or not at all', () => {
    expect(begunBy(paragraph('study'), content('study', { en: 'A', zh: null }))).toBeNull();
    expect(begunBy({ ...paragraph('study'), id: 'other' }, content('study'))).toBeNull();
  });

  it('is answered for by its owner while he holds a seat, then by the side alone', () => {
    const owner = { side: 'sia', companyId: 'c', name: null };
    expect(responsibleFor(owner, true)).toEqual({ side: 'sia', companyId: 'c' });
    expect(responsibleFor(owner, false)).toEqual({ side: 'sia', companyId: null });
    expect(responsibleFor(null, false)).toBeNull();
  });

  it('is public with its owner as the minutes name him: no id of a company', () => {
    const begun = begunBy(paragraph('action'), content('action')) as Begun;
    const open = publishedAsOpen(begun, 'm', 'then');
    expect(JSON.parse(open)).toEqual({
      ...{ kind: 'action', text: words, owner: { side: 'sia' }, dueOn: '2027-06-30', minutesId: 'm' },
      ...{ paragraphId: 'p', paragraphDigest: 'leaf', state: 'open', openedAt: 'then', closedAt: null },
    });
    const closed = JSON.parse(publishedAsClosed(open, 'later')) as object;
    expect(closed).toEqual({ ...(JSON.parse(open) as object), state: 'closed', closedAt: 'later' });
  });
});
