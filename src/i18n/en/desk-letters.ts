import { quoted } from '../quote.ts'

/** What a letter says of the school, the post and the person who signs it. */
export interface Merged {
  school: string
  /** "the Year 2 class group", or "a class group". */
  group: string
  /** That it has to do with a group, as a sentence; '' where none was named. */
  touches: string
  /** The points in the school's own words, each as it stands in its code: "Complain about a member of staff". */
  points: readonly string[]
  /** What the school's code says the groups are good for. */
  goodFor: readonly string[]
  reference: string
  /** Who to ring: name, post and number. */
  ring: string
  /** The office's number; in brackets that the writer fills in, where the office must not hear of it. */
  phone: string
}

const listed = (lines: readonly string[]) => lines.map((line) => `– ${line}`).join('\n')
const asked = (points: readonly string[]) =>
  points.length === 0
    ? 'Our code of conduct for class groups asks everyone to be kind and fair to each other.'
    : `Our code of conduct asks everyone not to use a class group to:\n\n${listed(points)}`

/**
 * The letters that go with the ladder. They never say what was reported, by whom, when or how: whoever signs
 * one says what they have seen for themselves. What a writer must put in stands in [square brackets].
 *
 * What each must do is from the policies behind Gatepost; the words are ours. The one about the school site
 * follows the government's guidance on controlling access to school premises: provisional, for a stated time, with
 * a way to be heard and a date on which it is looked at again.
 */
