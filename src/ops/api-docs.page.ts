/** The parts of an OpenAPI document that the page shows. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly description?: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

interface ApiOperation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean; description?: string }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { schema?: unknown; example?: unknown }>> };
  readonly responses?: Readonly<
    Record<
      string,
      { description?: string; content?: Readonly<Record<string, { schema?: unknown; example?: unknown }>> }
    >
  >;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);
const prose = (text: string): string =>
  escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
const json = (value: unknown): string => `<pre>${escaped(JSON.stringify(value, null, 2))}</pre>`;

/** Schemas are shown where they are named; a link leads to them. */
const schemaOf = (schema: unknown): string => {
  const name = JSON.stringify(schema ?? {}).match(/#\/components\/schemas\/([A-Za-z0-9_]+)/)?.[1];
  return name === undefined ? '' : ` <a href="#schema-${escaped(name)}">${escaped(name)}</a>`;
};

function bodyOf(operation: ApiOperation): string {
  return Object.entries(operation.requestBody?.content ?? {})
    .map(
      ([type, { schema, example }]) =>
        `<p>Body: <code>${escaped(type)}</code>${schemaOf(schema)}</p>${example === undefined ? '' : json(example)}`,
    )
    .join('');
}

function answersOf(operation: ApiOperation): string {
  const rows = Object.entries(operation.responses ?? {}).map(([status, { description, content }]) => {
    const schema =
      status < '400'
        ? Object.values(content ?? {})
            .map((one) => schemaOf(one.schema))
            .join('')
        : '';
    return `<tr><th scope="row">${escaped(status)}</th><td>${prose(description ?? '')}${schema}</td></tr>`;
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

const operationSection = (path: string, method: string, operation: ApiOperation): string =>
  `<details id="${escaped(operation.operationId ?? '')}"><summary><code>${method.toUpperCase()} ${escaped(path)}</code> ${escaped(operation.summary ?? '')}</summary>
${prose(operation.description ?? '')}${parametersOf(operation)}${bodyOf(operation)}${answersOf(operation)}</details>`;

/** The API's description as a page that needs no script and asks nobody else. */
export function apiDocsPage(document: ApiDocument): string {
  const byTag = new Map<string, string[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const tag = operation.tags?.[0] ?? 'Other';
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationSection(path, method, operation)]);
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
<nav aria-label="Contents"><ul>${contents}<li><a href="#schemas">Schemas</a></li></ul></nav>
${sections}
<section><h2 id="schemas">Schemas</h2>${schemas}</section>
</main></body></html>
`;
}

/** Its style: the system's fonts, light and dark. */
export const apiDocsStyle = `:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; border-bottom: 1px solid; padding-bottom: .25rem; }
summary { cursor: pointer; padding: .3rem 0; } details { border-bottom: 1px solid #8884; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; } pre { overflow-x: auto; padding: .5rem; border: 1px solid #8886; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; } caption { text-align: left; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-top: 1px solid #8883; } td p { margin: 0; }
nav ul { columns: 3 12rem; padding-left: 1.2rem; }
`;
