/** What a school tells parents about these pages with: newsletter, poster, website; and words for group admins. */
export const outreach = {
  /** The page's name wherever it stands alone. */
  pageName: (school: string) => `Class groups at ${school}`,
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print it',
  kit: {
    label: 'Tell parents about it',
    newsletter: 'Newsletter',
    poster: 'Poster',
    welcome: 'Welcome pack',
    embed: 'Your website',
    groupAdmins: 'Group admins',
    desk: 'Back to the desk',
  },
  newsletter: {
    title: 'Words for your newsletter',
    lead: 'Pick the one that fits. Copy it, change it as you like, and send it out.',
    preview: 'How it looks',
    text: 'As plain text',
    html: 'As HTML, with a button',
    htmlHint: 'For newsletter programs that take HTML. Paste it where yours says “HTML” or “code”.',
    texts: {
      start: {
        title: 'At the start of term',
        text: 'Most class groups are lovely, and we’d like to keep them that way. Our code says what they are good for, what to leave out, and who can help instead. It takes three minutes to read. Not sure about a message? Check it there before you post it.',
        button: 'Read our code for class groups',
      },
      difficult: {
        title: 'After a difficult week',
        text: 'It has been a hard week in some class groups. Before you post, please stop for a moment: would you say it at the gate? If something at school worries you, tell us. We want to hear it. If a post worries you, you can tell our senior staff in confidence.',
        button: 'Find who can help',
      },
      reminder: {
        title: 'A short reminder',
        text: 'Class groups are great for kit, dates and kind help. If something worries you, take it to the person who can settle it. Our page shows you who that is.',
        button: 'Find who can help',
      },
    },
  },
  poster: {
    title: 'A poster for the gate',
    lead: 'Print it, and put it where parents wait. Black and white is fine.',
    sizes: 'Size',
    a4: 'A4 (the whole sheet)',
    a5: 'A5 (half a sheet)',
    sheet: 'The poster',
    line: ['Most class groups are lovely.', 'Let’s keep ours that way.'],
    ways: ['Read our code', 'Check a message', 'Raise a concern in confidence'],
    scan: 'Point your phone’s camera here, or type',
    danger: 'If a child is in danger now, call 999.',
  },
  qr: (address: string) => `QR code for ${address}`,
  welcome: {
    title: 'A page for your welcome pack',
    lead: 'One sheet for new families. It uses your own code, so print it again when the code changes.',
    sheet: 'The page for the welcome pack',
    heading: 'Class groups: how we do it here',
    hello:
      'Welcome! Many classes have a WhatsApp group. Parents run them, not the school. You don’t have to join one: everything you need to know comes from us too.',
    goodFor: 'Groups are good for',
    dont: 'Please don’t use them to …',
    gate: 'Not sure? Ask yourself: would I say it at the gate, just like this?',
    worried: 'If something worries you',
    ways: [
      'About your child or the class: talk to the class teacher, or ring the office.',
      'About a child’s safety: talk to our safeguarding lead. You don’t have to be sure.',
      'About a post in a group: tell our senior staff on our page, in confidence. Other parents are not told.',
    ],
    office: 'Office:',
    safeguarding: 'Safeguarding lead:',
    scan: 'Our code, a quick check before you post, and a way to raise a concern:',
  },
  groupAdmins: {
    title: 'Words for group admins',
    lead: 'Thank you for running a class group. Here are calm words for when you need some. Copy them and make them yours.',
    start: 'Set the tone',
    description: 'Group description',
    descriptionText: (address: string) =>
      `For the families in our class. Great for kit, dates, lost jumpers and kind help. Please write as you would speak at the gate, and leave out other people’s children. If something at school worries you, the school wants to hear it: ${address}\n\nParents run this group, not the school. Nobody has to join.`,
    pinned: 'A message to pin',
    pinnedText: (address: string) =>
      `Welcome, everyone! Before you post, two quick questions: does every family in the class need it? And would you say it at the gate, just like this?\n\nIf it is about a teacher, a child or another parent, this isn’t the place. Here is who can help: ${address}`,
    replies: 'Five calm replies',
    reply: {
      staff: {
        title: 'Somebody complains about a teacher',
        text: (talkTo: string) =>
          `I’m sorry it’s been hard. They aren’t here to answer, so let’s not do this in the group. Talk to them or the school, and you’ll get a real answer. Here is who to ask: ${talkTo}`,
      },
      child: {
        title: 'Somebody talks about a child',
        text: (talkTo: string) =>
          `Let’s not talk about anybody’s child here, please. The class teacher is the one to tell. If a child may be hurt, tell the safeguarding lead straight away. Both are here: ${talkTo}`,
      },
      rumour: {
        title: 'A rumour goes round',
        text: () =>
          'I don’t know whether that’s true, so let’s not pass it on. Ask the office what happened. They would rather be asked.',
      },
      quarrel: {
        title: 'Two people argue',
        text: () =>
          'Let’s stop here for tonight. You can message each other, or talk when it’s calmer. We all want a good year for the children.',
      },
      photo: {
        title: 'Somebody shares a photo of children',
        text: () =>
          'Lovely day! Some families need to keep their children’s pictures private. Could you take it down, please, and ask each parent first? Thank you.',
      },
    },
    more: {
      title: 'Is it more than bad manners?',
      danger: 'If a child is in danger now, call',
      report: 'Raise a concern in confidence',
    },
    notMeant:
      'You look after a group. You don’t have to settle what happens in it. That is what we are here for.',
  },
  embed: {
    title: 'On your school’s website',
    lead: 'Your code and the quick check can stand right in your own website. Pick one way, copy, paste.',
    link: {
      title: 'A link',
      text: 'Works everywhere. Paste it into a page as HTML, or link to the address yourself.',
      copy: 'The link, as HTML',
    },
    wordpress: {
      title: 'WordPress',
      text: 'Paste the address on a line of its own. WordPress turns it into a frame with your code in it. You can see below what it looks like.',
      code: 'The address of your code',
      check: 'The address of the quick check',
    },
    frame: {
      title: 'A frame',
      text: 'For any other website that takes HTML. There is a link under the frame, for when a frame can’t be shown.',
      code: 'A frame with your code',
      check: 'A frame with the quick check',
      preview: 'How it looks',
    },
    script: {
      title: 'Frames that grow (only if you like)',
      text: 'A frame has one height, and scrolls. With this line, once on the page, each frame gets as tall as it needs to be. It does nothing else, and it sees nothing of your page.',
      copy: 'The script, as HTML',
    },
    never: {
      title: 'What can’t be put into a frame',
      text: 'The form for raising a concern. It always opens in a tab of its own. So parents can see whose page it is, and nothing around it can read along.',
    },
  },
  /** What a website reads that asks how to embed what can't be. */
  oembed: {
    notFound: 'There is nothing to embed at this address.',
    format: 'Ask for json or xml.',
  },
  framed: {
    whole: 'Read it all on our page',
    check: 'Check before you post',
    message: 'Check the words of your message',
    report: 'Raise a concern in confidence',
    open: 'Think of the message you want to post. Open what fits it.',
    fine: 'Nothing fits? If you’d be glad for every family in the class to read it, post it.',
  },
} as const
