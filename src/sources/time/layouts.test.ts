import { describe, expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { SOURCES } from '../index.ts'
import { headOf, readAll } from '../text/reading.fixture.ts'
import { time } from './time.ts'

/** One entry of an hour and a half on 13 February 2024 in each tracker's own layout, and a second one of 45 minutes. */
const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
  'Toggl Track, detailed': [
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (USD)',
    'Mara Quell,me@own.example,Mill,Site,,x,No,2024-02-13,09:00:00,2024-02-13,10:30:00,01:30:00,,',
    'Mara Quell,me@own.example,Mill,Site,,x,No,2024-02-13,11:00:00,2024-02-13,11:45:00,00:45:00,,',
  ],
  'Toggl Track, detailed, since 2024': [
    '"Description","Billable","Duration","Member","Email","Project","Tags","Start date","Start time","Stop date","Stop time"',
    '"x","No","1:30:00","Mara","me@own.example","Site","-","2024-02-13","09:00:00","2024-02-13","10:30:00"',
    '"x","No","0:45:00","Mara","me@own.example","Site","-","2024-02-13","11:00:00","2024-02-13","11:45:00"',
  ],
  'Toggl Track without lengths, month first': [
    '"Description","Tags","Project","Start date","Start time","Stop date","Stop time"',
    '"x","","Site","02/13/2024","9:00 AM","02/13/2024","10:30 AM"',
    '"x","","Site","02/13/2024","11:00 AM","02/13/2024","11:45 AM"',
  ],
  'Clockify, decimal commas': [
    'Project;Client;Description;Task;User;Group;Email;Tags;Billable;Start Date;Start Time;End Date;End Time;Duration (h);Duration (decimal);Billable Rate (EUR);Billable Amount (EUR)',
    'Site;Mill;x;;Mara;;me@own.example;;Yes;13/02/2024;09:00:00;13/02/2024;10:30:00;01:30:00;1,50;80,00;120,00',
    'Site;Mill;x;;Mara;;me@own.example;;Yes;13/02/2024;11:00:00;13/02/2024;11:45:00;00:45:00;0,75;80,00;60,00',
  ],
  'Harvest, detailed time': [
    'Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,Invoiced?,Approved?,First Name,Last Name,Employee Id,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL',
    '2024-02-13,Mill,Site,,,x,1.5,1.5,Yes,No,No,Mara,Quell,,,Yes,80.0,120.0,0.0,0.0,Euro - EUR,',
    '2024-02-13,Mill,Site,,,x,0.75,0.75,Yes,No,No,Mara,Quell,,,Yes,80.0,60.0,0.0,0.0,Euro - EUR,',
    '2024-02-13,Mill,Site,,,x,4.0,4.0,Yes,No,No,Ana,Bell,,,Yes,80.0,320.0,0.0,0.0,Euro - EUR,',
  ],
  Everhour: [
    'Date,Member,Project,Task,Time,Comment',
    '13 Feb 2024,Mara,Site,x,1h 30m,',
    '13 Feb 2024,Mara,Site,x,45m,',
  ],
  'Everhour, clock': ['Date,Member,Project,Task,Time', '02/13/2024,Mara,Site,x,01:30', '02/13/2024,Mara,Site,x,00:45'],
  'Hubstaff, time and activity': [
    'Organization,Time Zone,Client,Project,To-do,Member,Email,Date,Time,Activity,Spent,Currency,Notes',
    'Own,UTC,Mill,Site,,Mara Quell,me@own.example,2024-02-13,1:30:00,62%,0.0,USD,x',
    'Own,UTC,Mill,Site,,Mara Quell,me@own.example,2024-02-13,0:45:00,41%,0.0,USD,x',
  ],
  Timely: [
    'Date,Name,Email,Client,Project,Tags,Note,Logged hours,Logged (decimal)',
    '2024-02-13,Mara Quell,me@own.example,Mill,Site,,x,01:30,1.50',
    '2024-02-13,Mara Quell,me@own.example,Mill,Site,,x,00:45,0.75',
    '2024-02-13,Ana Bell,ana@x.example,Mill,Site,,x,09:00,9.00',
  ],
  RescueTime: [
    'Date,Time Spent (seconds),Number of People,Activity,Category,Productivity',
    '2024-02-13T09:00:00,5400,1,x,Software Development,2',
    '2024-02-13T11:00:00,2700,1,x,Software Development,2',
  ],
  TimeCamp: [
    'User,Email,Project,Task,Date,Start Time,End Time,Time,Notes,Billable',
    'Mara,me@own.example,Site,,2024-02-13,09:00:00,10:30:00,01:30:00,x,No',
    'Mara,me@own.example,Site,,2024-02-13,11:00:00,11:45:00,00:45:00,x,No',
  ],
  Kimai: [
    'Date,From,To,Duration,Currency,Rate,Internal price,Hourly rate,Fixed rate,Name,User,Customer,Project,Activity,Description,Exported,Billable,Tags',
    '2024-02-13,09:00,10:30,1:30,EUR,120.00,0.00,80.00,,Mara,mara,Mill,Site,Build,x,,1,',
    '2024-02-13,11:00,11:45,0:45,EUR,60.00,0.00,80.00,,Mara,mara,Mill,Site,Build,x,,1,',
  ],
  'Kimai, lengths in seconds': [
    'Datum;Von;Bis;Dauer;Benutzer;Kunde;Projekt;Tätigkeit;Beschreibung',
    '13.02.2024;09:00;10:30;5400;mara;Mill;Site;Bau;x',
    '13.02.2024;11:00;11:45;2700;mara;Mill;Site;Bau;x',
  ],
  'a spreadsheet that keeps lengths as parts of a day': [
    'Start,End,Duration,Project,Description',
    '2024-02-13 09:00,2024-02-13 10:30,0.0625,Site,x',
    '2024-02-13 11:00,2024-02-13 11:45,0.03125,Site,x',
  ],
  ManicTime: [
    '"Name","Start","End","Duration","Process"',
    '"x","2/13/2024 9:00:00 AM","2/13/2024 10:30:00 AM","1:30:00","editor"',
    '"x","2/13/2024 11:00:00 AM","2/13/2024 11:45:00 AM","0:45:00","editor"',
  ],
  Tyme: [
    'date;category;project;task;subtask;start;end;duration;note;user',
    '13.02.2024;Mill;Site;;;13.02.24 09:00;13.02.24 10:30;90;x;Mara',
    '13.02.2024;Mill;Site;;;13.02.24 11:00;13.02.24 11:45;45;x;Mara',
  ],
  Timing: [
    'Start Date,End Date,Duration,Project,Title,Notes',
    '2024-02-13 09:00:00,2024-02-13 10:30:00,1:30:00,Site,x,',
    '2024-02-13 11:00:00,2024-02-13 11:45:00,0:45:00,Site,x,',
  ],
  'Hamster, tab separated': [
    'activity\tstart time\tend time\tduration minutes\tcategory\tdescription\ttags',
    'x\t2024-02-13 09:00:00\t2024-02-13 10:30:00\t90.0\tWork\t\t',
    'x\t2024-02-13 11:00:00\t2024-02-13 11:45:00\t45.0\tWork\t\t',
  ],
  'Jira with Tempo': [
    'Issue Key,Issue summary,Hours,Work date,Username,Full name,Period,Account Key,Work Description',
    'A-1,Site,1.5,2024-02-13 09:00,mara,Mara Quell,0224,,x',
    'A-1,Site,0.75,2024-02-13 11:00,mara,Mara Quell,0224,,x',
  ],
  'Jira with its own dates': [
    'Project,Issue Key,Summary,Author,Started,Time Spent (h),Comment',
    'Site,A-1,Site,Mara Quell,13/Feb/24 9:00 AM,1.5,x',
    'Site,A-1,Site,Mara Quell,13/Feb/24 11:00 AM,0.75,x',
  ],
  Float: [
    'Person,Job Title,Department,Client,Project,Project Code,Phase,Task,Date,Logged hours,Billable,Notes',
    'Mara Quell,Maker,,Mill,Site,,,,2024-02-13,1.5,Yes,x',
    'Mara Quell,Maker,,Mill,Site,,,,2024-02-13,0.75,Yes,x',
  ],
  'QuickBooks Time': [
    'username,payroll_id,fname,lname,number,group,local_date,local_day,local_start_time,local_end_time,tz,hours,jobcode_1,jobcode_2,class,service item,location,notes,approved_status',
    'mara,,Mara,Quell,0,,2024-02-13,Tue,2024-02-13 01:00,2024-02-13 02:30,-7,1.50,Site,,,,,x,approved',
    'mara,,Mara,Quell,0,,2024-02-13,Tue,2024-02-13 03:00,2024-02-13 03:45,-7,0.75,Site,,,,,x,approved',
  ],
  Paymo: [
    'User,Client,Project,Tasklist,Task,Description,Start time,End time,Hours',
    'Mara,Mill,Site,,,x,2024-02-13 09:00,2024-02-13 10:30,1.5',
    'Mara,Mill,Site,,,x,2024-02-13 11:00,2024-02-13 11:45,0.75',
  ],
  'My Hours': [
    'Date,User,Client,Project,Task,Description,Start,End,Duration,Labor hours,Billable hours,Billable',
    '13/02/2024,Mara,Mill,Site,,x,09:00,10:30,01:30,1.5,0,No',
    '13/02/2024,Mara,Mill,Site,,x,11:00,11:45,00:45,0.75,0,No',
  ],
  'Screen Time, as read out of knowledgeC': [
    'app,usage,start_time,end_time,created_at,tz,device_id,device_model',
    'org.example.x,5400,2024-02-13 09:00:00,2024-02-13 10:30:00,2024-02-13 10:30:01,3600,,',
    'org.example.x,2700,2024-02-13 11:00:00,2024-02-13 11:45:00,2024-02-13 11:45:01,3600,,',
  ],
  'a week by hand in Excel, days as numbers': [
    'Datum\tProjekt\tTätigkeit\tStunden',
    '45335\tSite\tx\t1,5',
    '45335\tSite\tx\t0,75',
    'Summe\t\t\t2,25',
  ],
}

