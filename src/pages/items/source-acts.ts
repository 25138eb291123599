import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import {
  captureTypeOf,
  CiteSource,
  CiteSourceDto,
  EnterSource,
  EnterSourceDto,
  hasRoomForCitation,
  looksLike,
  RemoveCitation,
  StoreCapture,
} from '../../clearance/acts.js';
import { type Person } from '../../platform/actor.js';
import { DomainError, ensure, found, refuse } from '../../platform/domain-error.js';
import { type Upload } from '../../platform/http/uploads.js';
import { type FormBody, heldAgainst } from '../rendering/forms.js';
import { ItemActs } from './item-acts.js';
import { type ItemCall } from './item-call.js';
import { CaptureForm, NewSourceForm, StatementOfForm, UnciteSourceForm } from './item-page.dto.js';

/** In which field of the form a refusal of the whole is mended. */
const fieldOfCode: Readonly<Record<string, string>> = {
  'published-in-future': 'publishedOn',
  'retrieved-in-future': 'retrieved',
  'retrieved-before-published': 'retrieved',
  'capture-empty': 'file',
  'capture-type': 'file',
  'media-type': 'file',
  'body-too-large': 'file',
};

/** A refusal beside the field where it is mended. */
function beside(error: unknown): unknown {
  if (!(error instanceof DomainError) || error.errors.length > 0) return error;
  const { kind, code, detail } = error;
  const field = fieldOfCode[code];
  return field === undefined ? error : new DomainError(kind, code, detail, [{ field, code, detail }]);
}

/** Every check is made, so that the form names all that is wrong at once. */
async function allOf<const T extends readonly Promise<unknown>[]>(
  ...checks: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const results = await Promise.allSettled(checks);
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [beside(result.reason)] : []));
  const known = refused.filter((error) => error instanceof DomainError);
  if (known.length < refused.length) await Promise.all(checks); // a fault of ours comes out as it is
  const [first, ...more] = known;
  if (first === undefined) {
    const values = results.map((result) => (result as PromiseFulfilledResult<unknown>).value);
    return values as { -readonly [K in keyof T]: Awaited<T[K]> };
  }
  if (more.length === 0) throw first;
  const errors = [first, ...more].flatMap((error) => error.errors);
  throw new DomainError('invalid', 'validation-failed', 'Some fields are missing or not valid.', errors);
}

/** The bytes of an uploaded file, held against what a capture is. */
async function captureIn(upload: Upload | undefined): Promise<Upload> {
  if (upload === undefined) {
    throw new DomainError('invalid', 'validation-failed', 'A file is missing.', [
      { field: 'file', code: 'required', detail: 'Choose a file.' },
    ]);
  }
  if (upload.tooLarge) throw refuse('too-large', 'body-too-large', 'A capture weighs at most 20 MB.');
  ensure(looksLike(captureTypeOf(upload.mediaType), upload.bytes));
  return Promise.resolve(upload);
}

/** The moment of a wall time on the clocks of a zone. @throws DomainError where the clocks show no such time, or twice */
function instantOn(zone: string, wall: string): string {
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' })
      .toZonedDateTime(zone, { disambiguation: 'reject' })
      .toInstant()
      .toString();
  } catch {
    throw new DomainError('invalid', 'validation-failed', 'There is no such moment.', [
      { field: 'retrieved', code: 'instant', detail: 'There is no such moment.' },
    ]);
  }
}

/** What the forms of an item's page do with the sources of its statements. */
@Injectable()
export class SourceActs {
  constructor(
    private readonly acts: ItemActs,
    private readonly enterSource: EnterSource,
    private readonly storeCapture: StoreCapture,
    private readonly citeSource: CiteSource,
    private readonly removeCitation: RemoveCitation,
  ) {}

  async cite(actor: Person, itemId: string, { statementId, ...body }: FormBody): Promise<unknown> {
    const [of, citation] = await allOf(heldAgainst(StatementOfForm, { statementId }), heldAgainst(CiteSourceDto, body));
    await this.acts.statementOf(actor, itemId, of.statementId);
    return this.citeSource.execute(actor, of.statementId, citation);
  }

  /**
   * Enters a source, keeps its capture and cites it. All is held against the rules before anything is written; were the
   * paper submitted in between, the source stays on the side's shelf.
   */
  async source({ actor, itemId, body, upload }: ItemCall): Promise<unknown> {
    const { statementId, retrieved, zone, attest, locator, quote, relation, tier, ...described } = body;
    const { paper, statement } = await this.acts.statementOf(
      actor,
      itemId,
      (await heldAgainst(StatementOfForm, { statementId })).statementId,
    );
    ensure(paper.can.edit || refuse('conflict', 'wrong-state', 'The sources of this paper are not changed now.'));
    ensure(hasRoomForCitation(statement.citations.length));
    const { id: sourceId } = paper; // stands in the place of the source's, which is not known yet
    const citation = { sourceId, locator, relation, ...(quote !== undefined && { quote }) };
    const entered = {
      ...described,
      workingGroupId: paper.workingGroupId,
      tier: typeof tier === 'string' ? Number(tier) : undefined,
    };
    // Whatever is typed for the moment is held against its own form; this stands in its place until it is known.
    const dated = { ...entered, retrievedAt: '2000-01-01T00:00:00Z' };
    const [when, source, cited, capture] = await allOf(
      heldAgainst(NewSourceForm, { retrieved, zone, attest }),
      heldAgainst(EnterSourceDto, dated),
      heldAgainst(CiteSourceDto, citation),
      captureIn(upload),
    );
    try {
      source.retrievedAt = instantOn(when.zone, when.retrieved);
      const { id } = await this.enterSource.execute(actor, source);
      await this.storeCapture.execute(actor, id, 1, capture.mediaType, capture.bytes);
      return await this.citeSource.execute(actor, statement.id, { ...cited, sourceId: id });
    } catch (error) {
      throw beside(error);
    }
  }

  /** The bytes of a source that is cited and has none, or others. */
  async capture({ actor, itemId, body, upload }: ItemCall): Promise<unknown> {
    const [{ sourceId, revision }, { mediaType, bytes }] = await allOf(
      heldAgainst(CaptureForm, body),
      captureIn(upload),
    );
    const paper = await this.acts.paperOf(actor, itemId);
    const cited = paper.statements.some(({ citations }) => citations.some((one) => one.sourceId === sourceId));
    found(cited || null, 'source');
    return this.storeCapture.execute(actor, sourceId, Number(revision), mediaType, bytes);
  }

  async uncite(actor: Person, itemId: string, body: FormBody): Promise<unknown> {
    const { citationId } = await heldAgainst(UnciteSourceForm, body);
    const paper = await this.acts.paperOf(actor, itemId);
    const cited = paper.statements.some(({ citations }) => citations.some(({ id }) => id === citationId));
    found(cited || null, 'citation');
    return this.removeCitation.execute(actor, citationId);
  }
}
