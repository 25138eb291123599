import { type OpenAPIObject } from '@nestjs/swagger';
import { type AccessRule } from '../../platform/http/access.js';
import { type Route } from '../../platform/http/route-table.js';
import { type Examples, type Schema } from './examples.js';
import { type ProblemAnswers } from './problem-answers.js';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Content = Record<string, { schema?: Schema; example?: unknown }>;
type Answers = Record<string, { description: string; headers?: object; content?: Content }>;

const about = (rule: AccessRule): string => {
  if (rule.kind === 'anyone') return 'Anyone.';
  if (rule.kind === 'signed-in') return 'Whoever is signed in. No API key.';
  if (rule.kind === 'operator') return 'The operator. No API key.';
  const key = rule.scope === null ? 'No API key.' : `API keys with the scope \`${rule.scope}\`.`;
  return `Offices: ${rule.offices.join(', ')}. ${rule.fresh ? 'Needs a fresh second factor. ' : ''}${key}`;
};

const header = (name: string, description: string, schema: object, example: string, required: boolean) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', ...schema },
  example,
});

function headersOf({ ifMatch, method, rule }: Route): object[] {
  const headers: object[] = [];
  if (ifMatch === 'required') {
    headers.push(header('If-Match', 'The ETag that was read. Without it 428, with an old one 412.', {}, '"3"', true));
  }
  if (ifMatch === 'optional') {
    const rule = 'The ETag that was read; left out when there is nothing yet to be replaced, else 428.';
    headers.push(header('If-Match', rule, {}, '"3"', false));
  }
  if (method === 'POST' && rule.kind !== 'anyone') {
    const promise = 'Repeats have the first answer for 24 hours. Required from API keys.';
    const form = { minLength: 8, maxLength: 200 };
    headers.push(header('Idempotency-Key', promise, form, '01945a10-7c00-7000-8000-0000000000aa', false));
  }
  return headers;
}

/** Bytes are said to be bytes; JSON has an example. */
function exemplify(content: Content, examples: Examples): void {
  for (const [type, media] of Object.entries(content)) {
    if (type !== 'application/json') media.schema = { type: 'string', format: 'binary' };
    if (type === 'text/plain') media.example = 'Annual report on supply-chain security, 2026.';
    if (type === 'application/json' && media.schema !== undefined) media.example = examples.of(media.schema);
  }
}

function securityOf(rule: AccessRule): Record<string, string[]>[] {
  if (rule.kind === 'anyone') return [];
  return rule.kind === 'members' && rule.scope !== null ? [{ session: [] }, { key: [rule.scope] }] : [{ session: [] }];
}

const knownTag = '"7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730"';
const tag = { ETag: { description: 'The revision that was read.', schema: { type: 'string' }, example: '"3"' } };

/** Completes what the decorators say of an operation with what follows from its route. */
export function describeOperation(
  operation: Operation,
  route: Route,
  problems: ProblemAnswers,
  examples: Examples,
): void {
  operation.description = [operation.description, about(route.rule)].filter(Boolean).join('\n\n');
  operation.security = securityOf(route.rule);
  const parameters = (operation.parameters ??= []) as { in?: string; name?: string; schema?: object }[];
  for (const parameter of parameters) {
    const isId = parameter.in === 'path' && (parameter.name === 'id' || parameter.name?.endsWith('Id'));
    if (isId === true) parameter.schema = { type: 'string', format: 'uuid' };
  }
  parameters.push(...headersOf(route));
  if (operation.requestBody !== undefined && 'content' in operation.requestBody) {
    exemplify(operation.requestBody.content, examples);
  }
  const answers = operation.responses as unknown as Answers;
  for (const [status, answer] of Object.entries(answers)) {
    if (answer.description === '')
      answer.description = status === '201' ? 'Done; what came of it.' : 'Done, or as asked.';
    if (route.tagged) answer.headers = { ...answer.headers, ...tag };
    exemplify(answer.content ?? {}, examples);
  }
  if (route.tagged && route.rule.kind === 'anyone') {
    parameters.push(header('If-None-Match', 'The ETag that is known; when it still stands, 304.', {}, knownTag, false));
    answers['304'] = { description: 'What the reader has still stands.', headers: tag };
  }
  Object.assign(operation.responses, problems.of(route));
}
