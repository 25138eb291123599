import { type Temporal } from 'temporal-polyfill';
import { type Decision, DomainError, type FieldError, refuse } from '../../platform/domain-error.js';
import { type PaperContent, type StatementContent } from './content.rules.js';
import { type Language, statementLimit } from './paper.rules.js';

/**
 * A date of publication counts as past from its first moment in UTC: one day for both sides, whatever their zones.
 * @param publishedOn `YYYY-MM-DD`
 */
export const publishedBy = (publishedOn: string, now: Temporal.Instant): boolean =>
  publishedOn <= now.toZonedDateTimeISO('UTC').toPlainDate().toString();

const needsSource = (statement: StatementContent): boolean =>
  statement.kind === 'fact' || statement.kind === 'policy-reference';

const cited = (statement: StatementContent, now: Temporal.Instant): boolean =>
  statement.citations.some((citation) => citation.captureDigest !== null && publishedBy(citation.publishedOn, now));

const because = (code: string, detail: string, errors: FieldError[]): Decision =>
  errors.length === 0 ? true : new DomainError('rule', code, detail, errors);

/** Every fact and policy reference cites at least one captured source that was public before this moment. */
export function isCited(content: PaperContent, now: Temporal.Instant): Decision {
  const detail =
    'A fact or a policy reference cites at least one source that is published already and whose capture is uploaded.';
  const errors = content.statements.flatMap((statement, i) =>
    !needsSource(statement) || cited(statement, now)
      ? []
      : [{ field: `statements[${i}].citations`, code: 'no-source', detail }],
  );
  return because('no-source', detail, errors);
}

/** No source is from the future, whatever it is cited for. */
export function citesThePast(content: PaperContent, now: Temporal.Instant): Decision {
  const detail = 'A source is published before it is used.';
  const errors = content.statements.flatMap((statement, i) =>
    statement.citations.flatMap((citation, j) =>
      publishedBy(citation.publishedOn, now)
        ? []
        : [{ field: `statements[${i}].citations[${j}]`, code: 'source-not-public', detail }],
    ),
  );
  return because('source-not-public', detail, errors);
}

/** A paper to be submitted: a title in its own language where the kind has one, and its statements. */
export function isComplete(content: PaperContent, language: Language): Decision {
  if ((content.kind === 'agenda-item' || content.kind === 'topic') && !content.title?.[language]) {
    return refuse('rule', 'title-missing', 'An agenda item or a topic has a title in its own language.');
  }
  const limit = statementLimit[content.kind];
  if (limit === 0) return true;
  return content.statements.length >= 1 && content.statements.length <= limit
    ? true
    : refuse(
        'rule',
        'statements-missing',
        `1 to ${limit} statements are wanted here; there are ${content.statements.length} so far.`,
      );
}

/** One thing that stands between a draft and its submission: a code, and the field where it is mended. */
export interface Obstacle {
  /** As in the errors of a refused submission; null where the paper as a whole is meant. */
  readonly field: string | null;
  readonly code: string;
}

/** Everything for which a submission would be refused at this moment. */
export const obstaclesTo = (content: PaperContent, language: Language, now: Temporal.Instant): Obstacle[] =>
  [isComplete(content, language), isCited(content, now), citesThePast(content, now)].flatMap((decision): Obstacle[] => {
    if (decision === true) return [];
    const { code, errors } = decision;
    return errors.length === 0 ? [{ field: null, code }] : errors.map((error) => ({ field: error.field, code }));
  });

/** Both languages stand before anything is released outward, and no translation is older than its original. */
export function isBilingual(content: PaperContent, outdated: ReadonlySet<string>): Decision {
  const detail = 'Both languages are needed before outward release, each translation made of the present original.';
  const incomplete = (text: { en: string | null; zh: string | null } | null): boolean =>
    text !== null && (!text.en || !text.zh);
  const errors = [
    ...(['title', 'abstract'] as const).flatMap((field) =>
      incomplete(content[field]) ? [{ field, code: 'translation-missing', detail }] : [],
    ),
    ...content.statements.flatMap((statement, i) => {
      const code = incomplete(statement.text) ? 'translation-missing' : 'translation-outdated';
      return code === 'translation-missing' || outdated.has(statement.id)
        ? [{ field: `statements[${i}].text`, code, detail }]
        : [];
    }),
  ];
  return because('translation-missing', detail, errors);
}
