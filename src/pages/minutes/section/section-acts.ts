import { Injectable } from '@nestjs/common';
import {
  AddStatement,
  AddStatementDto,
  ChangeStatement,
  ChangeStatementDto,
  CiteSource,
  CiteSourceDto,
  type PaperView,
  RemoveCitation,
  RemoveStatement,
  TranslateStatement,
  TranslateStatementDto,
} from '../../../clearance/acts.js';
import { type Person } from '../../../platform/actor.js';
import { found } from '../../../platform/domain-error.js';
import { fieldOf, type FormBody, heldAgainst } from '../../rendering/forms.js';
import { SeenStatementForm, UnciteForm } from './section-page.dto.js';

const only = (body: FormBody, ...names: string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, fieldOf(body, name)]));

/** The statement that a form names, if it stands in the paper of the page. */
async function seenIn(paper: PaperView, body: FormBody): Promise<{ id: string; revision: number }> {
  const { statement, revision } = await heldAgainst(SeenStatementForm, only(body, 'statement', 'revision'));
  ensureIn(paper, statement);
  return { id: statement, revision: Number(revision) };
}

const ensureIn = ({ statements }: PaperView, id: string | undefined): string =>
  found(
    statements.find((one) => one.id === id),
    'statement',
  ).id;

/** What the forms on new text ask for, told to the use cases of the API. */
@Injectable()
export class SectionActs {
  constructor(
    private readonly addStatement: AddStatement,
    private readonly changeStatement: ChangeStatement,
    private readonly translateStatement: TranslateStatement,
    private readonly removeStatement: RemoveStatement,
    private readonly citeSource: CiteSource,
    private readonly removeCitation: RemoveCitation,
  ) {}

  async add(actor: Person, paper: PaperView, body: FormBody): Promise<unknown> {
    const given = await heldAgainst(AddStatementDto, only(body, 'kind', 'text'));
    return this.addStatement.execute(actor, paper.id, given);
  }

  async original(actor: Person, paper: PaperView, body: FormBody): Promise<unknown> {
    const { id, revision } = await seenIn(paper, body);
    // A statement without words is taken out, not emptied.
    await heldAgainst(TranslateStatementDto, only(body, 'text'));
    const given = await heldAgainst(ChangeStatementDto, only(body, 'kind', 'text'));
    return this.changeStatement.execute(actor, id, revision, given);
  }

  async translation(actor: Person, paper: PaperView, body: FormBody): Promise<unknown> {
    const { id, revision } = await seenIn(paper, body);
    const given = await heldAgainst(TranslateStatementDto, only(body, 'text'));
    return this.translateStatement.execute(actor, id, revision, given);
  }

  async remove(actor: Person, paper: PaperView, body: FormBody): Promise<unknown> {
    const { id, revision } = await seenIn(paper, body);
    return this.removeStatement.execute(actor, id, revision);
  }

  async cite(actor: Person, paper: PaperView, body: FormBody): Promise<unknown> {
    const statement = ensureIn(paper, fieldOf(body, 'statement'));
    const given = await heldAgainst(CiteSourceDto, only(body, 'sourceId', 'locator', 'quote', 'relation'));
    return this.citeSource.execute(actor, statement, given);
  }

  async uncite(actor: Person, paper: PaperView, body: FormBody): Promise<unknown> {
    const { citation } = await heldAgainst(UnciteForm, only(body, 'citation'));
    const citations = paper.statements.flatMap((statement) => statement.citations);
    found(
      citations.find(({ id }) => id === citation),
      'citation',
    );
    return this.removeCitation.execute(actor, citation);
  }
}
