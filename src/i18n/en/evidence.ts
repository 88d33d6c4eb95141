const errors = {
  pictureMissing: 'Choose a picture first.',
  pictureLarge: 'That picture is larger than 5 MB. Make it smaller, for example by cropping it.',
  pictureType: 'We can only take a picture that is a PNG, JPEG or WebP file. A screenshot always is.',
  pictureBroken:
    'We couldn’t read that picture. It may be damaged, or one that moves. Choose another, such as a screenshot.',
  tooManyPictures: 'There are 10 pictures already, and that is the most. Say in words what else there is.',
  pictureNotKept:
    'Something went wrong on our side and the picture was not kept. Please choose it and send it again.',
  wrongState: 'No more pictures can be added to this concern.',
} as const

/** Pictures that belong to a concern: on the reporter's page, and on the desk. */
export const evidence = {
  title: 'Add a screenshot or picture',
  happens: [
    'It is locked (encrypted). Only the people who work your concern can open it, and it is written down who did. It is deleted with the concern.',
    'We take out its hidden data, such as where and when a photo was taken, and with which phone.',
  ],
  shows: {
    title: 'The picture itself can show that it was you.',
    text: 'Look for your name or photo at the top, your own messages, the message you were answering, and how you have named people. Crop them away first.',
  },
  label: 'Your picture',
  hint: 'PNG, JPEG or WebP, up to 5 MB. Ten at the most, one at a time.',
  send: 'Send the picture in confidence',
  done: 'We have your picture.',
  added: 'Pictures you added',
  item: (number: number, size: string, when: string) => `Picture ${number} (${size}), ${when}`,
  undo: 'Sent the wrong one? Write to us here. Was it a nude or sexual picture of anybody? Don’t send it again. Ring the police on 101 and, if it shows a child, our safeguarding lead: they decide what happens to it.',
  size: (bytes: number) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} KB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`,
  errors,
  desk: {
    title: 'Pictures',
    none: 'No pictures.',
    look: (number: number) => `Look at picture ${number}`,
    about: (size: string, who: string, when: string) => `${size}, added by ${who}, ${when}`,
    care: 'They open one at a time. That you looked is written in the chronology. Don’t forward them: what can be seen may show who took it.',
    indecent:
      'Is it a nude or sexual picture of anybody? Close it now. Don’t show, copy, print, save or forward it. Call the police on 101, or 999 if it is urgent. If it shows a child, tell the safeguarding lead, too.',
    lockFirst:
      'Lock it at once, on the concern’s page: then nobody can open it here, and it is kept for the police.',
    locked: (number: number, when: string) =>
      `Picture ${number} is locked since ${when}: nobody can open it.`,
    number: (number: number) => `(no. ${number})`,
    one: (number: number) => `Picture ${number}`,
    back: (reference: string) => `Back to concern ${reference}`,
    seen: 'That you looked is in the chronology now. Don’t forward it: what can be seen may show who took it.',
    alt: 'The picture that was added. Nobody has described it.',
    whole: 'Open it in full size',
  },
} as const

/** What the desk's own words take up: its acts, and what stands in their way. */
export const pictures = {
  acts: {
    'add-picture': {
      title: 'Add a picture',
      label: 'Picture',
      hint: 'Such as what a parent showed you. PNG, JPEG or WebP, up to 5 MB. Its hidden data is taken out and it is encrypted.',
      send: 'Keep the picture',
    },
    'lock-picture': {
      title: 'Lock a picture',
      hint: 'Nobody can open or delete it until it is unlocked. The concern is put on hold, so that both are kept.',
      which: 'Which picture?',
      reason: {
        label: 'Why',
        hint: 'Such as: the police told us to. Don’t describe what is in the picture.',
      },
      send: 'Lock it',
    },
    'unlock-picture': {
      title: 'Unlock a picture',
      hint: 'Those who work the concern can open it again. Ask the police first where they are involved.',
      which: 'Which picture?',
      reason: { label: 'Who asked for it, and when', hint: 'Such as: the police asked, on 3 May.' },
      send: 'Unlock it',
    },
    'delete-locked-picture': {
      title: 'Delete a locked picture',
      hint: 'Only when the police have said so, or have told you that they don’t need it.',
      which: 'Which picture?',
      reason: { label: 'Who asked for it, and when', hint: 'Such as: the police asked, on 3 May.' },
      send: 'Delete the locked picture for good',
    },
    'delete-picture': {
      title: 'Delete a picture',
      indecent: 'Is it a nude or sexual picture of anybody?',
      indecentText:
        'Stop looking. Don’t show, copy, print or forward it. Call the police (101, or 999 if it is urgent) now and, if it shows a child, tell the safeguarding lead. Ask them before you delete it: they may need it. Say in your reason whom you asked.',
      which: 'Which picture?',
      reason: {
        label: 'Why',
        hint: 'The reason stays in the chronology. Don’t describe what is in the picture.',
      },
      send: 'Delete it for good',
    },
  },
  done: {
    'lock-picture': 'The picture is locked, and the concern is on hold.',
    'unlock-picture': 'The picture is unlocked. The concern is still on hold.',
    'delete-locked-picture': 'The locked picture is deleted for good. The concern is still on hold.',
    'add-picture': 'The picture is kept.',
    'delete-picture':
      'The picture is deleted for good. If it was a nude or sexual picture of anybody: tell the police (101) who has seen it here, and the safeguarding lead too if it shows a child. Don’t try to get it back.',
  },
  refusals: {
    ...errors,
    pictureGone: 'That picture is gone already.',
    pictureLocked: 'A picture here is locked. Unlock it first.',
    pictureNotLocked: 'That picture is not locked any more.',
  },
  errors: { ...errors, pictureUnchosen: 'Choose which picture.' },
} as const
