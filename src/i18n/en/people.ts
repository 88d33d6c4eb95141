/** The list of a school's people: who reads concerns, who runs the settings. */
export const people = {
  title: 'People',
  lead: 'Who reads concerns at this school, and who looks after its settings. Parents see nothing of this list. They see only the names that stand under Settings, for the safeguarding lead and the chair.',
  hears: {
    title: 'Who gets a concern',
    about: {
      parent: 'A parent, a pupil, or not sure',
      staff: 'A member of staff, of the senior leadership team, or a governor',
      headteacher: 'The headteacher',
      risk: 'A child may be at risk, or extremism',
    },
    also: ', as well as the others',
    next: (names: string) => `if mail fails: ${names}`,
    nobody: 'nobody yet',
    named: 'Whoever a concern is about, by name, never gets it and never sees it.',
  },
  readers: 'Reads concerns',
  office: 'Looks after the settings',
  proposed: 'Waiting for agreement',
  proposedText:
    'They see nothing and get nothing until the headteacher agrees, or for a safeguarding lead or a new chair the chair of governors.',
  mailAbout: 'Mail about concerns',
  you: '(you)',
  none: 'Nobody.',
  add: 'Add somebody',
  change: 'Change',
  look: 'Look at it',
  whose: (name: string) => ` ${name}`,
  done: {
    add: 'They are on the list now. We have sent them a mail that says how to sign in.',
    propose: 'Proposed. We have asked for agreement by mail.',
    agree: 'They are on the list now. We have sent them a mail that says how to sign in.',
    change: 'Saved.',
    leave: 'Taken off the list.',
    invite: 'We have sent them the mail again that says how to sign in.',
  },
  changedMeanwhile:
    'Somebody else has changed something meanwhile. Below is what you typed. Look at the list, then send it again.',
  form: {
    title: 'Add somebody',
    changeTitle: (name: string) => `Change ${name}`,
    name: {
      label: 'Name',
      hint: 'First name and surname, like “Ruth Okafor”. A concern that names them is kept from them.',
    },
    post: { label: 'Post', hint: '“Deputy headteacher”, “School secretary”.' },
    email: {
      label: 'Email address',
      hint: 'They sign in with it, and mail goes there. Best one that only they read.',
    },
    roles: { label: 'What they do here', hint: 'Tick all that fit.' },
    mail: {
      label: 'Mail about concerns',
      hint: 'At least one of the senior leadership team gets it at once.',
    },
    send: 'Add to the list',
    lead: 'The headteacher decides on who reads concerns. The chair of governors decides on a safeguarding lead, a deputy, and a new chair. If that isn’t you, we ask them by mail.',
    save: 'Save',
  },
  roles: {
    headteacher: 'Headteacher: reads concerns about parents, pupils and staff',
    slt: 'Senior leadership team: reads concerns about parents and pupils',
    dsl: 'Safeguarding lead: also reads whatever may put a child at risk',
    ddsl: 'Deputy safeguarding lead: the same',
    chair: 'Chair of governors: reads concerns about the headteacher, and only those',
    office: 'School office: looks after settings, code and newsletter; sees no concerns',
  },
  roleNames: {
    headteacher: 'Headteacher',
    slt: 'Senior leadership team',
    dsl: 'Safeguarding lead',
    ddsl: 'Deputy safeguarding lead',
    chair: 'Chair of governors',
    office: 'School office',
  },
  mail: { first: 'at once', next: 'if that can’t be delivered', none: 'not by mail; on the desk' },
  agree: {
    title: 'Agree?',
    text: (name: string) =>
      `${name} will then read the concerns that these roles read. Agree only if you know them, and that this address is theirs.`,
    send: 'Agree',
    notYours: 'This waits for whoever decides on it. They were asked by mail.',
  },
  leave: {
    title: 'Take them off the list',
    text: (name: string) =>
      `${name} is signed out at once and sees nothing any more. What they did stays in the chronologies, with their name.`,
    send: 'Take them off the list',
    withdraw: 'Take the proposal away',
  },
  invite: {
    title: 'Invite them again',
    text: (email: string) => `The mail that says how to sign in goes to ${email} once more.`,
    send: 'Send the mail again',
  },
  notYours:
    'Only the headteacher decides on who reads concerns, and only the chair of governors on the chair’s place. If the one who decides has left, ask whoever looks after Gatepost for your school.',
  back: 'Back to the list',
  errors: {
    nameMissing: 'Type their name',
    nameLong: 'The name is too long: 100 letters at the most',
    postMissing: 'Type their post',
    postLong: 'The post is too long: 100 letters at the most',
    emailWrong: 'Type an email address, like name@school.example.org',
    rolesMissing: 'Tick what they do here',
    chairAlone:
      'The chair of governors reads what is about the headteacher, and only that. Tick nothing else for them.',
    ownName:
      'Somebody else has to change your name: for the headteacher the chair, for others the headteacher. A concern that names you is kept from you by it.',
    operator: 'Whoever looks after Gatepost can’t read concerns. Take another address.',
    rolesUnknown: 'Tick what they do here, out of this list',
    mailUnknown: 'Choose one of these',
    addressTwice: 'Somebody on the list has this address already. Put all roles of one person in one entry.',
    noHead: 'The list needs a headteacher. Add the new one first.',
    noChair:
      'The list needs a chair of governors. Without one, a concern about the headteacher would reach nobody. Add the new one first.',
    chairIsHead:
      'The chair of governors and the headteacher must be two people. A concern about the headteacher never goes to the headteacher.',
    chairReads:
      'The chair of governors reads only what is about the headteacher, and can’t be on the list as another reader too.',
    noLead: 'The list needs a safeguarding lead. Give somebody else that role first.',
    nobodyMailed:
      'Somebody of the senior leadership team has to get mail at once. Otherwise nobody would hear of a new concern.',
    notYours:
      'That is not yours to decide. The chair of governors decides on safeguarding leads and on the chair, the headteacher on everybody else who reads concerns. Ask them to change it here, or propose somebody new: then we ask them.',
    gone: 'They are not on the list any more.',
  },
  /** How the log says what was changed of an entry. */
  changed: {
    to: '; now ',
    address: 'another address',
    mail: { first: 'mail at once', next: 'mail if it fails elsewhere', none: 'no mail' },
  },
  /** What is wrong with a list in a school's file. */
  faults: {
    addressTwice: 'Two people have the same address. Put all roles of one person in one entry.',
    noHead: 'The list needs a headteacher.',
    noChair:
      'The list needs a chair of governors. Without one, a concern about the headteacher would reach nobody.',
    chairIsHead:
      'The chair of governors and the headteacher must be two people. A concern about the headteacher never goes to the headteacher.',
    chairReads:
      'The chair of governors reads only what is about the headteacher, and can’t be on the list as another reader too.',
    noLead: 'The list needs a safeguarding lead.',
    nobodyMailed:
      'Somebody of the senior leadership team has to get mail at once. Otherwise nobody hears of a new concern.',
  },
} as const
