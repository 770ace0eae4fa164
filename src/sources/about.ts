import type { Source } from '../model/source.ts'

/** What a source is called, what it shows and how to get its export: known without loading what reads it. */
export type AboutSource = Pick<Source, 'id' | 'title' | 'channel' | 'how'>

/** Every source by its id, in the order they are read and shown. */
export const ABOUT = {
  linkedin: {
    id: 'linkedin',
    title: 'LinkedIn archive',
    channel: 'linkedin',
    how: 'On LinkedIn: Settings & Privacy, Data privacy, Get a copy of your data, the larger archive; the ZIP comes by mail within a day.',
  },
  mail: {
    id: 'mail',
    title: 'Mail',
    channel: 'mail',
    how: 'Gmail: Google Takeout, tick Mail only, all parts of it together, ZIP or TGZ; Thunderbird, Apple Mail and others: export a folder as mbox, or drop the mail folder itself.',
  },
  calendar: {
    id: 'calendar',
    title: 'Calendar',
    channel: 'meeting',
    how: 'Google: calendar.google.com, Settings, Export; Outlook and Apple: File, Export; or any .ics file or feed, also as jCal or xCal.',
  },
  contacts: {
    id: 'contacts',
    title: 'Contacts',
    channel: null,
    how: 'Google: contacts.google.com, Export (Google CSV or vCard); Apple: File, Export vCard; Outlook: People, Manage, Export; Thunderbird: Address Book, Export as LDIF; any vCard, also as jCard or xCard.',
  },
  chat: {
    id: 'chat',
    title: 'Chats and text messages',
    channel: 'chat',
    how: 'WhatsApp: open a chat, More, Export chat, without media; Telegram Desktop: Settings, Advanced, Export as JSON; Slack, Facebook, Instagram, Discord, Matrix: the export as JSON; Skype: the .tar as it came; Signal, iMessage, LINE, KakaoTalk, WeChat: the chats as text; Google Chat and Hangouts: Google Takeout; Android: SMS Backup & Restore.',
  },
  feed: {
    id: 'feed',
    title: 'Blog, podcast and talks (feeds)',
    channel: null,
    how: 'Save the feed of your own blog or podcast (the page behind the RSS sign); from a feed reader: Export as OPML.',
  },
  git: {
    id: 'git',
    title: 'Git repositories',
    channel: 'shared-work',
    how: 'Name the folder of a repository, or a folder of several, by its path on this machine; only the log is read, and nothing in it is changed.',
  },
  log: {
    id: 'log',
    title: 'Plain lists (CSV, JSON Lines)',
    channel: 'in-person',
    how: 'Write a CSV file with the columns date, with, channel, direction, minutes, people, note; or one of people with name, email, organisation, title.',
  },
  resume: {
    id: 'resume',
    title: 'JSON Resume, Monica',
    channel: null,
    how: 'JSON Resume: your own resume.json; Monica 4: Settings, Export data, as JSON.',
  },
  time: {
    id: 'time',
    title: 'Time trackers',
    channel: null,
    how: 'ActivityWatch: Raw Data, Export all buckets as JSON; Toggl, Clockify, Harvest and other trackers: Reports, Detailed, Export as CSV; Timewarrior, Watson, Super Productivity, WakaTime: the export as JSON; org-mode and gtimelog: the files themselves.',
  },
} as const satisfies Readonly<Record<string, AboutSource>>

export const ABOUT_SOURCES: readonly AboutSource[] = Object.values(ABOUT)
