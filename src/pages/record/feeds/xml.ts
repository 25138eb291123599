/** Text that is XML already. */
export interface Xml {
  readonly xml: string;
}
type Content = string | Xml | readonly Xml[];

/** What XML 1.0 has no way to write, escaped or not: control characters, halves of pairs, the last two of the plane. */
// eslint-disable-next-line no-control-regex -- these are the characters to be replaced
const unwritable = /[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' },
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
};

/** Any text as it stands in an element or an attribute, where it reads as itself. */
export const escaped = (text: string): string =>
  text.replace(unwritable, '\ufffd').replace(/[&<>"'\t\n\r]/g, (sign) => entities[sign] ?? sign);

const render = (content: Content): string =>
  typeof content === 'string'
    ? escaped(content)
    : 'xml' in content
      ? content.xml
      : content.map(({ xml }) => xml).join('');

/** An element; its text and its attributes are escaped, names are ours. */
export function element(name: string, attributes: Readonly<Record<string, string>>, content: Content = ''): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = render(content);
  const open = `<${name}${written.join('')}`;
  return { xml: inside === '' ? `${open}/>` : `${open}>${inside}</${name}>` };
}

/** A whole document. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
