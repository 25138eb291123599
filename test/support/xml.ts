/** An element of a document that was read. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`not well-formed: ${text.slice(0, 80)}`);
  return text.replace(/&(#?\w+);/g, (_, entity: string) =>
    entity.startsWith('#') ? String.fromCodePoint(Number(entity.slice(1))) : (named[entity] ?? ''),
  );
}

/** Reads XML as strictly as it takes to tell that it is well-formed; nothing but elements, attributes and text is known. */
export function parseXml(source: string): XmlElement {
  // eslint-disable-next-line no-control-regex -- these are the characters that XML has not
  if (/[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(source)) throw new Error('not XML');
  const head = /^<\?xml version="1\.0" encoding="utf-8"\?>\n/;
  if (!head.test(source)) throw new Error('no declaration');
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [top];
  for (const [, text, tag] of source.replace(head, '').matchAll(/([^<]*)(?:<([^<>]*)>)?/g)) {
    const inside = open.at(-1) ?? top;
    inside.text += unescaped(text ?? '');
    if (tag === undefined) continue;
    if (tag.startsWith('/')) {
      if (open.pop()?.name !== tag.slice(1)) throw new Error(`ends what did not begin: ${tag}`);
      continue;
    }
    const [, name = '', rest = '', empty = ''] = /^([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)$/.exec(tag) ?? [];
    if (name === '') throw new Error(`not a tag: ${tag}`);
    const written = [...rest.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key, value]) => [key, unescaped(value ?? '')]);
    const element = { name, attributes: Object.fromEntries(written) as Record<string, string>, children: [], text: '' };
    inside.children.push(element);
    if (empty === '') open.push(element);
  }
  const [root] = top.children;
  if (open.length !== 1 || top.children.length !== 1 || root === undefined) throw new Error('not one document');
  return root;
}

/** The text of the first child with a name. */
export const textOf = ({ children }: XmlElement, name: string): string =>
  children.find((child) => child.name === name)?.text ?? '';
