import { expect, it } from 'vitest'
import { readMade } from '../../../../tests/faults/read-made.ts'

it('the profile teaches the owner’s own names and addresses, and leaves birthday and street where they are', async () => {
  const told = await readMade({
    'Profile.csv':
      'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n' +
      'Eva,Gold,,12 Some Street,1815-12-10,Engineer,Builds things,Software,0150,"Oslo, Norway",,"[PORTFOLIO:https://eva.example,BLOG:blog.example/eva]",\n',
    'Profile Summary.csv': 'Profile Summary\n"Line one\n\nLine two"\n',
    'Email Addresses.csv':
      'Email Address,Confirmed,Primary,Updated On\nEva@Example.org,Yes,Yes,"1/29/26, 2:37 PM"\nnone,No,No,\n',
    'PhoneNumbers.csv': 'Extension,Number,Type\n+47,22 00 00 00,Mobile\n,,\n,12,Home\n',
    'messages.csv':
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n' +
      't,,Eva Gold,https://www.linkedin.com/in/eva,Ana,https://www.linkedin.com/in/ana,2024-01-01 10:00:00 UTC,,Hi,SENT\n',
  })
  const [profile, summary, email, phone] = told.of('profile')
  expect(profile?.detail).toEqual({
    name: 'Eva Gold',
    headline: 'Engineer',
    summary: 'Builds things',
    industry: 'Software',
    place: 'Oslo, Norway',
    urls: ['linkedin.com/in/eva', 'eva.example', 'blog.example/eva'],
  })
  expect(summary?.detail.summary).toBe('Line one\n\nLine two')
  expect(email?.detail.emails).toEqual(['eva@example.org'])
  expect(phone?.detail.phones).toEqual(['+4722000000'])
  expect(told.lines.map(line => [line.file, line.line, line.code])).toEqual([
    ['Email Addresses.csv', 3, 'E_EMAIL'],
    ['PhoneNumbers.csv', 4, 'E_PHONE'],
  ])
})

it('an uploaded address book makes cards, not ties, and meets a known profile', async () => {
  const told = await readMade({
    'Connections.csv':
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Bell,https://www.linkedin.com/in/ana,,,,08 Feb 2023\n',
    'Contacts.csv':
      'Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles\n' +
      'Phone,Ana,Bell,Contoso|Other,Boss,"ana@x.org, ana@y.org",+47 22 00 00 00,"1/29/26, 2:37 PM",,,,Ana Bell,,,,https://www.linkedin.com/in/ana\n' +
      'Phone,,,,,,,,,,,,,,,\nPhone,,,,,bo@x.org,,,,,,,,,,\n',
  })
  expect(told.of('connection')).toHaveLength(1)
  const [, ana, bo] = told.of('card')
  expect(ana?.people[0]?.who).toBe(told.of('connection')[0]?.people[0]?.who)
  expect(ana?.detail).toMatchObject({
    name: 'Ana Bell',
    company: 'Contoso',
    emails: ['ana@x.org', 'ana@y.org'],
    phones: ['+4722000000'],
    note: 'address book',
  })
  expect(bo?.people[0]?.who).toEqual({ keys: [{ kind: 'email', value: 'bo@x.org' }] })
  expect(told.lines).toMatchObject([{ code: 'linkedin-unnamed', line: 3 }])
})

it('recommendations and endorsements go both ways and weigh nothing', async () => {
  const told = await readMade({
    'Recommendations_Received.csv':
      'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAna,Bell,Contoso,Boss,Great work,"1/29/26, 2:37 PM",VISIBLE\n',
    'Recommendations_Given.csv':
      'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nBo,Ek,,,I liked it,"1/30/26, 2:37 PM",VISIBLE\n',
    'Endorsement_Given_Info.csv':
      'Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsement Status\n2024/02/01 15:02:55 UTC,Rust,Bo,Ek,ACCEPTED\n2024/02/01 15:02:55 UTC,,Bo,Ek,ACCEPTED\n',
  })
  expect(told.of('recommendation').map(one => [one.people[0]?.direction, one.people[0]?.weight, one.detail])).toEqual([
    ['in', 0, { direction: 'received', chars: 10, company: 'Contoso', title: 'Boss', status: 'VISIBLE' }],
    ['out', 0, { direction: 'given', chars: 10, status: 'VISIBLE', text: 'I liked it' }],
  ])
  expect(told.of('endorsement')[0]).toMatchObject({
    people: [{ direction: 'out', role: 'to', weight: 0 }],
    detail: { skill: 'Rust', direction: 'given', status: 'ACCEPTED' },
  })
  expect(told.lines).toMatchObject([{ code: 'E_NO_SKILL', line: 3 }])
})
