import { expect, it } from 'vitest'
import { readMade } from '../../../../tests/faults/read-made.ts'

it('applications count their questions and keep no answers', async () => {
  const told = await readMade({
    'Jobs/Job Applications.csv':
      'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n' +
      '"3/14/25, 9:05 AM",x@y.org,+1 5,Contoso,Editor,https://x.example,cv.pdf,Q: One? A: Yes. | Q: Two? A: No.\n',
  })
  expect(told.of('application')[0]).toMatchObject({
    at: Date.UTC(2025, 2, 14, 9, 5),
    detail: { company: 'Contoso', title: 'Editor', url: 'https://x.example', questions: 2 },
  })
  expect(JSON.stringify(told.observations)).not.toContain('Yes')
})

it('saved jobs and items', async () => {
  const told = await readMade({
    'Jobs/Saved Jobs.csv': 'Saved Date,Job Url,Job Title,Company Name\n21 Jun 2025,https://x.example,Curator,Museum\n',
    'Saved_Items.csv': 'savedItem,CreatedTime\r\nhttps://x.example/2,2024-02-19 10:22:49\r\n',
    'saved_articles.csv': 'Saved At,Link,Name\n2024-02-19 10:22:49 UTC,https://x.example/3,On things\n',
  })
  expect(told.of('saved').map(one => one.detail)).toEqual([
    { what: 'job', title: 'Curator, Museum', url: 'https://x.example' },
    { what: 'item', url: 'https://x.example/2' },
    { what: 'item', title: 'On things', url: 'https://x.example/3' },
  ])
})

it('events may lie ahead', async () => {
  const told = await readMade({
    'Events.csv':
      'Event Name,Event Time,Status,External Url\n' +
      'Dev Day,2027-03-05 13:00:00 UTC,ATTENDING,https://x.example\n' +
      'Summit,2025-03-05 13:00:00 UTC - 2025-03-06 15:00:00 UTC,INTERESTED,\n' +
      'Nowhen,soon,INTERESTED,\n',
  })
  expect(told.of('event').map(one => [one.at, one.detail])).toEqual([
    [Date.UTC(2027, 2, 5, 13), { title: 'Dev Day', url: 'https://x.example', status: 'ATTENDING' }],
    [Date.UTC(2025, 2, 5, 13), { title: 'Summit', status: 'INTERESTED', end: Date.UTC(2025, 2, 6, 15) }],
  ])
  expect(told.lines).toMatchObject([{ code: 'E_DATE', line: 4 }])
})

it('follows of companies, members and hashtags are no ties', async () => {
  const told = await readMade({
    'Company Follows.csv': 'Organization,Followed On\nContoso,Tue Feb 06 12:00:00 UTC 2024\n',
    'Member_Follows.csv': 'Date,FullName,Status\r\n2024-02-19 10:22:49,Ana Bell,Active\r\n',
    'Hashtag_Follows.csv': 'HashTag,createdTime,State\r\n#design,2024-02-19 10:22:49,ACTIVE\r\n',
  })
  expect(told.of('follow').map(one => [one.detail.kind, one.detail.what, one.people.length])).toEqual([
    ['company', 'Contoso', 0],
    ['member', 'Ana Bell', 0],
    ['hashtag', '#design', 0],
  ])
})
