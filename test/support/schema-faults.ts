import { type Schema } from '../../src/ops/description/examples.js';

const formats: Record<string, RegExp> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/,
  email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

const isOf = (type: string, value: unknown): boolean =>
  type === 'integer' ? Number.isInteger(value) : type === typeOf(value);

/** What is wrong with a value, by its place; a field that the schema does not name is wrong too. */
export class SchemaCheck {
  constructor(private readonly schemas: Readonly<Record<string, Schema>>) {}

  faults(schema: Schema, value: unknown, place = '$'): string[] {
    if (schema.$ref !== undefined) return this.faults(this.resolve(schema.$ref), value, place);
    const either = schema.anyOf ?? schema.oneOf;
    if (either !== undefined) return this.closest(either, value, place);
    if (schema.allOf !== undefined) return schema.allOf.flatMap((one) => this.faults(one, value, place));
    const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
    if (types !== undefined && !types.some((type) => isOf(type, value))) {
      return [`${place} is ${typeOf(value)}, not ${types.join(' or ')}`];
    }
    if (schema.enum !== undefined && !schema.enum.includes(value))
      return [`${place} is not one of ${schema.enum.join()}`];
    if (typeof value === 'string') return textFaults(schema, value, place);
    if (typeof value === 'number') return numberFaults(schema, value, place);
    if (Array.isArray(value)) return this.listFaults(schema, value, place);
    return typeof value === 'object' && value !== null ? this.fieldFaults(schema, value, place) : [];
  }

  private closest(either: readonly Schema[], value: unknown, place: string): string[] {
    const all = either.map((one) => this.faults(one, value, place));
    return all.find((faults) => faults.length === 0) ?? all[0] ?? [];
  }

  private listFaults(schema: Schema, value: readonly unknown[], place: string): string[] {
    const short = value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity);
    const entries = value.flatMap((one, i) => this.faults(schema.items ?? {}, one, `${place}[${i}]`));
    return short ? [`${place} has ${value.length} entries`, ...entries] : entries;
  }

  private fieldFaults(schema: Schema, value: object, place: string): string[] {
    const { properties = {}, additionalProperties: others } = schema;
    const missing = (schema.required ?? []).filter((name) => !(name in value));
    const fields = Object.entries(value).flatMap(([name, one]: [string, unknown]) => {
      const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (inner !== undefined) return this.faults(inner, one, `${place}.${name}`);
      if (typeof others === 'object') return this.faults(others, one, `${place}.${name}`);
      return others === true || schema.properties === undefined ? [] : [`${place}.${name} is not described`];
    });
    return [...missing.map((name) => `${place}.${name} is missing`), ...fields];
  }

  private resolve(ref: string): Schema {
    const schema = this.schemas[ref.split('/').at(-1) ?? ''];
    if (schema === undefined) throw new Error(`${ref} leads nowhere`);
    return schema;
  }
}

function textFaults({ format, pattern, minLength, maxLength }: Schema, value: string, place: string): string[] {
  const form = format === undefined ? undefined : formats[format];
  const faults = [
    form !== undefined && !form.test(value) ? `${place} is no ${format}` : '',
    pattern !== undefined && !new RegExp(pattern, 'u').test(value) ? `${place} does not match ${pattern}` : '',
    value.length < (minLength ?? 0) || value.length > (maxLength ?? Infinity)
      ? `${place} has ${value.length} characters`
      : '',
  ];
  return faults.filter((fault) => fault !== '');
}

const numberFaults = ({ minimum, maximum }: Schema, value: number, place: string): string[] =>
  value < (minimum ?? -Infinity) || value > (maximum ?? Infinity) ? [`${place} is ${value}`] : [];
