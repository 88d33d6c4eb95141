/** What the starting points say in a school's first code, beside the standard points. Schools change it as they like. */
export const startingCodes = {
  primary: {
    intro:
      'Parents run these groups, not the school. Nobody has to join, and we don’t post in them. This is what we ask of everyone who does.',
    goodFor: [
      'reminders: PE kit, trips, dates',
      'things that were in the newsletter',
      'news that the whole class can use',
      'kind advice from one parent to another',
    ],
    asks: [
      'speak to and about each other with respect, as you would at the gate',
      'remember that families in the group come from many cultures',
      'work with our staff for the children’s sake',
      'look for the peaceful way out',
      'take a worry to the person who can settle it',
      'speak for yourself: one parent’s view isn’t the whole group’s',
    ],
    response: [
      'remind everybody of the code, and name nobody',
      'have a quiet word, and ask for the post to come down',
      'write to ask that it doesn’t happen again',
      'invite them to meet the headteacher or another senior colleague',
      'tell the police or the council, if it may be a crime',
      'ask for legal advice with the council, if untrue words have hurt somebody',
      'ask them not to come into the school grounds',
    ],
  },
  'social-media': {
    intro:
      'You are free to talk about school online. This is what we ask of you when you do, in class groups and anywhere else.',
    goodFor: [
      'dates, reminders and lost jumpers',
      'sharing what is in our newsletter',
      'asking and giving a bit of help',
      'saying thank you',
    ],
    asks: [
      'be an example to the children: they learn from us how to behave online',
      'show respect to our staff, and when you speak of them',
      'show respect to other parents and to all children',
      'bring a complaint to us, so that we can deal with it properly',
      'share photos of your own child only',
    ],
    school:
      'Tell the class teacher or the office. If that doesn’t settle it, use our complaints procedure. We answer every complaint.',
    child: 'Tell the class teacher, and leave it to us. If a child may be hurt, tell our safeguarding lead.',
    response: [
      'remind everybody of the code',
      'talk to the person alone, and ask for the post to come down',
      'invite them in to put things right',
      'help them to make a complaint, if that is what it was about',
      'tell the police, if it may be a crime',
    ],
    support: [
      'Our newsletter has a tip for life online each term.',
      'Every new family finds this code in the welcome pack.',
      'We hold workshops for parents on keeping children safe online.',
      'In class, the children learn how to be kind and careful online.',
    ],
  },
  trust: {
    intro:
      'This code is the same at every school of our trust. Class groups belong to their parents, and nobody has to join. It goes for all other social media too.',
    goodFor: [
      'reminders and dates',
      'good news about the school',
      'questions that another parent can answer',
      'thank-yous',
    ],
    asks: [
      'be kind: think how your words will land',
      'be honest: post only what you know to be true',
      'be careful with news that isn’t yours to tell',
      'if you have to criticise, be polite, and say it to the person',
      'if in doubt, don’t post: you can’t take it back',
    ],
    school: 'Come and talk to us. If that doesn’t settle it, use our complaints procedure.',
    response: [
      'answer you within 24 hours; when school is closed, on the next working day',
      'ask for the post to come down',
      'invite whoever posted it to talk about it in person',
      'point them to our complaints procedure, if they want to take it further',
      'tell the police or other authorities, if it may be against the law',
    ],
  },
  evidence: {
    intro:
      'Class groups are run by parents, and joining is up to you. If something goes wrong in one, this page says what to keep, and who will listen.',
    goodFor: ['reminders', 'news that everyone in the class can use', 'help for each other'],
    asks: [
      'treat people online as you would face to face',
      'keep other people’s news, names and pictures to yourself',
      'check that a thing is true before you pass it on',
      'tell us early, while it is still small',
    ],
    abuse:
      'If it happens to you, or you see it, keep the messages and tell our senior staff. If it is a threat, tell the police.',
    evidence: [
      'Don’t delete the messages, even if they upset you.',
      'Take a screenshot that shows who wrote it and when.',
      'Write down which group it was in.',
    ],
    response: [
      'look at what you kept, and listen to everyone involved',
      'have a word in private, and ask for the post to come down',
      'meet with the headteacher',
      'pass it to the chair of governors, if it is about the headteacher',
      'bring in our safeguarding lead or a deputy, if a child may be at risk',
      'tell the police, if it may be a crime',
    ],
    staffWord:
      'Do you work here, and have a child here too? In class groups you are a parent like any other. But people will still see you as staff. Never share what you know from work, and don’t message pupils. If you hear that a child may be at risk, tell the safeguarding lead at once.',
  },
  city: {
    intro:
      'We are a big school, with families from all over the world. Your class group belongs to you, and nobody has to join. Help us to make it a place where every family feels at home.',
    goodFor: [
      'reminders, dates and what is for lunch',
      'helping a new family to find its feet',
      'news from our newsletter, in your own language too',
    ],
    asks: [
      'be fair to everyone, whatever their race, faith, sex, age or disability, and whoever they love',
      'write so that somebody who is new to English can follow',
      'stop and think before you answer in anger',
      'bring worries to us: we have staff for each of them',
    ],
    discrimination: {
      because: 'Every family belongs here. The Equality Act 2010 says so too.',
      instead: 'If you see it, tell our senior staff. A hate crime is for the police, or for True Vision.',
    },
    extremism: {
      dont: 'Spread hate or extreme views',
      because: 'Somebody in the group may be easily led, and so may their child.',
      instead: 'If you see it, tell our safeguarding lead at once. In an emergency, call 999.',
      report: 'Hate or extreme views that could draw somebody in',
    },
    meanings: [
      {
        word: 'Cyberbullying',
        meaning: 'using a phone or the internet to scare, shame or hurt one person, often again and again.',
      },
      {
        word: 'Trolling',
        meaning: 'posting rude or shocking things to start a row and upset whoever reads them.',
      },
    ],
    evidence: [
      'Take a screenshot before the message is gone.',
      'Note the time, the date and the place: which app, which group.',
      'Don’t delete anything, and don’t answer back.',
    ],
    response: [
      'ask what happened, and hear both sides',
      'have a quiet word, and ask for the post to come down',
      'meet with a senior member of staff',
      'bring in our safeguarding lead, if it may be about a child’s safety or about extremism',
      'tell the police, if it may be a crime, such as a threat or a hate crime',
    ],
  },
} as const
