import type { QUESTIONS, QuestionId, TALK_POINT_IDS } from '../../guidance/self-check.ts'

type Asked = {
  [Q in QuestionId]: { label: string; hint?: string; answers: Record<keyof (typeof QUESTIONS)[Q], string> }
}

/** The quick self-check before a post. */
export const selfCheck = {
  title: 'Check before you post',
  lead: 'Think of the message you want to post. Answer what fits it and skip the rest.',
  kept: 'Your answers are not kept, and nobody else sees them.',
  questions: {
    danger: {
      label: 'Is somebody hurt, or could they be in danger?',
      answers: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
    },
    child: {
      label: 'Is a child in it who isn’t yours?',
      answers: { words: 'Yes, in the words', picture: 'Yes, in a photo or video', no: 'No' },
    },
    complaint: {
      label: 'Is it a complaint?',
      answers: {
        person: 'Yes, about staff',
        school: 'Yes, about the school',
        no: 'No',
      },
    },
    gate: {
      label: 'Would you say it at the gate, just like this?',
      answers: { yes: 'Yes', parent: 'Not to that parent', words: 'Not in those words' },
    },
    hurt: {
      label: 'Could it make somebody feel small, scared or left out?',
      answers: { insult: 'Yes', identity: 'Yes, because of who they are', no: 'No' },
    },
    known: {
      label: 'Do you know it to be true?',
      answers: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
    },
    share: {
      label: 'Does it share something that isn’t yours?',
      answers: { letter: 'A private letter or chat', contact: 'A number or address', no: 'No' },
    },
    everyone: {
      label: 'Does every family in the class need it now?',
      answers: { yes: 'Yes', few: 'Not every family', late: 'It’s late, and it can wait' },
    },
  } as const satisfies Asked,
  /** Right under the first question, once somebody may be in danger: the answer is far below. */
  toHelp: 'See who can help now',
  show: 'Check it',
  errors: { nothingAnswered: 'Answer what you can. One question is enough.' },
  outcome: {
    title: 'What our code says',
    lead: 'In class groups we ask everyone, please, not to …',
    clear: 'Thank you for stopping to think.',
    instead: 'Instead:',
    safetyTitle: 'Somebody’s safety comes first',
    safetyNow: 'What to do now',
  },
  ends: {
    safety: 'Talk to our safeguarding lead, not to the group. You don’t have to be sure.',
    talk: {
      abuse: 'Talk to our senior staff first.',
      discrimination: 'Talk to our senior staff first.',
      child: 'Talk to the class teacher first.',
      staff: 'Talk to that person, or to the headteacher, first.',
      school: 'Talk to the office or the headteacher first.',
      parent: 'Talk to that parent first, if you feel safe to. If not, talk to us.',
      rumour: 'Talk to the office first, and ask what happened.',
    } satisfies Record<(typeof TALK_POINT_IDS)[number], string>,
    /** For a complaint about staff and more: the class teacher may be the one it is about. */
    headteacher: 'Talk to the headteacher first.',
    /** For a point in the school's own words, which may name somebody else. */
    talkAsAbove: 'Talk first, as it says above.',
    change: 'Change it, or leave that part out. Then post it.',
    /** While most questions are not answered. */
    soFar: 'Nothing so far. Answer the others that fit.',
    post: 'Nothing in your answers says don’t. If you’d be glad for every family in the class to read it, post it.',
  },
  office: 'School office:',
  next: {
    title: 'Want more help?',
    message: 'Check the words of your message',
    talkTo: 'Find who to talk to',
    report: 'Raise a concern in confidence',
  },
} as const
