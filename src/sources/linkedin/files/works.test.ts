import { describe, expect, it } from 'vitest'
import { readMade } from '../../../../tests/faults/read-made.ts'

describe('the other files', () => {
  it('trap 4: strips the stray quotes at the line breaks of shares', async () => {
    const text =
      'Date,ShareLink,ShareCommentary,SharedURL,MediaURL,Visibility\r\n2024-02-19 10:22:49,https://x.y/1,"One""\r\n""Two",,,MEMBER_NETWORK\r\n'
    expect((await readMade({ 'Shares.csv': text })).of('piece')[0]).toMatchObject({
      at: Date.UTC(2024, 1, 19, 10, 22, 49),
      detail: { summary: 'One\nTwo' },
    })
  })

  it('trap 5: joins comments that run over several lines without quotes', async () => {
    const text =
      'Date,Link,Message\r\n2024-02-19 10:22:49,https://x.y/1,First\r\n\r\nsecond, with a comma\r\n2024-02-20 10:22:49,https://x.y/2,Next\r\n'
    const told = await readMade({ 'Comments_2.csv': text })
    expect(told.of('comment').map(one => one.detail.text)).toEqual(['First\n\nsecond, with a comma', 'Next'])
    expect(told.lines).toEqual([])
  })

  it('reads what the archive says about a career', async () => {
    const told = await readMade({
      'x/Positions.csv':
        'Company Name,Title,Description,Location,Started On,Finished On\nContoso,Engineer,,Oslo,Jan 2024,\nFabrikam,Intern,,,2020,Dec 2023\n',
      'x/Education.csv': 'School Name,Start Date,End Date,Notes,Degree Name,Activities\nUni,2015,2018,,BSc,Chess\n',
      'x/SKILLS.CSV': 'Name\nRust\n',
      'x/Learning.csv':
        'Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),\nRust,,VIDEO,2024-02-01 12:00 UTC,2024-02-02 12:00 UTC,false,,\nGo,,VIDEO,N/A,N/A,true,,\n',
      'x/Endorsement_Received_Info.csv':
        'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n2024/02/01 15:02:55 UTC,Rust,Ana,Bell,www.linkedin.com/in/ana-bell,ACCEPTED\n',
      'x/Company Follows.csv': 'Organization,Followed On\nContoso,Tue Feb 06 12:00:00 UTC 2024\n',
      'x/PhoneNumbers.csv': 'Extension,Number,Type\n,+44 20 5550 0100,Mobile\n',
      'x/Contacts.csv':
        'Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt\nPhone,Bo,Ek,Contoso,,bo@example.org,,"1/29/26, 2:37 PM"\n',
      'x/guide_messages.csv':
        'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\nc,,Coach,,Eva,,2024-02-01 12:00:00 UTC,,Hi,INBOX\n',
      'x/Logins.csv': 'Date,IP\nTue Feb 06 12:00:00 UTC 2024,::1\n',
      'x/Surprise.csv': 'a,b\n1,2\n',
    })
    expect(
      told.of('position').map(one => [one.at, one.precision, one.detail.until, one.detail.untilPrecision]),
    ).toEqual([
      [Date.UTC(2024, 0, 1), 'month', null, undefined],
      [Date.UTC(2020, 0, 1), 'year', Date.UTC(2023, 11, 1), 'month'],
    ])
    expect(told.of('education')[0]?.detail).toMatchObject({ school: 'Uni', notes: 'Chess' })
    expect(told.of('skill')[0]?.detail.name).toBe('Rust')
    expect(told.of('course')[0]).toMatchObject({
      at: Date.UTC(2024, 1, 2, 12),
      precision: 'minute',
      detail: { completed: true },
    })
    expect(told.of('saved')[0]?.detail).toEqual({ what: 'course', title: 'Go' })
    expect(told.of('endorsement')[0]?.people[0]).toMatchObject({
      direction: 'in',
      weight: 0,
      who: { keys: [{ value: 'linkedin.com/in/ana-bell' }, {}] },
    })
    expect(told.of('follow')[0]?.at).toBe(Date.UTC(2024, 1, 6, 12))
    expect(told.of('profile')[0]?.detail.phones).toEqual(['+442055500100'])
    expect(told.of('card')[0]?.detail).toMatchObject({ name: 'Bo Ek', emails: ['bo@example.org'] })
    expect(told.of('connection')).toEqual([])
    expect(told.files['x/guide_messages.csv']).toMatchObject({ kept: 0, skipped: 1 })
    expect(told.files['x/Logins.csv']?.status).toBe('known-unused')
    expect(told.files['x/Surprise.csv']?.status).toBe('unknown')
  })
})
