/** The parts of an OpenAPI document that the page shows. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly description?: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components?: {
    readonly schemas?: Readonly<Record<string, unknown>>;
    readonly responses?: Readonly<Record<string, ApiAnswer>>;
    readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
  };
}

interface Media {
  readonly schema?: unknown;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref?: string }>>;
}

interface ApiAnswer {
  readonly $ref?: string;
  readonly description?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, Media>>;
}

interface ApiOperation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean; description?: string }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
  readonly responses?: Readonly<Record<string, ApiAnswer>>;
}

/** The example of a problem, as the description has one for each code. */
interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);
const line = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');
const prose = (text: string): string =>
  line(text)
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
const json = (value: unknown): string => `<pre>${escaped(JSON.stringify(value, null, 2))}</pre>`;

/** Schemas are shown where they are named; a link leads to them. */
const schemaOf = (schema: unknown): string => {
  const name = JSON.stringify(schema ?? {}).match(/#\/components\/schemas\/([A-Za-z0-9_]+)/)?.[1];
  return name === undefined ? '' : ` <a href="#schema-${escaped(name)}">${escaped(name)}</a>`;
};

const exampleOf = (example: unknown): string =>
  example === undefined ? '' : `<details><summary>Example</summary>${json(example)}</details>`;

const mediaOf = (content: Readonly<Record<string, Media>> = {}): string =>
  Object.entries(content)
    .map(
      ([type, { schema, example }]) =>
        `<div><code>${escaped(type)}</code>${schemaOf(schema)}${exampleOf(example)}</div>`,
    )
    .join('');

const bodyOf = ({ requestBody }: ApiOperation): string =>
  requestBody === undefined ? '' : `<h3>Body</h3>${mediaOf(requestBody.content)}`;

/** The codes of a problem answer, each leading to what it means. */
const problemsOf = ({ content = {} }: ApiAnswer): string =>
  Object.entries(content['application/problem+json']?.examples ?? {})
    .map(([code, { $ref = '' }]) => {
      const name = $ref.split('/').at(-1) ?? '';
      return `<a href="#problem-${escaped(name)}"><code>${escaped(code)}</code></a>`;
    })
    .join(', ');

function answersOf(operation: ApiOperation, shared: Readonly<Record<string, ApiAnswer>>): string {
  const rows = Object.entries(operation.responses ?? {}).map(([status, given]) => {
    const answer = given.$ref === undefined ? given : (shared[given.$ref.split('/').at(-1) ?? ''] ?? {});
    const headers = Object.keys(answer.headers ?? {}).map((name) => `<code>${escaped(name)}</code>`);
    const carries = headers.length === 0 ? '' : `<p>With ${headers.join(', ')}.</p>`;
    const told =
      status >= '400' ? problemsOf(answer) : `${prose(answer.description ?? '')}${mediaOf(answer.content)}${carries}`;
    return `<tr><th scope="row">${escaped(status)}</th><td>${told}</td></tr>`;
  });
  return `<table><caption>Answers</caption><tbody>${rows.join('')}</tbody></table>`;
}

function parametersOf(operation: ApiOperation): string {
  const rows = (operation.parameters ?? []).map(
    ({ name, in: place, required, description }) =>
      `<tr><th scope="row"><code>${escaped(name)}</code></th><td>${escaped(place)}${required === true ? ', required' : ''}</td><td>${prose(description ?? '')}</td></tr>`,
  );
  return rows.length === 0 ? '' : `<table><caption>Parameters</caption><tbody>${rows.join('')}</tbody></table>`;
}

const operationSection = (
  path: string,
  method: string,
  operation: ApiOperation,
  shared: Readonly<Record<string, ApiAnswer>>,
): string =>
  `<details id="${escaped(operation.operationId ?? '')}"><summary><code>${method.toUpperCase()} ${escaped(path)}</code> ${line(operation.summary ?? '')}</summary>
${prose(operation.description ?? '')}${parametersOf(operation)}${bodyOf(operation)}${answersOf(operation, shared)}</details>`;

/** Every problem code with what it means. */
const problemSections = (examples: Readonly<Record<string, { readonly value: unknown }>> = {}): string =>
  Object.entries(examples)
    .map(([name, { value }]) => {
      const { code, status, title, detail } = value as Problem;
      const heading = `<code>${escaped(code)}</code> ${status} ${escaped(title)}: ${escaped(detail)}`;
      return `<details id="problem-${escaped(name)}"><summary>${heading}</summary>${json(value)}</details>`;
    })
    .join('\n');

/** The API's description as a page that needs no script and asks nobody else. */
export function apiDocsPage(document: ApiDocument): string {
  const shared = document.components?.responses ?? {};
  const byTag = new Map<string, string[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const tag = operation.tags?.[0] ?? 'Other';
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationSection(path, method, operation, shared)]);
    }
  }
  const tags = [...byTag].sort(([a], [b]) => a.localeCompare(b, 'en'));
  const contents = tags.map(([tag]) => `<li><a href="#${escaped(tag)}">${escaped(tag)}</a></li>`).join('');
  const sections = tags
    .map(([tag, parts]) => `<section><h2 id="${escaped(tag)}">${escaped(tag)}</h2>${parts.join('\n')}</section>`)
    .join('\n');
  const schemas = Object.entries(document.components?.schemas ?? {})
    .map(
      ([name, schema]) =>
        `<details id="schema-${escaped(name)}"><summary>${escaped(name)}</summary>${json(schema)}</details>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(document.info.title)} API</title>
<link rel="stylesheet" href="/api/docs.css"></head><body><main>
<h1>${escaped(document.info.title)} API, version ${escaped(document.info.version)}</h1>${prose(document.info.description ?? '')}
<p>The same for programs: <a href="/api/openapi.json">openapi.json</a>, OpenAPI 3.1.</p>
<nav aria-label="Contents"><ul>${contents}<li><a href="#problems">Problems</a></li><li><a href="#schemas">Schemas</a></li></ul></nav>
${sections}
<section><h2 id="problems">Problems</h2><p>As <code>application/problem+json</code> (RFC 9457). Programs decide by <code>code</code>; the sentence is for people and may change.</p>
${problemSections(document.components?.examples)}</section>
<section><h2 id="schemas">Schemas</h2>${schemas}</section>
</main></body></html>
`;
}
