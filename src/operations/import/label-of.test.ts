import { expect, test } from 'vitest'
import { labelOf } from './label-of.ts'

test('what was handed over gives its name, a folder once for all that was found in it', () => {
  const file = (name: string, label: string) => ({ name, label })
  expect([
    labelOf([file('/a/mail.mbox', 'mail.mbox')]),
    labelOf([file('/a/one', 'one'), file('/b/two.zip', 'two.zip')]),
    labelOf(['code', 'clients/harvest', 'own', 'mirror.git'].map(label => file('/home/ana/code', label))),
    labelOf([...['own', 'others/own'].map(label => file('C:\\code\\', label)), file('/b/two.zip', 'two.zip')]),
    labelOf([file('/home/ana/code', 'own')]),
    labelOf(['a', 'b', 'c', 'd', 'e'].map(name => file(`/x/${name}.ics`, `${name}.ics`))),
  ]).toEqual(['mail.mbox', 'one, two.zip', 'code', 'code, two.zip', 'own', 'a.ics, b.ics, c.ics and 2 more'])
})
