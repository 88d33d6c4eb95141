/** The message checker. It reads words, not people: it says "may", and never that all is well. */
export const draft = {
  title: 'Check the words of your message',
  lead: 'Not sure how it sounds? See what may go against our code before you post it.',
  /** Where the phone can't check it by itself. */
  sent: 'When you press the button, your words are sent to us and checked. We don’t keep them or write them down.',
  /** Shown only while that is so. */
  stays: 'Your words stay on this phone. They are checked here and sent nowhere.',
  draft: { label: 'Your message', hint: 'Type it, or paste it in.' },
  check: 'Check it',
  /** Always on the page, in one line: no program sees all that matters. */
  hurt: {
    call: 'Is somebody hurt or in danger? Call',
    lead: 'or talk to our safeguarding lead:',
    nspcc: 'or to the NSPCC:',
  },
  errors: { draftMissing: 'Type or paste your message first.' },
  danger: {
    title: 'Somebody’s safety comes first',
    text: 'Your message sounds as if somebody may be hurt or in danger. If somebody is in danger now, call',
    helplines: [
      ['Are you the one who is struggling? Samaritans listen, day and night, for free:', '116 123'],
      ['For somebody under 19, Childline listens, day and night, for free:', '0800 1111'],
      [
        'Does somebody at home hurt or scare you? Ring the National Domestic Abuse Helpline, day or night, for free:',
        '0808 2000 247',
      ],
    ],
    wrong: 'Did we get it wrong? Only words were read.',
  },
  findings: {
    title: 'This may go against our code',
    wrong: 'Only words were read, so this can be wrong. You know what you meant.',
    text: 'Have another look at the words that are underlined. The numbers match the reasons below.',
    /** Around a number, for a screen reader. */
    note: { before: ' (see reason ', after: ') ' },
    ask: 'We ask everyone, please, not to …',
    instead: 'Instead:',
  },
  partly: 'Part of it couldn’t be read. It may be in another language, or in a picture.',
  onlyStart: 'It is a very long message. Only the first 10,000 letters were read.',
  unsure: {
    title: 'We can’t check this one',
    text: 'That doesn’t mean that it is fine, or that it isn’t. It may be:',
    reasons: [
      'in a language other than English',
      'mostly a picture, a recording or a file',
      'too short to tell, or too long to read all of it',
    ],
    noPoints:
      'That doesn’t mean that it is fine, or that it isn’t. Our code asks for things that only a person can tell.',
  },
  clear: {
    title: 'Nothing stood out',
    text: 'Only words were read, and this can miss things.',
    notReadFor: 'It doesn’t look for these at all:',
  },
  questions: {
    title: 'Two things that only you can tell',
    items: [
      'Would you say it to them at the gate, just like this?',
      'Would you be glad for every family in the class to read it?',
    ],
  },
  copy: 'Copy it',
  copied: 'Copied. You can paste it now.',
  whatsApp: 'Open WhatsApp',
  next: {
    title: 'Want more help?',
    check: 'Answer a few quick questions',
    code: 'Read the code',
    report: 'Raise a concern in confidence',
  },
} as const
