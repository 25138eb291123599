/** A form's fields; one that was left empty was not given, and one that was sent several times is a list. */
export function formFields(given: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(given.keys())].filter((name) => given.getAll(name).some((value) => value !== ''));
  return Object.fromEntries(
    names.map((name) => {
      const values = given.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
