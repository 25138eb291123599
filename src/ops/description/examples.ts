import { createHash } from 'node:crypto';
import { scenes } from './example-scenes.js';
import { leftOut, words as plainWords } from './example-words.js';

const words = { ...plainWords, ...scenes };

/** JSON Schema as far as the description of the API uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly example?: unknown;
}

/** Where a value stands: the schema that has the property, and the property. */
interface Place {
  readonly owner: string;
  readonly property: string;
}

const instants = /At$/;
const ids = /(^id|Id)$/;

const typesOf = ({ type, properties }: Schema): readonly string[] =>
  typeof type === 'string' ? [type] : (type ?? (properties === undefined ? [] : ['object']));

function typeOf(word: unknown): string {
  if (word === null) return 'null';
  return Array.isArray(word) ? 'array' : typeof word;
}

const isBilingual = (word: unknown): word is { en: string; zh: string } =>
  typeof word === 'object' && word !== null && 'en' in word && 'zh' in word;

/** A version 7 UUID that is always the same for the same word. */
function idFor(word: string): string {
  const hex = createHash('sha256').update(word.toLowerCase()).digest('hex');
  return `01945a10-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}

/** Makes whole examples from schemas: typed values from their type, words from one list. */
export class Examples {
  private readonly unknown = new Set<string>();
  private readonly used = new Set<string>();

  constructor(private readonly schemas: Readonly<Record<string, Schema>>) {}

  /** An example of a body. */
  of(schema: Schema): unknown {
    return this.value(schema, { owner: '', property: '' });
  }

  /** @throws Error when a property has no word, or a word no property: every one at once. */
  complete(): void {
    const dead = [...Object.keys(words), ...leftOut].filter((key) => !this.used.has(key));
    if (this.unknown.size > 0) throw new Error(`example-words.ts lacks: ${[...this.unknown].sort().join(', ')}`);
    if (dead.length > 0) throw new Error(`example-words.ts has words that nothing uses: ${dead.join(', ')}`);
  }

  private value(schema: Schema, place: Place): unknown {
    if (schema.example !== undefined) return schema.example;
    const told = this.told(place, schema);
    if (told !== undefined) return told;
    if (schema.$ref !== undefined) return this.named(schema.$ref.split('/').at(-1) ?? '');
    const either = schema.allOf ?? (schema.anyOf ?? schema.oneOf)?.filter((one) => one.type !== 'null');
    if (either !== undefined) return this.value(either[0] ?? {}, place);
    if (schema.enum !== undefined) return schema.enum.find((one) => one !== null);
    return this.typed(schema, place);
  }

  private typed(schema: Schema, place: Place): unknown {
    const type = typeof schema.type === 'string' ? schema.type : schema.type?.find((one) => one !== 'null');
    if (schema.properties !== undefined) return this.fields(schema.properties, place.property);
    if (type === 'array') return [this.value(schema.items ?? {}, place)];
    if (type === 'boolean') return true;
    if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
    if (type === 'string') return this.text(schema, place);
    return this.missing(place);
  }

  private text({ format }: Schema, place: Place): unknown {
    const { owner, property } = place;
    if (format === 'uuid' || ids.test(property)) {
      return idFor(property === 'id' ? owner.replace(/(Summary|Head)?(View|Dto)$/, '') : property.replace(/Id$/, ''));
    }
    if (instants.test(property)) return '2027-04-13T01:00:00Z';
    return this.missing(place);
  }

  private named(name: string): unknown {
    const schema = this.schemas[name] ?? {};
    return schema.properties === undefined
      ? this.value(schema, { owner: name, property: '' })
      : this.fields(schema.properties, name);
  }

  private fields(properties: Readonly<Record<string, Schema>>, owner: string): object {
    const entries = Object.entries(properties).filter(([property]) => {
      const key = `${owner}.${property}`;
      if (leftOut.includes(key)) this.used.add(key);
      return !leftOut.includes(key);
    });
    return Object.fromEntries(entries.map(([property, schema]) => [property, this.value(schema, { owner, property })]));
  }

  /** What the list says, if it says something of this type: a word of `title` may be a text or one in two languages. */
  private told({ owner, property }: Place, schema: Schema): unknown {
    const key = [`${owner}.${property}`, property].find((one) => one in words);
    if (key === undefined) return undefined;
    const word = words[key];
    const told = isBilingual(word) && typesOf(schema).includes('string') ? word.en : word;
    if (!this.fits(told, schema)) return undefined;
    this.used.add(key);
    return told;
  }

  private fits(word: unknown, schema: Schema): boolean {
    if (schema.$ref !== undefined) return this.fits(word, this.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    const either = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    if (either !== undefined) return either.some((one) => this.fits(word, one));
    if (schema.enum !== undefined) return schema.enum.includes(word);
    if (Array.isArray(word) && schema.items !== undefined)
      return word.every((one) => this.fits(one, schema.items ?? {}));
    const { properties = {} } = schema;
    if (schema.properties !== undefined && typeof word === 'object' && word !== null) {
      return Object.keys(word).every((key) => key in properties) && (schema.required ?? []).every((key) => key in word);
    }
    return typesOf(schema).length === 0 || typesOf(schema).includes(typeOf(word));
  }

  private missing({ owner, property }: Place): unknown {
    this.unknown.add(`${owner}.${property}`);
    return '';
  }
}
