import { expect, test } from 'vitest'
import { isMissingPart } from './missing-part.ts'

test.each([
  ['Failed to fetch dynamically imported module: http://127.0.0.1:4319/assets/tabs.js', true],
  ['error loading dynamically imported module: http://127.0.0.1:4319/assets/tabs.js', true],
  ['Importing a module script failed.', true],
  ['Unable to preload CSS for http://127.0.0.1:4319/assets/tabs.css', true],
  ["Cannot read properties of undefined (reading 'n')", false],
])('%s: %s', (message, is) => {
  expect(isMissingPart(message)).toBe(is)
})