export const deskLetters = {
  title: 'Letters',
  lead: 'One for each step of the ladder that needs one. Each opens as a draft for you to change, with the school’s name and the code’s own words filled in.',
  advice:
    'Start as low on the ladder as will do. A conversation first, face to face or on the phone, is nearly always kinder and quicker than a letter.',
  about: (reference: string) => `Letters about ${reference}`,
  which: {
    label: 'Which concern is it about?',
    hint: 'Its reference, like 7KX-3QM.',
    go: 'Show its letters',
    notFound: (typed: string) => `You have no concern “${typed}”. Check each letter.`,
  },
  group: (name: string) => `the ${name} class group`,
  anyGroup: 'a class group',
  touches: (name: string) =>
    `It has to do with the ${name} class group, which parents run and the school does not. `,
  ownNumber: '[your own number]',
  ring: (name: string, post: string, phone: string) => `${name}, ${post}, on ${phone}`,
  open: 'Open the draft',
  back: 'Back to the concern',
  names: {
    reminder: 'A reminder to all, for the newsletter',
    conversation: 'An invitation to talk, and a request to take the post down',
    caution: 'A cautionary notice',
    meeting: 'An invitation to a meeting',
    authorities: 'A note for the police or the local authority',
    legal: 'A note for the legal team',
    site: 'A request not to come onto the school site',
  },
  draft: {
    care: 'Never put in the words of whoever told you, their name, or when or how you heard. In a class of thirty families, one turn of phrase can show who it was. Write only what you have seen for yourself.',
    careOfficial:
      'Share what the police, children’s services or your lawyer need, and no more. Who told you goes in only if they need it. Data protection law does not stop you sharing what keeps a child safe. In an emergency ring; don’t write.',
    ticked: 'The points in it come from the concern. Keep only those that you have seen broken for yourself.',
    tickedReminder:
      'The points in it come from the concern. Don’t send it in the same week: with one concern, the class can guess. Or name all the points of your code.',
    brackets: 'Fill in what stands in [square brackets], or take it out.',
    kept: 'Nothing of the letter is kept here: only that one was made. Print it or save it as a PDF, and file it where the school keeps its letters.',
    take: 'Take advice before you send this: your trust or council, and your union or governors where it touches you.',
    recipient: {
      label: 'Who it is to',
      hint: 'As it should stand after “Dear”, like “Mrs Hill”.',
      office: 'A team or a person, like “Westmere neighbourhood policing team”.',
    },
    reviewOn: {
      label: 'When will you look at it again?',
      hint: 'A day within the next six months, like 1 March 2027. It stands in the letter, with how to be heard.',
    },
    body: { letter: 'The letter', paragraph: 'The paragraph', note: 'The note' },
    make: 'Make the letter',
  },
  bracketLeft: (bracket: string) => `${quoted(bracket)} is still there. Fill it in or take it out.`,
  errors: {
    recipientMissing: 'Say who it is to.',
    recipientLong: 'That is too long. Keep it under 200 letters.',
    reviewMissing: 'Give the day on which you will look at it again, like 1 March 2027.',
    reviewPast: 'That day has passed. Give one that is still to come.',
    reviewFar: 'That is too far away. Give a day within the next six months.',
    bodyMissing: 'The letter has no text. Write something, or open the draft again.',
    bodyLong: 'That is too long. Keep it under 20,000 letters.',
  },
  finished: {
    title: 'Your letter is ready',
    print: 'Print it, or save it as a PDF, with your browser’s Print. Only the sheet is printed.',
    email: 'As text, to copy into an email',
    back: 'Change it',
    sheet: 'The letter',
  },
  paper: {
    tel: (phone: string) => `Telephone ${phone}`,
    dear: (name: string) => `Dear ${name}`,
    to: (name: string) => `To: ${name}`,
    confidential: 'Private and confidential',
    review: (date: string) =>
      `We will look at this again on ${date}, and write to you with what we decide. If it no longer needs to stand, it ends then, or sooner.`,
    toHead: (phone: string) => `to the headteacher at this address or on ${phone}`,
    toChair: 'to me, the chair of governors, in writing or on the number above',
    heard: (to: string) =>
      `Before we settle it, we want to hear your side. You can tell us in writing or ask to come and talk, with somebody beside you if you like. Please do so within ten school days, ${to}. We will read or hear all of it, think again, and tell you in writing. If you are still not content, you can use our complaints procedure; ask the office for it.`,
    complaints: (url: string) => `It is also at ${url}`,
  },
  templates: {
    reminder: ({ points, goodFor }: Merged) =>
      [
        'Class groups: a friendly reminder',
        `Most of our class groups are lovely. They are good for things like:\n\n${listed(goodFor)}`,
        points.length === 0
          ? 'Now and then a message goes further than its writer meant. Before you post, think how it will read to the family it is about.'
          : `Now and then a message goes further than its writer meant. Please don’t use a class group to:\n\n${listed(points)}`,
        'If something worries you, tell us. We can put right what we know about, and we would rather hear it from you than have you carry it. Thank you for looking after each other.',
      ].join('\n\n'),
    conversation: ({ group, points, phone }: Merged) =>
      [
        `I am writing about a message in ${group}: [which, as you have seen it yourself; if you have not, don’t send this, ring instead]. I would like to talk it over with you before it grows.`,
        asked(points),
        'I don’t believe that you set out to hurt anyone. Things read harder on a screen than they sound in our heads. Still, I would like to ask you to take the message down, if it is still there, so that it does no more harm.',
        `Could you ring ${phone} this week and ask for me by name? You need not say why. I would like to hear how it looks from your side, and whether there is something behind it that the school should put right.`,
        'This is between you and the school. Thank you for helping us keep the group a friendly place.',
      ].join('\n\n'),
    caution: ({ group, points, phone }: Merged) =>
      [
        `I am writing to you about messages in ${group}. [Say what you have seen for yourself and, if you did, when you spoke about it before.]`,
        asked(points),
        'Messages like these can hurt people who are not there to answer, and children hear of them. I ask you to take them down, and not to post anything like them again. The group is not the school’s, and you are free to disagree with us. We ask only for fairness.',
        'This letter is a caution. Nothing more follows from it if it ends here, and I very much hope that it does. If it goes on, we will ask you to come in and meet us, and think about what else is needed to keep people from being hurt.',
        `If you see it differently, or if I have something wrong, I want to know: please ring ${phone} and ask for me by name. If there is something about the school that you are unhappy with, tell me, and I will look into it properly.`,
      ].join('\n\n'),
    meeting: ({ group, phone }: Merged) =>
      [
        `I would like to meet you to talk about what has been posted in ${group}, and to find a way on together.`,
        'Could you come to school on [day] at [time]? Please bring somebody with you if you would like to. [Name and post] will be there with me, and one of us will take a short note, which you can have a copy of.',
        'I would like us to talk about three things: what was posted and what it did, what lies behind it for you, and what each of us will do from here.',
        `If that time does not suit you, or if you need an interpreter, a ground-floor room or anything else, ring ${phone} and we will sort it out.`,
        'I am sure that we both want the same for the children. Thank you for giving us your time.',
      ].join('\n\n'),
    authorities: ({ school, touches, points, reference, ring }: Merged) =>
      [
        `${school} would like to refer a concern to you. ${touches}Our reference is ${reference}.`,
        'What we have seen: [say in your own words what was said or done, where and when, and what makes you think it may be a crime or a risk to somebody]',
        `What it touches in our code of conduct:\n\n${points.length > 0 ? listed(points) : '– [say what]'}`,
        'Who may be at risk, and whether they know: [names only if you need to give them, and to people who may have them]',
        'What the school has done so far: [for example, who was spoken to and when]',
        'What we ask of you: [for example, advice, or to take it over]',
        `If it is safe to wait, please ring us before you speak to the families, so that we can tell you who spoke to us in confidence: ${ring}.`,
      ].join('\n\n'),
    legal: ({ school, touches, points, reference, ring }: Merged) =>
      [
        `Confidential: for the purpose of getting legal advice.\n\n${school} asks for your advice on something that was said. ${touches}Our reference is ${reference}.`,
        'What was said: [the exact words, with the date and time, as you have seen them yourself]',
        'About whom, and what is untrue in it: [say what the facts are, and how you know]',
        `What it touches in our code of conduct:\n\n${points.length > 0 ? listed(points) : '– [say what]'}`,
        'What harm it has done: [for example, to somebody’s work or health]',
        'What the school has done so far: [for example, who was spoken to and when]',
        'What we would like to know: whether to answer, whether to ask for it to be taken down and corrected, and what to keep as evidence. We have answered nothing yet and will wait for you.',
        `Whoever told us did so in confidence. Please ring ${ring}.`,
      ].join('\n\n'),
    site: ({ school, group, phone }: Merged) =>
      [
        `I am sorry to have to write this letter. Everyone at ${school} has to feel safe on our site, and after what was posted in ${group} I am not sure that they do. [Say what you have seen for yourself, and why it makes you think of somebody’s safety.]`,
        'For now, I must ask you not to come onto the school site without an appointment. This is a step to keep people safe, not a punishment, and it says nothing against your child, who is as welcome here as ever.',
        `You can still bring and fetch your child: [say how, for example at the front gate at 8:45 and 3:15, where somebody will meet them]. You can speak to teachers by phone, and come to parents’ evenings by appointment: ring ${phone}. In an emergency, come to the front gate and ring the bell.`,
        `If anything in this letter is unclear, please ring ${phone} and ask for me by name.`,
      ].join('\n\n'),
  },
} as const
