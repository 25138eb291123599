import { DomainError, type ErrorKind, statusOfKind } from '../../platform/domain-error.js';
import { problemOf } from '../../platform/http/problem.filter.js';
import { problemsOf } from '../../platform/http/problems.js';
import { type Route } from '../../platform/http/route-table.js';
import { meaningOf } from '../../platform/problem-codes.js';

/** RFC 9457, with a stable code and the fields that are at fault. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri', description: '`urn:concord:problem:` and the code.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: programs decide by it.' },
    detail: { type: 'string', description: 'One sentence for people; its wording may change.' },
    instance: { type: 'string', format: 'uri', description: 'Names the request, for the operator.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'detail'],
        properties: { field: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
} as const;

const requestOfExamples = '01945a10-7c00-7000-8000-00000000c0de';
const fieldOfExamples = { field: 'name.zh', code: 'is-not-empty', detail: 'name.zh should not be empty' };
const waiting = {
  'Retry-After': { description: 'After how many seconds to try again.', schema: { type: 'integer' } },
};

/** Answers that follow from an operation's shape alone have a name, and are written once. */
function nameOf(kind: ErrorKind, { method, rule, paged }: Route): string {
  const writes = method !== 'GET';
  if (kind === 'invalid') {
    if (!writes) return paged ? 'invalid-list' : 'invalid-read';
    return method === 'POST' && rule.kind !== 'anyone' ? 'invalid-post' : 'invalid-write';
  }
  if (kind === 'unavailable') return writes ? 'unavailable-write' : 'unavailable-read';
  if (kind !== 'forbidden') return kind;
  const whom = rule.kind !== 'members' ? rule.kind : rule.scope !== null ? 'scope' : rule.fresh ? 'fresh' : 'person';
  return `forbidden-${whom}-${writes ? 'write' : 'read'}`;
}

/** All problem answers of all operations: what operations share, and an example of each code. */
export class ProblemAnswers {
  readonly responses: Record<string, object> = {};
  readonly examples: Record<string, { value: object }> = {};
  private readonly kindsOfCode = new Map<string, Set<ErrorKind>>();

  constructor(routes: readonly Route[]) {
    for (const [kind, codes] of routes.flatMap((route) => [...problemsOf(route)])) {
      for (const code of codes) this.kindsOfCode.set(code, (this.kindsOfCode.get(code) ?? new Set()).add(kind));
    }
    const unexplained = [...this.kindsOfCode.keys()].filter((code) => meaningOf(code) === undefined);
    if (unexplained.length > 0) throw new Error(`explainProblems says nothing of ${unexplained.join(', ')}`);
    for (const [code, kinds] of [...this.kindsOfCode].sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (const kind of kinds) this.examples[this.exampleName(code, kind)] = { value: exampleOf(code, kind) };
    }
  }

  /** The problem answers of an operation by status: those of its shape and those with few codes by their name. */
  of(route: Route): Record<string, object> {
    const plain = problemsOf({ ...route, own: {} });
    const answers = [...problemsOf(route)].map(([kind, set]) => {
      const codes = [...set].sort();
      const answer = this.answerOf(kind, codes);
      const ofShape = plain.get(kind)?.size === codes.length ? nameOf(kind, route) : undefined;
      const name = ofShape ?? (codes.length <= 3 ? [kind, ...codes].join('.') : undefined);
      return [String(statusOfKind[kind]), name === undefined ? answer : this.share(name, answer)] as const;
    });
    return Object.fromEntries(answers);
  }

  private answerOf(kind: ErrorKind, codes: readonly string[]): object {
    const examples = codes.map((code) => [code, { $ref: `#/components/examples/${this.exampleName(code, kind)}` }]);
    return {
      description: codes.map((code) => `\`${code}\``).join(', '),
      ...(kind === 'too-many' || kind === 'unavailable' ? { headers: waiting } : {}),
      content: {
        'application/problem+json': {
          schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }] },
          examples: Object.fromEntries(examples) as object,
        },
      },
    };
  }

  private share(name: string, answer: object): object {
    const known = (this.responses[name] ??= answer);
    if (JSON.stringify(known) !== JSON.stringify(answer)) throw new Error(`two answers are called ${name}`);
    return { $ref: `#/components/responses/${name}` };
  }

  private exampleName(code: string, kind: ErrorKind): string {
    return this.kindsOfCode.get(code)?.size === 1 ? code : `${code}-${statusOfKind[kind]}`;
  }
}

const exampleOf = (code: string, kind: ErrorKind): object =>
  problemOf(
    new DomainError(kind, code, meaningOf(code) ?? '', code === 'validation-failed' ? [fieldOfExamples] : []),
    requestOfExamples,
  );
