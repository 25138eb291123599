/** htmx parses what our own server sent; no other script makes markup out of text. Must be imported before it. */
interface Policies {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): unknown;
}
const { trustedTypes } = globalThis as { trustedTypes?: Policies };

trustedTypes?.createPolicy('default', { createHTML: (html) => html });
