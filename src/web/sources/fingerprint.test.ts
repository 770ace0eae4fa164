import { X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { CERTIFIED } from '../../../tests/wire/certificates.ts'
import { fingerprintOf } from './fingerprint.ts'

test('a certificate has the fingerprint that other programs show, whatever stands around it', async () => {
  const { cert } = CERTIFIED.own
  const shown = new X509Certificate(cert).fingerprint256
  expect(await fingerprintOf(cert)).toBe(shown)
  expect(await fingerprintOf(`subject=made\r\n${cert.replaceAll('\n', '\r\n')}\n${CERTIFIED.good.cert}`)).toBe(shown)
})

test.each(['', 'words', '-----BEGIN CERTIFICATE-----', '-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----'])(
  '%j is none',
  async text => {
    expect(await fingerprintOf(text)).toBe(null)
  },
)
