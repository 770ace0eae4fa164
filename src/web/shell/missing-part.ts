/**
 * Whether a page broke because a part of it did not come: the program was stopped or made anew while the page was open. Each
 * browser says it in words of its own.
 */
export function isMissingPart(message: string): boolean {
  return /dynamically imported module|Importing a module|preload CSS/u.test(message)
}
