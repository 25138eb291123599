import { type Json, type Storyteller } from './client.js';
import { type Cast, type Slug, slugs, type StoryItem } from './facts.js';

/** The year's meetings are planned; the one of a half-year is returned. */
export async function planYear(
  story: Storyteller,
  cast: Cast,
  groupId: string,
  year: number,
  half: number,
): Promise<string> {
  const path = `/working-groups/${groupId}/cycles`;
  const planned = await story.raw(cast.csia.secretary, 'POST', path, { year });
  if (planned.status >= 400 && planned.status !== 409) throw new Error(planned.text);
  const { items } = await story.as(cast.csia.secretary, 'GET', `${path}?year=${year}`);
  await story.transport.work();
  const cycle = (items as Json[]).find((one) => one.half === half);
  return cycle.meeting?.id ?? cycle.meetingId;
}

/** A date is proposed by both sides, and confirmed by both. */
export async function agreeOnDate(
  story: Storyteller,
  cast: Cast,
  meetingId: string,
  day: string,
  upTo: 'proposal' | 'confirmation' = 'confirmation',
): Promise<void> {
  const sittings = [{ startsWall: `${day}T09:00`, endsWall: `${day}T12:00`, zone: 'Asia/Shanghai' }];
  const path = `/meetings/${meetingId}`;
  await story.edit(cast.csia.secretary, 'PUT', `${path}/schedule`, { format: 'online', sittings }, path);
  const decisions = upTo === 'proposal' ? (['proposal'] as const) : (['proposal', 'confirmation'] as const);
  for (const decision of decisions) {
    for (const slug of slugs) {
      const { digests } = await story.as(cast[slug].secretary, 'GET', path);
      await story.as(cast[slug].secretary, 'POST', `${path}/assents`, { decision, digest: digests[decision] });
    }
  }
}

/** A delegate writes an item with a public source and hands it in; the secretary translates it. */
export async function submitItem(
  story: Storyteller,
  cast: Cast,
  groupId: string,
  meetingId: string,
  item: StoryItem,
): Promise<string> {
  const side = cast[item.side];
  const author = side.delegates[item.delegate];
  if (author === undefined) throw new Error('the story has no such delegate');
  const { items: topics } = await story.as(author, 'GET', `/topics?workingGroupId=${groupId}`);
  const topic = (topics as Json[]).find((one) => one.slug === item.topic);
  const { language } = item;
  const made = await story.as(author, 'POST', `/meetings/${meetingId}/agenda-items`, {
    topicId: topic.id,
    title: item.title[language],
    abstract: item.abstract[language],
    language,
    minutesWanted: item.minutes,
    presenterId: author.personId,
  });
  const sourceId = await enterSource(story, cast, groupId, item);
  for (const { kind, [language]: text } of item.statements) {
    const statement = await story.as(author, 'POST', `/agenda-items/${made.id}/statements`, { kind, text });
    if (kind === 'question' || kind === 'recommendation') continue;
    await story.as(author, 'POST', `/statements/${statement.id}/citations`, {
      sourceId,
      locator: 'p. 1',
      relation: 'summarises',
    });
  }
  await story.as(author, 'POST', `/agenda-items/${made.id}/submission`);
  await translate(story, cast, made.id, item);
  return made.id;
}

async function enterSource(story: Storyteller, cast: Cast, groupId: string, item: StoryItem): Promise<string> {
  const author = cast[item.side].delegates[item.delegate] ?? null;
  const { url, title, publisher, tier, text } = item.source;
  const facts = {
    url,
    title,
    publisher,
    tier,
    language: 'en',
    publishedOn: '2020-03-02',
    retrievedAt: '2020-04-01T08:00:00Z',
  };
  const source = await story.as(author, 'POST', '/sources', { workingGroupId: groupId, ...facts });
  const { headers } = await story.raw(author, 'GET', `/sources/${source.id}`);
  const match = headers['etag'] === undefined ? {} : { 'if-match': headers['etag'] };
  await story.as(author, 'PUT', `/sources/${source.id}/capture`, Buffer.from(text), {
    'content-type': 'text/plain',
    ...match,
  });
  return source.id;
}

/** The own secretary gives title, abstract and statements in the other language. */
async function translate(story: Storyteller, cast: Cast, itemId: string, item: StoryItem): Promise<void> {
  const { secretary } = cast[item.side];
  const other = item.language === 'en' ? 'zh' : 'en';
  const { paperId } = await story.as(secretary, 'GET', `/agenda-items/${itemId}`);
  const path = `/papers/${paperId}`;
  await story.edit(secretary, 'PATCH', path, {
    title: { [other]: item.title[other] },
    abstract: { [other]: item.abstract[other] },
  });
  const { statements } = await story.as(secretary, 'GET', path);
  for (const [i, statement] of (statements as Json[]).entries()) {
    const text = item.statements[i]?.[other];
    await story.as(
      secretary,
      'PUT',
      `/statements/${statement.id}/translation`,
      { text },
      { 'if-match': `"${statement.revision}"` },
    );
  }
}

