import type { PointId } from '../../guidance/points.ts'

/** A point as a code of conduct prints it, after "Please don't use them to …". */
export interface PointWords {
  dont: string
  because: string
  /** Who to talk to, or what to do, instead. */
  instead: string
  /** The choice on the concern form. */
  report: string
}

/** The standard wording of each point. A code version keeps its own copy, so these may be improved. */
export const points: Record<PointId, PointWords> = {
  staff: {
    dont: 'Complain about a member of staff',
    because: 'They aren’t in the group and can’t answer there. It is hard to undo.',
    instead:
      'Talk to that teacher, then to the headteacher. If a child may be hurt, go straight to the headteacher.',
    report: 'Complaints about a member of staff in the group',
  },
  child: {
    dont: 'Discuss somebody else’s child',
    because: 'A child can’t answer back, and thirty families may remember it for years.',
    instead: 'Tell the class teacher. If a child may be hurt, tell our safeguarding lead.',
    report: 'Somebody’s child being discussed',
  },
  parent: {
    dont: 'Criticise or shame another parent or family',
    because: 'You will see each other at the gate tomorrow, and so will your children.',
    instead: 'If you feel safe to, have a quiet word with them. If it is about school, tell us.',
    report: 'Another parent or family being criticised or shamed',
  },
  school: {
    dont: 'Attack the school or fight its decisions',
    because: 'We can’t put right what we haven’t been told.',
    instead: 'Tell the office or the headteacher. After that there is our complaints procedure.',
    report: 'Angry or unfair words about the school',
  },
  language: {
    dont: 'Swear, or post while you are angry',
    because: 'Words look harder on a screen than they sound in your head.',
    instead: 'Wait an hour. Then write it again.',
    report: 'Swearing or an angry outburst',
  },
  abuse: {
    dont: 'Insult, bully, threaten or harass anyone',
    because: 'Nobody should be afraid to open a class group.',
    instead:
      'If it happens to you, or you see it, tell our senior staff. If it is a threat, tell the police.',
    report: 'Insults, bullying, threats or harassment',
  },
  discrimination: {
    dont: 'Insult or leave out anyone for who they are',
    because: 'Our families come from everywhere, and every one of them belongs here.',
    instead: 'If you see it, tell our senior staff. For a hate crime: the police, or True Vision.',
    report: 'Somebody insulted for who they are (like their race, religion, disability or being gay)',
  },
  rumour: {
    dont: 'Pass on what you don’t know to be true',
    because: 'A rumour travels faster than the truth.',
    instead: 'Ask the school what happened.',
    report: 'A rumour or an accusation',
  },
  private: {
    dont: 'Share private emails, letters or chats',
    because: 'What was written for one person was not written for thirty.',
    instead: 'Keep it private, and answer whoever sent it.',
    report: 'A private email, letter or chat being shared',
  },
  photo: {
    dont: 'Share photos or videos of other people’s children',
    because: 'Some families have to stay hidden to be safe. You may not know which.',
    instead: 'Ask each parent first, or leave it.',
    report: 'Photos or videos of other people’s children',
  },
  contact: {
    dont: 'Give out other people’s numbers or addresses',
    because: 'A phone number or an address can’t be taken back.',
    instead: 'Ask them to share their own.',
    report: 'Somebody’s personal details being given away',
  },
  adverts: {
    dont: 'Advertise',
    because: 'People mute groups that sell to them, and then miss the real news.',
    instead: 'Ask the office whether it can go in the newsletter.',
    report: 'Adverts',
  },
  politics: {
    dont: 'Campaign or argue about politics',
    because: 'A class group is for every family in the class.',
    instead: 'Keep it for your own pages.',
    report: 'Politics',
  },
  late: {
    dont: 'Post late in the evening',
    because: 'Somebody is always just getting a baby to sleep.',
    instead: 'Leave it until the morning, unless it really can’t wait.',
    report: 'Messages late at night',
  },
  aside: {
    dont: 'Hold a private chat in front of everyone',
    because: 'Twenty replies between two people hide the one that matters.',
    instead: 'Message each other directly.',
    report: 'Private chats in the group',
  },
}
