/**
 * Every address of Gatepost, once. Routes, links, redirects and mail are made from these.
 * They are bookmarked and printed on posters: change one only with a redirect from the old.
 */
export const urls = {
  findSchool: () => '/',
  health: () => '/health',
  home: (school: string) => `/${school}`,
  code: (school: string) => `/${school}/code`,
  codeVersion: (school: string, number: number | string) => `/${school}/code/${number}`,
  codeChanges: (school: string) => `/${school}/code/changes`,
  check: (school: string) => `/${school}/check`,
  checkMessage: (school: string) => `/${school}/check/message`,
  talkTo: (school: string) => `/${school}/talk-to`,
  report: (school: string) => `/${school}/report`,
  receipt: (school: string) => `/${school}/report/sent`,
  followUp: (school: string) => `/${school}/follow-up`,
  leave: (school: string) => `/${school}/leave`,
  privacy: (school: string) => `/${school}/privacy`,
  accessibility: (school: string) => `/${school}/accessibility`,
  signIn: (next = '') => `/desk/sign-in${next && `?next=${encodeURIComponent(next)}`}`,
  signInCode: () => '/desk/sign-in/code',
  signInWith: () => '/desk/sign-in/with',
  notConnected: () => '/desk/sign-in/not-connected',
  signOut: () => '/desk/sign-out',
  account: () => '/desk/account',
  /** … with a word on what was just done. */
  accountAfter: (done: string) => `/desk/account?done=${done}`,
  auth: () => '/desk/auth',
  deskHome: () => '/desk',
  desk: (school: string) => `/desk/${school}`,
  deskMail: (school: string) => `/desk/${school}/mail`,
  deskAct: (school: string, reference: string, act: string) => `/desk/${school}/concerns/${reference}/${act}`,
  deskPicturePage: (school: string, reference: string, id: string) =>
    `/desk/${school}/concerns/${reference}/evidence/${id}/look`,
  deskPicture: (school: string, reference: string, id: string) =>
    `/desk/${school}/concerns/${reference}/evidence/${id}`,
  deskStatistics: (school: string) => `/desk/${school}/statistics`,
  deskLog: (school: string) => `/desk/${school}/log`,
  deskLetters: (school: string) => `/desk/${school}/letters`,
  deskLettersAbout: (school: string, reference: string) => `/desk/${school}/concerns/${reference}/letters`,
  deskLetter: (school: string, reference: string, rung: string) =>
    `/desk/${school}/concerns/${reference}/letters/${rung}`,
  deskRecord: (school: string, reference: string) => `/desk/${school}/concerns/${reference}/record`,
  deskSubjectAccess: (school: string) => `/desk/${school}/subject-access`,
  deskExport: (school: string) => `/desk/${school}/concerns.csv`,
  deskConcern: (school: string, reference: string) => `/desk/${school}/concerns/${reference}`,
} as const