/** All parts of a paper, decided in one way. */
const decisionsOn = (paper: Json): Json[] => {
  const parts = paper.head === null || paper.head === undefined ? paper.statements : [paper.head, ...paper.statements];
  return (parts as Json[]).map(({ id, digest }) => ({ statementId: id, digest, decision: 'released' }));
};

/** Own counsel releases an item outward. */
export async function releaseItem(story: Storyteller, cast: Cast, side: Slug, itemId: string): Promise<void> {
  const { counsel, secretary } = cast[side];
  const { paperId } = await story.as(secretary, 'GET', `/agenda-items/${itemId}`);
  const paper = await story.as(counsel, 'GET', `/papers/${paperId}`);
  const body = { direction: 'outward', digest: paper.digest, decisions: decisionsOn(paper) };
  await story.as(counsel, 'POST', `/agenda-items/${itemId}/releases`, body);
}

/** The other side's counsel finds it in his inbox and accepts it inward. */
export async function acceptItem(story: Storyteller, cast: Cast, side: Slug, itemId: string): Promise<void> {
  const { counsel } = cast[side === 'csia' ? 'sia' : 'csia'];
  const { items } = await story.as(counsel, 'GET', '/releases?direction=inward&state=waiting');
  for (const { offerId } of items as Json[]) {
    const offer = await story.as(counsel, 'GET', `/offers/${offerId}`);
    if (offer.facts?.itemId !== undefined && offer.facts.itemId !== itemId) continue;
    const body = { direction: 'inward', digest: offer.digest, decisions: decisionsOn(offer) };
    await story.as(counsel, 'POST', `/agenda-items/${itemId}/releases`, body);
    return;
  }
  throw new Error('the offer is not in the inbox');
}

/** The host's secretary orders what was accepted; both sides circulate the version, and perhaps freeze it. */
export async function agreeOnAgenda(story: Storyteller, cast: Cast, meetingId: string, freeze: boolean): Promise<void> {
  const path = `/meetings/${meetingId}/agenda`;
  const meeting = await story.as(cast.csia.secretary, 'GET', `/meetings/${meetingId}`);
  const host = cast[meeting.host as Slug];
  const { unplaced, entries, sittings } = await story.as(host.secretary, 'GET', path);
  const order = [...(entries as Json[]), ...(unplaced as Json[])].map(({ itemId, minutes }) => ({
    itemId,
    sittingId: sittings[0].id,
    minutes,
  }));
  await story.edit(host.secretary, 'PUT', `${path}/order`, { order }, path);
  const version = await story.as(host.secretary, 'POST', `${path}/versions`);
  const given = { versionId: version.id, digest: version.digest };
  for (const slug of slugs)
    await story.as(cast[slug].secretary, 'POST', `${path}/assents`, { decision: 'circulation', ...given });
  if (!freeze) return;
  for (const slug of slugs)
    await story.as(cast[slug].coChair, 'POST', `${path}/assents`, { decision: 'freeze', ...given });
}

/** Everybody comes, counsel of both sides among them; the sitting opens, closes, and the meeting was held. */
export async function holdMeeting(
  story: Storyteller,
  cast: Cast,
  meetingId: string,
  opens: string,
  closes: string,
): Promise<void> {
  const officers = slugs.flatMap((slug) => [cast[slug].secretary, cast[slug].coChair, cast[slug].counsel]);
  await story.at(opens, ...officers);
  const meeting = await story.as(cast.csia.secretary, 'GET', `/meetings/${meetingId}`);
  const sitting = `/sittings/${meeting.sittings[0].id}`;
  for (const slug of slugs) {
    const { secretary, coChair, counsel, delegates } = cast[slug];
    for (const { personId } of [secretary, coChair, counsel, ...delegates])
      await story.as(secretary, 'POST', `${sitting}/attendance`, { personId });
    for (const kind of ['counsel-arrived', 'guidelines-acknowledged'])
      await story.as(counsel, 'POST', `${sitting}/conduct-events`, { kind });
  }
  const host = cast[meeting.host as Slug];
  await story.as(host.secretary, 'POST', `${sitting}/opening`);
  await story.at(closes, ...officers);
  await story.as(host.secretary, 'POST', `${sitting}/closing`);
  await story.as(host.secretary, 'POST', `/meetings/${meetingId}/holding`);
}
