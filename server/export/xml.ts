/** What XML 1.0 cannot hold at all: control characters but tab and line ends, and U+FFFE, U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const ENTITIES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text as it stands in XML, in content and attributes alike; line ends and tabs survive as references. */
export const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(LONE_SURROGATES, '')
    .replace(/[&<>"'\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign)

export type Attributes = { readonly [name: string]: string | number | boolean | null }

/** One element: attributes that are null are left out, `content` is XML already. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([attribute, value]) => ` ${attribute}="${escaped(String(value))}"`)
    .join('')
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`
}
