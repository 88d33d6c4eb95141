/**
 * Mail to the people a concern goes to. A subject never says more than the reference and a time, and where somebody may
 * be at risk to read it now.
 */
export const mail = {
  newConcern: {
    subject: (reference: string, by: string) => `New concern ${reference}: reply by ${by}`,
    subjectWithRisk: (reference: string, by: string) => `Read now: concern ${reference}, reply by ${by}`,
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
    next: 'If a child may be at risk, somebody may have broken the law, or it is about somebody who works at the school, it still needs your decision.',
  },
  short: {
    handedToLead: {
      subject: (reference: string) => `Concern ${reference}: for the safeguarding lead`,
      intro:
        'A colleague has handed you a concern because it may be about keeping somebody safe. Please read it now.',
      when: 'replyBy',
    },
    given: {
      subject: (reference: string) => `Concern ${reference}: for you to work`,
      intro: 'A colleague has given you a concern to work.',
      when: 'replyBy',
    },
    pictureAdded: {
      subject: (reference: string) => `New picture on concern ${reference}`,
      intro: 'The person who raised this concern has added a picture. It is on the desk, and only there.',
    },
    steppedAside: {
      subject: (reference: string) => `Concern ${reference} needs somebody to work it`,
      intro: 'A colleague who knows the people in this concern has stepped aside from it. Please take it on.',
      when: 'replyBy',
    },
    movedUp: {
      subject: (reference: string) => `Concern ${reference} has come to you`,
      intro:
        'It has been found that this concern is about somebody else than we thought, so it is yours to work now. Please read it.',
      when: 'replyBy',
    },
    reminder: {
      subject: (reference: string, by: string) => `Concern ${reference}: please answer by ${by}`,
      intro:
        'Nobody has answered this concern yet. One click on the desk tells the person who raised it that you have read it.',
      when: 'replyBy',
    },
    overdue: {
      subject: (reference: string, by: string) => `Concern ${reference} has been overdue since ${by}`,
      intro:
        'Nobody has answered this concern, and its reply-by time is past. One click on the desk tells the person who raised it that you have read it.',
      when: 'overdueSince',
    },
    unread: {
      subject: (reference: string) => `Read now: concern ${reference}`,
      intro:
        'Nobody has opened this concern yet, and somebody may be at risk. Please open it now. You get this mail every morning at eight until one of you does.',
      when: 'replyBy',
    },
    deletionWarning: {
      subject: (reference: string, day: string) => `Concern ${reference} will be deleted on ${day}`,
      intro:
        'The school has finished with this concern, and the time that the school keeps it is nearly over. All that was said about it will be deleted. If a court or an inquiry needs it, put it on hold on the desk before then. If you keep a record elsewhere, save it first. Its pictures are not in the printed record.',
      when: 'deletion',
    },
  },
  /** To the chair of governors, who may not see which concern it is, nor what it is about. */
  chairTold: {
    subject: 'A concern is past its answer time',
    intro:
      'A concern has waited past its answer time for the headteacher. Please ask whether somebody has it. What it is about isn’t shown to you.',
    open: 'Who is on the school’s list:',
    notes: ['You get this once. Nobody reads answers to this mail.'],
  },
  /** Where concerns come in faster than each is told of by mail of its own. */
  many: {
    'more-concerns': {
      subject: (since: string) => `More new concerns since ${since}`,
      intro: (since: string) =>
        `Since ${since}, more concerns have come in than we want to send you one by one. They wait for you on the desk, each with its own time to reply by.`,
      notes: [
        'More may come after this mail. While they do, you get one like it every ten minutes.',
        'It may be many families about one post. On the desk you can work such concerns as one.',
      ],
    },
    'more-reminders': {
      subject: (since: string) => `Please answer the concerns from ${since}`,
      intro: (since: string) =>
        `Many concerns came in after ${since}. Some of them have no answer yet, and their time to reply by is near. We don’t want to remind you of them one by one.`,
      notes: [
        'Those to answer first are at the top. On the desk you can work concerns about one post as one.',
      ],
    },
    'more-overdue': {
      subject: (since: string) => `Concerns from ${since} are overdue`,
      intro: (since: string) =>
        `Many concerns came in after ${since}. Some of them have no answer yet, and their time to reply by is past. We don’t want to tell you of them one by one.`,
      notes: [
        'Those to answer first are at the top. On the desk you can work concerns about one post as one.',
      ],
    },
    open: 'Open them on the desk:',
    risks: 'A concern about a child at risk, or about extremism, still comes in a mail of its own, at once.',
  },
  digest: {
    subject: 'On the desk this morning',
    intro: (school: string) => `Good morning. This is what waits for you at ${school}.`,
    isNew: 'New to you',
    dueToday: 'Answer due today',
    overdue: 'Answer overdue',
    toDecide: 'Withdrawn, and still to be decided',
    failed: 'Mail that didn’t arrive',
    list: (count: number, references: string[]) =>
      `${count}: ${references.join(', ')}${count > references.length ? ', …' : ''}`,
    open: 'Work them on the desk:',
    note: 'You get this at most once a day, on school days, and only when something waits for you.',
  },
  answerWaits: {
    subject: (school: string) => `A message from ${school}`,
    intro: (school: string) =>
      `There is a message for you at ${school}. You need the six words that you kept to read it.`,
    open: 'Read it here:',
    notes: ['Please don’t reply to this mail. Nobody reads answers to it.'],
    why: (school: string) => `You get this because you gave ${school} this address to reach you.`,
  },
  risks: {
    child:
      'The reporter says that a child may be at risk. Please read this now: don’t wait for the reply-by time.',
    extremism: 'The reporter says that it may be about extremism. Please read this now.',
  },
  toDsl: 'A safeguarding lead was sent this too.',
  noLead:
    'No safeguarding lead has this. Is it about somebody who works or helps at the school, or a governor? Ring the local authority’s designated officer (LADO) before you do anything else. If not, ring children’s services.',
  keptFrom: 'It is kept from whoever it names or may be about. Please don’t talk to them about it yet.',
  facts: {
    reference: 'Reference',
    replyBy: 'Reply by',
    points: 'What it is about',
    about: 'Who it is about',
    group: 'Group',
    when: 'When',
    overdueSince: 'Overdue since',
    deletion: 'Will be deleted on',
  },
  said: 'What was said or happened',
  more: 'What else they want you to know',
  dontQuote:
    'Please don’t quote these words to anyone. In a class of thirty families, one turn of phrase can show who wrote them.',
  desk: 'Work it on the desk:',
  dontReply: 'Please don’t reply to this mail or forward it. Nobody reads answers to it.',
  why: (school: string) => `You get this because you are on ${school}’s list for concerns.`,
} as const
