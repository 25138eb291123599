import { sha256 } from '../../../src/platform/digest.js';
import { newId } from '../../../src/platform/id.js';
import { type TestApp } from '../../support/app.js';
import { type TestGroup } from '../../support/world.js';

interface Text {
  readonly en: string;
  readonly zh: string;
}

/** A hit as either search gives it. */
export interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly paragraph: number | null;
  readonly language: string;
  readonly excerpt: { readonly parts: { readonly text: string; readonly found: boolean }[] };
}

/** What is marked in an excerpt. */
export const markedIn = (hit: Hit | undefined): string[] =>
  (hit?.excerpt.parts ?? []).flatMap(({ text, found }) => (found ? [text] : []));

let change = 1000;

/** Publishes behind the application's back, past the check that both sides decided. */
export async function publishedText(
  app: TestApp,
  workingGroupId: string,
  given: {
    readonly kind: 'working-group' | 'agenda' | 'minutes';
    readonly subjectId: string;
    readonly content: object;
    readonly revision?: number;
  },
): Promise<void> {
  const { kind, subjectId, revision = 1 } = given;
  const content = JSON.stringify(given.content);
  const rendered = `{"slug":"group","name":{"en":"The group","zh":"工作组"},"content":${content}}`;
  await app.owner.query('BEGIN');
  for (const name of ['publication_assented', 'publication_decided'])
    await app.owner.query(`ALTER TABLE publication DISABLE TRIGGER ${name}`);
  await app.owner.query(
    `INSERT INTO publication (id, working_group_id, kind, subject_id, revision, change, meeting_id, content, rendered, etag, published_at)
     SELECT $1, $2, $3, $4, $5, $6, CASE WHEN $3 <> 'working-group' THEN (SELECT id FROM meeting WHERE working_group_id = $2 LIMIT 1) END, $7, $8, $9, now()`,
    [newId(), workingGroupId, kind, subjectId, revision, ++change, content, rendered, sha256(rendered)],
  );
  for (const name of ['publication_assented', 'publication_decided'])
    await app.owner.query(`ALTER TABLE publication ENABLE TRIGGER ${name}`);
  await app.owner.query('COMMIT');
}

/** Publishes minutes with one item and these paragraphs; gives their id. */
export async function published(app: TestApp, group: TestGroup, texts: readonly Text[]): Promise<string> {
  const subjectId = newId();
  const paragraphs = texts.map((text) => ({ digest: sha256(text.en), salt: 's', paragraph: { id: newId(), text } }));
  const item = { standing: null, reference: '2027-1/09', title: { en: 'Some item', zh: '某项' }, paragraphs };
  const content = { meeting: { cycle: '2027-1' }, items: [item] };
  await publishedText(app, group.id, { kind: 'minutes', subjectId, content });
  return subjectId;
}
