import { v5 as nameId } from 'uuid';
import { type Bilingual, type Catalogue, catalogues, inLanguage, type PageLanguage } from '../../text/catalogues.js';
import { type HeldContent, type ListedFollowUp, type ShownCharter } from '../group/group.views.js';
import { type ShownAgenda } from '../meeting/meeting.views.js';
import { type PublishedMinutes } from '../minutes/minutes.types.js';
import { agendaAddress, charterAddress, meetingAddress, minutesAddress } from '../parts.js';
import { type RecordGroup } from '../record.views.js';
import { type FedPublication } from './feed.views.js';

/** What a feed says of one thing that was published. */
export interface FeedEntry {
  /** The same for ever, whatever becomes of the thing and wherever it stands; each language has its own. */
  readonly id: string;
  readonly title: string;
  /** Its page, in the language of the feed. */
  readonly url: string;
  readonly text: string;
  readonly published: string;
  readonly updated: string;
  readonly publication: FedPublication;
}

export interface Feed {
  readonly group: RecordGroup;
  readonly language: PageLanguage;
  readonly site: string;
  readonly title: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** What a page is called, where it is, and what it says in short. */
interface Said {
  readonly title: string;
  readonly path: string;
  readonly text: string;
}

function said(t: Catalogue, group: RecordGroup, publication: FedPublication): Said {
  const { kind, id, revision } = publication;
  const words = (text: Bilingual): string => inLanguage(text, t.language === 'zh' ? 'zh' : 'en').text;
  const listed = (titles: readonly Bilingual[]): string => titles.map(words).join(t.language === 'zh' ? '；' : '; ');
  const content: unknown = publication.content;
  switch (kind) {
    case 'working-group': {
      const { purpose } = content as ShownCharter;
      return { title: t.publicFeeds.charter(revision), path: charterAddress(group), text: words(purpose) };
    }
    case 'meeting': {
      const { cycle, format, place } = content as HeldContent;
      const where = place === null ? '' : `, ${words(place)}`;
      return {
        title: t.publicFeeds.meeting(cycle),
        path: meetingAddress(group, id),
        text: `${t.group.formats[format]}${where}`,
      };
    }
    case 'agenda': {
      const { meeting, entries } = content as ShownAgenda['content'];
      const text = listed(entries.map(({ title }) => title));
      return { title: t.publicGroup.agendaOf(meeting), path: agendaAddress(group, id), text };
    }
    case 'minutes': {
      const { meeting, items } = content as PublishedMinutes['content'];
      const text = listed(items.map(({ title }) => title));
      return { title: t.publicFeeds.minutes(meeting.cycle, revision), path: minutesAddress(group, id), text };
    }
    case 'follow-up': {
      const follow = content as ListedFollowUp['content'];
      const title = t.publicFeeds.followUp(t.record.kinds[follow.kind], t.publicGroup.states[follow.state]);
      return { title, path: minutesAddress(group, follow.minutesId), text: words(follow.text) };
    }
  }
}

/** Whole minutes apart, a page is one; what stands on it is found by its paragraph. */
const anchorOf = ({ kind, content }: FedPublication): string =>
  kind === 'follow-up' ? `#${String(content['paragraphId'])}` : '';

/** What a group published, as a feed tells it in one language. */
export function feedOf(
  site: string,
  group: RecordGroup,
  publications: readonly FedPublication[],
  language: PageLanguage,
): Feed {
  const t = catalogues[language];
  const entries = publications.map((publication): FeedEntry => {
    const { title, path, text } = said(t, group, publication);
    return {
      id: `urn:uuid:${nameId(language, publication.firstId)}`,
      url: `${site}${path}?language=${language}${anchorOf(publication)}`,
      ...{ title, text: text === '' ? title : text, publication },
      ...{ published: publication.firstAt, updated: publication.publishedAt },
    };
  });
  const updated = entries[0]?.updated ?? '1970-01-01T00:00:00Z';
  const title = t.publicFeeds.title(inLanguage(group.name, language).text);
  return { group, language, site, title, updated, entries };
}

/** The address of a feed, as it names itself. */
export const feedSelf = ({ site, group, language }: Feed, form: 'atom' | 'json'): string =>
  `${site}/feeds/${group.slug}/publications.${form}?lang=${language}`;