function sum(observations: readonly Observation[]): number {
  return observations.reduce((all, { minutes }) => all + (minutes ?? 0), 0)
}

describe.each(Object.entries(LAYOUTS))('%s', (_, lines) => {
  test.each([
    ['as it comes', (text: string): string | Uint8Array => text],
    ['with the ends of lines of Windows and a mark', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['in UTF-16', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ])('%s', async (__, encoded) => {
    const text = encoded(`${lines.join('\n')}\n`)
    const head = typeof text === 'string' ? headOf(text) : text
    const best = SOURCES.toSorted((a, b) => b.accepts({ name: 'a.csv', head }) - a.accepts({ name: 'a.csv', head }))[0]
    expect(best?.id).toBe('time')
    const { observations, codes, questions } = await readAll(time, { 'a.csv': text })
    expect(questions).toEqual([])
    expect(Object.keys(codes).filter(code => code !== 'time-other' && code !== 'time-total')).toEqual([])
    expect(observations.map(({ minutes }) => minutes)).toEqual([90, 45])
    const [first] = observations
    // nine o'clock in Amsterdam where the layout has a clock, else the day
    expect([Date.UTC(2024, 1, 13, 8), Date.UTC(2024, 1, 13)]).toContain(first?.at)
    expect(Object.values(first?.detail ?? {}).join(' ')).toMatch(/\bx\b/)
    expect(sum(observations)).toBe(135)
  })
})
