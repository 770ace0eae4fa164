/**
 * What a form says otherwise than it was; an empty text is the same as nothing.
 * @example changed({ title: 'B', role: '' }, { title: 'A', role: null }) // { title: 'B' }
 */
export function changed<T extends object>(said: T, before: { readonly [K in keyof T]?: unknown }): Partial<T> {
  const plain = (value: unknown): string => JSON.stringify(value === '' ? null : (value ?? null))
  return Object.fromEntries(
    Object.entries(said).filter(([name, value]) => plain(value) !== plain(before[name as keyof T])),
  ) as Partial<T>
}
