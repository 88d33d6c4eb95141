/** What is held about somebody who raised a concern, when they ask for it. */
export const deskSubjectAccess = {
  title: 'What we hold about a reporter',
  link: 'Somebody asks what we hold about them',
  lead: 'Anybody may ask what a school holds about them, and must be answered within one month. Here you find the concerns that somebody raised and gave their name or contact with.',
  onlyHead:
    'The headteacher answers this, and the chair of governors for concerns about the headteacher. Please ask them.',
  who: {
    label: 'Their name, email address or phone number',
    hint: 'As they may have written it. We don’t keep what you type here.',
    go: 'Look for it',
  },
  notes: [
    'Make sure first that they are who they say they are. Somebody may ask in order to find out who told the school.',
    'A concern that was raised without a name or contact can’t be found here. Its reporter can open it with their six words.',
    'Concerns about the headteacher go to the chair of governors, who looks for theirs.',
    'Somebody who is written about in a concern may ask too. What is held about them has to be looked at by hand: start from the concern, and take advice from your data protection officer.',
  ],
  errors: {
    whoMissing: 'Type a name, an email address or a phone number, with at least two letters or digits.',
    whoLong: 'That is too long. Keep it under 200 letters.',
    chosenMissing: 'Tick the concerns that this person raised.',
    chosenUnknown: 'One of those can’t be found any more. Look again.',
  },
  found: {
    title: (count: number) => (count === 1 ? 'One concern fits' : `${count} concerns fit`),
    none: 'No concern that you may see was raised with that name or contact.',
    label: 'Which of these did they raise?',
    hint: 'Two people can share a name. Tick only what this person raised.',
    raised: (reference: string, when: string) => `${reference}, raised ${when}`,
    print: 'Make a page to print',
    json: 'Download as a file (JSON)',
    again: 'Look for somebody else',
    unreadable: (count: number) =>
      count === 1
        ? 'One concern could not be opened, and was not looked at.'
        : `${count} concerns could not be opened, and were not looked at.`,
  },
  held: {
    title: 'What we hold about you',
    lead: (school: string) => `From ${school}, about the concerns that you raised in confidence.`,
    check:
      'Read it before you give it away. What they wrote may name others, and you may have to take that out.',
    concern: (reference: string) => `Concern ${reference}`,
    facts: 'Dates and details',
    words: 'What you wrote',
    more: 'What else you wanted us to know',
    thread: 'Messages between you and the school',
    fromYou: 'From you',
    none: 'There were no messages.',
    name: 'Your name',
    contact: 'How to reach you',
    may: 'May we contact you?',
    raised: 'You raised it',
    answered: 'We first answered',
    closed: 'We closed it',
    state: 'Where it stands',
    points: 'What you said it is about',
    about: 'Who you said it is about',
    named: 'Whom you named',
    group: 'Group',
    when: 'When it happened',
    risks: 'What you marked',
    deletion: 'When it is deleted',
    due: (date: string) => `on ${date}`,
    open: 'some time after it is closed; it is still open',
    unread: 'not before somebody has read it',
    onHold: 'not for now: it is kept for a court or an inquiry',
    also: (months: number) =>
      `We also keep who at the school opened your concern and what they did about it, and the codes by which your form and your six words are known, none of which can be turned back into words. What we decide about somebody else is theirs, and is not here. A closed concern is deleted after ${months === 1 ? 'one month' : `${months} months`}.`,
    rights:
      'You can ask us to put right or delete what is wrong, and you can complain to the Information Commissioner (ico.org.uk, 0303 123 1113).',
    file: (day: string) => `what-we-hold-${day}.json`,
  },
  exported: 'what is held about a reporter',
} as const
