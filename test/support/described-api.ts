import { textOf } from './files.js';
import { type Schema } from '../../src/ops/description/examples.js';

export interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref?: string }>>;
}
export interface Answer {
  readonly $ref?: string;
  readonly description?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, Media>>;
}
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}
export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, Answer>>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Answer>>;
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
}

/** The description of the API as it is checked in. */
export const described = JSON.parse(textOf('docs/openapi.json')) as Document;

/** Every operation with its method and its path, `{id}` in braces. */
export const operations = Object.entries(described.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

/** An answer itself, where an operation only refers to one that several share. */
export const answerOf = (answer: Answer): Answer =>
  answer.$ref === undefined ? answer : (described.components.responses[answer.$ref.split('/').at(-1) ?? ''] ?? {});

/** The problem codes that an answer is said to have. */
export const codesOf = (answer: Answer): string[] =>
  Object.keys(answerOf(answer).content?.['application/problem+json']?.examples ?? {});
