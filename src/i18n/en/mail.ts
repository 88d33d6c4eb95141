/** Mail to the people a concern goes to. A subject never says more than the reference and a time. */
export const mail = {
  newConcern: {
    subject: (reference: string, by: string) => `New concern ${reference}: reply by ${by}`,
    intro: 'A parent or carer has raised a concern about a class group, in confidence.',
    notice: 'Its details are on the desk, for the people it goes to.',
  },
  newMessage: {
    subject: (reference: string) => `New message on concern ${reference}`,
    intro: 'The person who raised this concern has written again.',
    body: 'What they wrote',
  },
  withdrawn: {
    subject: (reference: string) => `Concern ${reference} was withdrawn`,
    intro: 'The person who raised this concern has withdrawn it.',
    next: 'If a child may be at risk, or somebody may have broken the law, it still needs your decision.',
  },
  risks: {
    child:
      'The reporter says that a child may be at risk. Please read this now: don’t wait for the reply-by time.',
    extremism: 'The reporter says that it may be about extremism. Please read this now.',
  },
  toDsl: 'A safeguarding lead was sent this too.',
  keptFrom: 'It is kept from the person it names. Please don’t talk to them about it yet.',
  facts: {
    reference: 'Reference',
    replyBy: 'Reply by',
    points: 'What it is about',
    about: 'Who it is about',
    group: 'Group',
    when: 'When',
  },
  said: 'What was said or happened',
  more: 'What else they want you to know',
  dontQuote:
    'Please don’t quote these words to anyone. In a class of thirty families, one turn of phrase can show who wrote them.',
  desk: 'Work it on the desk:',
  dontReply: 'Please don’t reply to this mail or forward it. Nobody reads answers to it.',
  why: (school: string) => `You get this because you are on ${school}’s list for concerns.`,
} as const
