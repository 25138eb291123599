import { Inject, Injectable } from '@nestjs/common';
import '@fastify/cookie';
import { type FastifyRequest } from 'fastify';
import { MeReader } from '../../identity/acts.js';
import { type Actor, publicReader } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { CONFIG } from '../../platform/tokens.js';
import { catalogues, type PageLanguage, pageLanguages } from '../text/catalogues.js';
import { type FrameAssociation, type FrameGroup, type FrameReader, type PageFrame } from './frame.js';

export const languageCookie = 'concord-language';

const associationsStatement = new Statement<Omit<FrameAssociation, 'label'>>(
  'pages.associations',
  `SELECT side, slug, zone FROM association ORDER BY side`,
);

const isLanguage = (text: string | undefined): text is PageLanguage => pageLanguages.some((known) => known === text);

function namedIn({ query }: FastifyRequest): PageLanguage | null {
  const named = (query as Readonly<Record<string, unknown>> | undefined)?.['language'];
  return typeof named === 'string' && isLanguage(named) ? named : null;
}

/** The language that the address names, else the one that the reader chose, else the one that his browser asks for. */
export function languageOf(request: FastifyRequest): PageLanguage {
  const named = namedIn(request);
  if (named !== null) return named;
  const chosen = request.cookies[languageCookie];
  if (isLanguage(chosen)) return chosen;
  const asked = (request.headers['accept-language'] ?? '').split(',').map((part) => part.trim().slice(0, 2));
  return asked.find(isLanguage) ?? 'en';
}

/** An address that names no language: whoever chooses another one there gets it. */
export function withoutLanguage(address: string): string {
  const [path = '/', query = ''] = address.split('?', 2);
  const kept = query.split('&').filter((part) => part !== '' && !/^language(?:=|$)/.test(part));
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

/** The group that an address names, else the first. */
function groupAt(address: string, groups: readonly FrameGroup[]): FrameGroup | null {
  const slug = /^\/groups\/([^/?#]+)/.exec(address)?.[1];
  return groups.find((group) => group.slug === slug) ?? groups[0] ?? null;
}

/** Where the page of a request is read: a form posts to an address below it. */
export const pageAddress = ({ method, url }: FastifyRequest): string =>
  method === 'GET' ? url : (/^(\/.*)\/[^/]*$/.exec(url.split('?')[0] ?? '')?.[1] ?? url);

/** Finds out what every page must know: for whom it is, in which language, and on whose clocks. */
@Injectable()
export class PageFrames {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly me: MeReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async frame(request: FastifyRequest): Promise<PageFrame> {
    const language = languageOf(request);
    const t = catalogues[language];
    const associations = await this.associations();
    const reader = await this.reader(request.actor ?? publicReader, t.offices);
    const own = associations.find(({ side }) => side === reader?.side);
    const zones = [...new Set([own, ...associations].flatMap((one) => (one === undefined ? [] : [one.zone])))];
    const { demo, publicUrl: site } = this.config;
    const group = groupAt(request.url, reader?.groups ?? []);
    const address = withoutLanguage(pageAddress(request));
    const names = { language, languageNamed: namedIn(request) !== null, address, site };
    return { t, ...names, reader, group, associations, zones, demo, now: this.clock.now() };
  }

  /** Both associations, in their fixed order. */
  async associations(): Promise<readonly FrameAssociation[]> {
    const rows = await this.database.read(publicReader, associationsStatement, []);
    return rows.map((row) => ({ ...row, label: row.slug.toUpperCase() }));
  }

  private async reader(actor: Actor, names: Readonly<Record<string, string>>): Promise<FrameReader | null> {
    if (actor.kind !== 'person' && actor.kind !== 'operator') return null;
    const { name, offices } = await this.me.me(actor);
    const [first] = offices;
    const office = actor.kind === 'operator' ? 'operator' : first?.office;
    return {
      name,
      office: office === undefined ? '' : (names[office] ?? office),
      offices: offices.map((held) => held.office),
      side: actor.kind === 'person' ? actor.side : null,
      mustEnrol: actor.kind === 'person' && actor.mustEnrol,
      groups: offices.map(({ workingGroupId: id, group }) => ({
        id,
        slug: group.slug,
        name: group.name,
        state: group.state,
      })),
    };
  }
}
