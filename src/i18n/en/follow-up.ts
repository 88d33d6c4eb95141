/** Coming back to a concern with its return code. */
export const followUp = {
  title: 'Come back to your concern',
  tab: 'Come back',
  lead: 'Type the six words that you kept. Capitals and commas don’t matter.',
  code: { label: 'Your six words', hint: 'With a space between them.' },
  open: 'Open my concern',
  lost: 'Lost your words? We can’t look them up, but we still have your concern. You can raise it again and say so.',
  wordUnknown: (word: string) =>
    `“${word.slice(0, 20)}” is none of our words. Check how you kept it, and its spelling.`,
  errors: {
    codeMissing: 'Type your six words.',
    notSixWords: 'That is not six words. Type only the six words, with a space between them.',
    codeWrong:
      'We couldn’t find a concern with those six words. Check each word, and that this is your school’s page.',
    messageMissing: 'Write something before you send it.',
    messageLong: 'Your message is too long. Keep it under 20,000 letters.',
    unknown: 'Choose what you would like to do.',
  },
  opened: {
    title: (reference: string) => `Your concern ${reference}`,
    status: 'Where it stands',
    states: {
      new: 'We have it. You will see here when somebody has read it.',
      acknowledged: 'We have read it.',
      looking: 'We are looking into it.',
      closed: 'We have finished with it. If it happens again, or you are still worried, write to us below.',
      'not-a-concern':
        'We have read it. This time there is nothing more for the school to do. Thank you for telling us. If you are still worried, write to us below.',
      withdrawn: 'You have withdrawn it.',
    },
    by: (when: string) => `Our answer should be here by ${when}.`,
    late: (when: string) =>
      `We should have answered by ${when}. We are sorry. If it can’t wait, ring the school and ask for our safeguarding lead; you need not say why.`,
    raised: (when: string) => `You raised it at ${when}.`,
    decisions:
      'We can’t tell you what we decide about somebody else. You will see here when we have finished.',
    complain: {
      before: 'Not happy with how we dealt with it?',
      link: 'Our complaints procedure',
      ask: 'You can ask the school office for our complaints procedure:',
    },
    thread: 'Messages',
    none: 'There are no messages yet.',
    unreadable: 'This message can’t be shown at the moment.',
    notSent: 'This was not sent. You may be offline. Nothing is lost: please try again.',
    fromSchool: 'From the school',
    fromYou: 'From you',
    say: 'Answer, or add something',
    safety: 'Don’t wait for an answer here if a child is in danger now. Call',
    worried: 'Worried about a child? Ring our safeguarding lead:',
    sayHint: 'Leave out what could show who you are.',
    send: 'Send in confidence',
    sent: 'Sent. We will read it.',
    withdraw: 'Withdraw this concern',
    done: 'When you have finished, leave this page and close its tab, so that nobody else reads it.',
  },
  withdraw: {
    title: 'Withdraw this concern?',
    text: 'We will stop, unless a child may be at risk or the law says we must go on. We keep a record for a while and then delete it. You can still write to us about it.',
    yes: 'Yes, withdraw it',
    no: 'No, go back',
    done: 'You have withdrawn your concern. Thank you for telling us.',
  },
} as const
