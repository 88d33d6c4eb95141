/** Raising a concern, and its receipt. */
export const report = {
  title: 'Raise a concern about a post',
  tab: 'Raise a concern',
  lead: (readers: string) =>
    `Most concerns are read by ${readers}. Other parents and the group are not told.`,
  heardWithin: (hours: number) =>
    `We may not see it at night, at weekends or in the holidays. We should answer within ${hours} hours or, if the school is closed then, by the end of the next school day.`,
  safety: {
    title: 'Before you start',
    now: 'Is a child in danger now? Call',
    worried: 'Worried about a child?',
    lead: (name: string) => `Our safeguarding lead, ${name}:`,
    leadNoName: 'Our safeguarding lead:',
    nspcc: 'The NSPCC helpline:',
    noAnswer: 'No answer? If it can’t wait, call the police on 101, or your council’s children’s services',
    atNight: 'at night and weekends',
    dayAndNight: 'They answer day and night.',
    image: 'A nude or sexual picture or video of anybody?',
    imageText:
      'Don’t save, copy, forward or upload it. Don’t take a screenshot. Of a child: tell the police (101, or 999 if it is urgent) and our safeguarding lead. Of an adult: tell the police, and tell us in words only.',
    threat: 'Threatened, or attacked for who you are?',
    threatText:
      'Police: 999 if it is urgent, 101 if not. You can also tell True Vision (report-it.org.uk) of a hate crime.',
    extremism: 'Is somebody starting to join in hate or violence (extremism)?',
    extremismText: 'Tell our safeguarding lead.',
  },
  promise: {
    title: 'What “in confidence” means here',
    readers:
      'If it is about a member of staff or a governor, only the headteacher gets it. If it is about the headteacher, only the chair of governors gets it. Somebody else reads it only to keep somebody safe, because the law says so, or because the reader knows the people and hands it on.',
    dsl: 'If you tick that a child may be at risk, or that it may be about extremism, our safeguarding lead reads it too, unless it may be about them.',
    law: 'We don’t tell other parents who you are. By law we may have to share what you wrote, for example to protect a child. People can ask what we hold about them. Then we leave out what shows who you are wherever the law lets us.',
    deleted: (months: number) =>
      `We delete it ${months === 1 ? 'a month' : `${months} months`} after it is closed.`,
    more: 'What we keep, and for how long (new tab)',
    history:
      'This phone’s history shows that you opened this page and, if you send it, that you sent something. To leave no trace, use a private tab, or take it out of your history afterwards.',
  },
  evidence: {
    title: 'Keep the messages.',
    text: 'Don’t delete them. Note the group, the day and the time, and take a screenshot. After you send this, we give you six secret words. With them you can come back and add it. But if there is a nude or sexual picture of anybody, do what the red box says.',
  },
  points: { label: 'What is it about?', hint: 'Choose all that fit.' },
  somethingElse: 'Something else',
  said: {
    label: 'What was said or happened?',
    hint: 'Copy the words of the post if you can. A class is small: leave out little things that could show it was you, like what you answered.',
  },
  about: {
    label: 'Whose words or actions worry you?',
    hint: 'For a post, choose the person who wrote it. This decides who reads your concern.',
    options: {
      parent: 'A parent or carer',
      staff:
        'Someone who works or helps at the school: also supply staff, volunteers, club leaders and contractors',
      headteacher: 'The headteacher',
      slt: 'A deputy or assistant headteacher',
      governor: 'The chair of governors, or another governor',
      pupil: 'A child at the school',
      unsure: 'I’m not sure',
    },
  },
  named: {
    label: 'If that person works or helps at the school, what is their name?',
    hint: 'First name and surname, if you know them. Without the name we can’t be sure to keep this from them.',
  },
  risks: {
    label: 'Could somebody be at risk?',
    hint: 'If you tick one of these, our safeguarding lead reads it too.',
    options: {
      child: 'A child may be at risk',
      extremism: 'It may be about extremism',
    },
  },
  group: { label: 'Which group?', none: 'I’d rather not say' },
  otherGroup: { label: 'If it isn’t in the list, which group?' },
  when: { label: 'Roughly when?', hint: 'For example: Tuesday evening.' },
  more: {
    label: 'Is there anything else we should know?',
    hint: 'For example, whether you have spoken to anyone about it.',
  },
  you: {
    title: 'About you',
    text: 'You don’t have to tell us who you are. After you send this you get six words. With them you can come back and read our answer.',
  },
  mayContact: {
    label: 'May we contact you?',
    hint: 'If yes, tell us how, below.',
    options: { yes: 'Yes', no: 'No, I’ll come back with my six words' },
  },
  name: { label: 'Your name' },
  contact: {
    label: 'How can we reach you?',
    hint: 'An email address or phone number that nobody else looks at.',
  },
  send: 'Send in confidence',
  notSent: 'This was not sent',
  notSentText:
    'Something went wrong on our side. Everything you typed is still here. Please press “Send in confidence” again.',
  errors: {
    pointsMissing: 'Choose what it is about. “Something else” will do.',
    pointsUnknown: 'Choose what it is about from the list.',
    saidMissing: 'Tell us what was said or happened.',
    saidLong:
      'What was said or happened is too long. Keep it under 20,000 letters: you can add more afterwards.',
    aboutUnknown: 'Choose who it is about from the list.',
    namedLong: 'Keep the name under 200 letters.',
    risksUnknown: 'Tick only what is in the list, or nothing.',
    groupUnknown: 'Choose the group from the list, or write it in the box below.',
    otherGroupLong: 'Keep the group’s name under 200 letters.',
    whenLong: 'Keep “roughly when” under 200 letters.',
    moreLong: 'What else we should know is too long. Keep it under 20,000 letters.',
    mayContactUnknown: 'Choose yes or no, or leave it.',
    nameLong: 'Keep your name under 200 letters.',
    contactMissing: 'Tell us how to reach you, or choose “No”.',
    contactLong: 'Keep how to reach you under 200 letters.',
  },
  sent: {
    title: 'Thank you. We have it.',
    tab: 'Sent',
    reference: 'Your reference',
    referenceHint:
      'Say this if you ring the school. It doesn’t tell what you wrote. Don’t show it to other parents.',
    code: 'Your six words',
    codeHint:
      'Write them on paper, or save them where only you look. They are the only way back to this concern.',
    codeWarning: 'We can’t look them up or send them again, and this page is shown only once.',
    copy: 'Copy the six words',
    copied: 'Copied. Now paste them somewhere only you can see.',
    print: 'Print this page',
    kept: 'I have kept my six words',
    next: 'What happens next',
    by: (when: string) => `You should hear from us by ${when}.`,
    /** To who gave no way to reach them. */
    byComingBack: (when: string) =>
      `Our answer should be there by ${when}. We won’t ring or write to you: come back to read it.`,
    readers: {
      slt: (readers: string) => `${readers.charAt(0).toUpperCase()}${readers.slice(1)} will read it.`,
      headteacher: 'The headteacher will read it.',
      chair: 'The chair of governors will read it. The headteacher is not told.',
    },
    withoutNamed: 'Our senior staff will read it, but not the person you named.',
    dsl: 'A safeguarding lead will read it too.',
    nobodyElse:
      'Nobody else at the school gets it, unless somebody may be at risk, or the reader knows the people in it, or it turns out to be about the reader. Then somebody else reads it instead.',
    answer: 'To read our answer, add something, or withdraw, come back with your six words to',
    pictures: 'You can add screenshots there too.',
    danger: 'Don’t wait for us if a child is in danger: call',
    worried: 'Worried about a child? Ring the NSPCC:',
  },
  gone: {
    title: 'Your six words are not shown again',
    text: 'We show them only once, so that nobody finds them on this phone. If you kept them, you can come back to your concern with them.',
    followUp: 'Come back to a concern',
    lost: 'If you lost them before you could keep them, the concern is still with us and is being read. To be able to come back, raise it once more.',
    home: 'Go to the first page',
  },
} as const
