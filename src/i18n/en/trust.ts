/** What is kept and for how long; and the accessibility statement. */
export const trust = {
  privacy: {
    title: 'What we keep, and for how long',
    tab: 'What we keep',
    lead: 'This is our privacy notice, in plain words.',
    controller: (controller: string) => `${controller} is responsible for this information.`,
    reading: {
      title: 'When you only read',
      text: 'Nothing about you is kept. No cookies, no trackers, nobody else’s scripts or pictures, and we don’t write down your internet address.',
    },
    checking: {
      title: 'When you check a message',
      text: 'It is checked on your phone and sent nowhere. If your phone can’t do that, the page says so: then your words are sent to us, checked and forgotten. They are never kept or written down.',
    },
    raising: {
      title: 'When you raise a concern',
      items: [
        'We keep what you tell us: what it is about, what was said, and your name and how to reach you if you give them. You don’t have to.',
        'It is locked (encrypted) in our database with a key of the school’s own. A stolen copy of the database can’t be read without that key.',
        'If you add a picture, we take out its hidden data, such as where it was taken. It is locked with a key of its own, and we write down who at the school looks at it.',
        'One cookie carries your six words from the form to the next page. It is locked too, and gone once the page is shown.',
        'Your six words themselves are not kept anywhere. That is why we can’t look them up.',
      ],
    },
    who: {
      title: 'Who reads it',
      items: (readers: string) => [
        `Most concerns: ${readers}.`,
        'About a member of staff, of the senior leadership team, or a governor: only the headteacher. If the headteacher knows the people and must step aside, the chair of governors reads it instead, unless it may be about the chair. If it waits there for too long, the chair is told by email that a concern waits, and nothing of it.',
        'About the headteacher: only the chair of governors.',
        'If it turns out to be about somebody else than you chose, it goes up to the headteacher or the chair of governors.',
        'If you tick that a child may be at risk, or that it may be about extremism: our safeguarding lead as well, unless it may be about them. They get an email again every morning until one of those who read it opens it. Whoever reads it can also hand it to them when somebody may be at risk.',
        'The school office doesn’t get it. The people who run this service look after the keys and are not allowed to read it. Other parents and the group are not told.',
      ],
      notice:
        'The email that tells them gives its reference, what kind of thing it is about, whether somebody may be at risk, and by when to answer. Nothing you wrote is in it.',
      concern:
        'They get what you wrote by email too. What you put in the boxes for your name and how to reach you is never in that email.',
    },
    shared: {
      title: 'When we may have to share it',
      text: 'With the police or children’s services, to protect a child or where a crime is likely. With the council’s officer for concerns about staff (LADO), if it is about somebody who works with children. With lawyers who advise the school or its trust, if we need their advice. With a court, if it orders us to. And if somebody asks what we hold about them, we may have to show them that part. We take out what would show who you are wherever the law lets us.',
    },
    why: {
      title: 'Why we may keep it',
      text: 'Running a school safely is our public task (UK GDPR Article 6(1)(e)). Where it touches health, faith, ethnicity or the like, we keep it to safeguard children (Article 9(2)(g), and the Data Protection Act 2018, Schedule 1, Part 2). Where it may be a crime, we keep it for the same reason (Article 10, and the same Schedule 1).',
    },
    howLong: {
      title: 'For how long',
      items: (months: number) => [
        `A concern is kept until we close it or you withdraw it (where somebody may be at risk, or it is about somebody who works at the school, until we close it), and then for ${months === 1 ? 'one month' : `${months} months`}. Then all that was said is deleted; in school holidays it can be some weeks later. One that nobody has read yet is never deleted.`,
        'What stays is its reference, what kind of thing it was about, and on which dates who of our staff did something about it, so that we can count and show that it was dealt with. Copies that are kept to repair the database are gone within 30 days.',
        'If a court case or an inquiry needs it, we keep it until that is over.',
        'Emails about it stay in the school’s mailboxes until the school clears them. If it is about a child’s safety, the school also keeps its own safeguarding record for longer, as the law asks.',
      ],
    },
    staff: {
      title: 'If you work here and sign in to the desk',
      text: 'We keep your name, post, email address, when and with which browser you signed in, any passkey, and what you did on the desk, as long as you are on the school’s list. What you did about a concern stays with it, with your name. If a concern was kept from you, your entry stays, so that it is still kept from you if you come back.',
    },
    where: {
      title: 'Where it is kept',
      text: 'On servers that Cloudflare runs for us. They may use it for nothing else. The database and the pictures are in western Europe. Cloudflare is an American company, and the law’s safeguards for sending information abroad apply. No artificial-intelligence (AI) service sees any of it, and nobody at the school may put it into one.',
    },
    phone: {
      title: 'What stays on your phone',
      text: 'Your phone’s history shows that you opened our pages, as with any website. It doesn’t show what you wrote. To leave no trace, open the page in a private tab, or take it out of your history afterwards.',
    },
    rights: {
      title: 'Your rights',
      text: 'You can ask what we hold about you, have mistakes put right, ask us to limit what we do with it, object, or ask us to delete it. You can complain to us about how we use it. We answer within one month. It costs nothing. If somebody raised a concern about you, you have these rights too.',
      ask: 'Write to',
      ico: 'If you are not happy with our answer, you can go to the ICO, which looks after data protection in the UK:',
    },
  },
  accessibility: {
    title: 'Accessibility statement',
    tab: 'Accessibility',
    lead: (school: string) =>
      `This accessibility statement applies to the class-group pages of ${school}. The school is committed to making them accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.`,
    can: {
      title: 'What you can do',
      items: [
        'make everything up to four times as large, without scrolling sideways',
        'use it with a keyboard alone; it is built for screen readers and voice control too',
        'use it on a small or old phone, on a slow connection, and without JavaScript',
        'read it in the dark: it follows your phone’s setting',
        'print the code, and your receipt',
      ],
    },
    status: {
      title: 'How accessible it is',
      text: 'This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, as far as the tests of the people who make it show. Nobody outside has audited it yet.',
    },
    tested: {
      title: 'How it was tested',
      text: 'The pages and their errors are run through the axe checks in a real browser each time the software changes: on a small phone and a large screen, light and dark. The journey from link to receipt is also done with the keyboard alone and with JavaScript off.',
    },
    report: {
      title: 'If something doesn’t work for you',
      text: 'Tell the school office and we will put it right, or give you what you need another way: on paper, by phone, or in person.',
    },
    enforcement: {
      title: 'If we don’t answer well',
      text: 'The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 are enforced by the Equality and Human Rights Commission. You can ask the Equality Advisory and Support Service for help.',
      textNorthernIreland:
        'The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 are enforced in Northern Ireland by the Equality Commission for Northern Ireland. You can ask them for help.',
    },
    prepared: (date: string) =>
      `This statement was prepared on ${date}. It was last reviewed, and the website last tested, on ${date}.`,
  },
} as const
