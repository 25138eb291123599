import { newId } from '../../src/platform/id.js';
import { textOf } from './files.js';

/** JSON Schema as far as our own description of the API uses it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
}

interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const document = JSON.parse(textOf('docs/openapi.json')) as Document;

/** The description of a route, by its method and its path with `:id`. */
export function operationOf(method: string, path: string): Operation | undefined {
  return document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
}

export const queryNames = (operation: Operation | undefined): string[] =>
  (operation?.parameters ?? []).filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name);

/** A body that a description would let pass, or nearly so. */
export function bodyOf(operation: Operation | undefined): unknown {
  const schema = operation?.requestBody?.content?.['application/json']?.schema;
  return schema === undefined ? undefined : valueOf(schema, '');
}

function valueOf(schema: Schema, name: string): unknown {
  if (schema.$ref !== undefined)
    return valueOf(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, name);
  const either = schema.allOf ?? schema.oneOf;
  if (either !== undefined) return valueOf(either[0] ?? {}, name);
  if (schema.enum !== undefined) return schema.enum[0];
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'object' || schema.properties !== undefined) {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, valueOf(inner, key)]),
    );
  }
  if (type === 'array') return [valueOf(schema.items ?? {}, name)];
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  return textFor(schema, name);
}

function textFor(schema: Schema, name: string): string {
  if (schema.format === 'uuid' || /Id$/.test(name)) return newId();
  const pattern = schema.pattern ?? '';
  if (pattern.includes('{64}')) return 'a'.repeat(64);
  if (pattern.includes('{43}')) return 'a'.repeat(43);
  if (pattern.includes('\\d{6}')) return '123456';
  if (/(From|To|On|Until|from|until)$/.test(name)) return '2027-05-01';
  if (/At$/.test(name)) return '2027-01-02T00:00:00Z';
  if (/Wall$/.test(name)) return '2027-04-13T09:00';
  if (name === 'zone') return 'Asia/Shanghai';
  if (/[nN]ame$/.test(name) && name.startsWith('signIn')) return 'somebody@example.org';
  if (name === 'url' || name === 'website') return 'https://example.org/';
  return 'x'.repeat(Math.max(schema.minLength ?? 1, 12));
}

/** The body once for each string in it, with that string replaced. */
export function mutations(body: unknown, hostile: unknown): unknown[] {
  if (typeof body === 'string') return [hostile];
  if (Array.isArray(body))
    return body.flatMap((entry, i) => mutations(entry, hostile).map((one) => body.with(i, one) as unknown));
  if (body === null || typeof body !== 'object') return [];
  return Object.entries(body).flatMap(([key, value]) =>
    mutations(value, hostile).map((one) => ({ ...body, [key]: one })),
  );
}

/** The body once for each of its fields, at any depth, with that field left out. */
export function omissions(body: unknown): unknown[] {
  if (Array.isArray(body))
    return body.flatMap((entry, i) => omissions(entry).map((one) => body.with(i, one) as unknown));
  if (body === null || typeof body !== 'object') return [];
  return Object.entries(body).flatMap(([key, value]) => {
    const rest = Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));
    return [rest, { ...body, [key]: null }, ...omissions(value).map((one) => ({ ...body, [key]: one }))];
  });
}
