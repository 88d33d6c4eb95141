/** The list of a school's people: who reads concerns, who runs the settings. */
export const people = {
  title: 'People',
  faults: {
    addressTwice: 'Two people have the same address. Put all roles of one person in one entry.',
    noHead: 'The list needs a headteacher.',
    noChair:
      'The list needs a chair of governors. Without one, a concern about the headteacher would reach nobody.',
    chairIsHead:
      'The chair of governors and the headteacher must be two people. A concern about the headteacher never goes to the headteacher.',
    noLead: 'The list needs a safeguarding lead.',
    nobodyMailed:
      'Somebody of the senior leadership team has to get mail at once. Otherwise nobody hears of a new concern.',
  },
} as const
