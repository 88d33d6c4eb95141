import type * as z from 'zod'
import type { Acted, By, ConcernRow } from '../concerns/act.ts'
import { acknowledge, answerReporter } from '../concerns/answer.ts'
import { assign, handToLead, stepAside } from '../concerns/hand-on.ts'
import { hold, release } from '../concerns/hold.ts'
import { moveUp } from '../concerns/move-up.ts'
import { close, decide, notAConcern, note, reopen, startLooking } from '../concerns/progress.ts'
import { actOnAll, link, unlink } from '../concerns/same-post.ts'
import { addPicture } from '../evidence/add.ts'
import { lockPicture, unlockPicture } from '../evidence/lock.ts'
import { deletePicture } from '../evidence/remove.ts'
import type { School } from '../schools/schools.ts'
import type { Store } from '../storage/store.ts'
import { rowFor } from './concern.ts'
import type { ActName, actForms } from './form.ts'

interface Doing<Name extends ActName> {
  store: Store
  bucket: R2Bucket
  school: School
  row: ConcernRow
  by: By
  data: z.output<(typeof actForms)[Name]>
  /** Where the reporter comes back to, and the desk's full address of a reference: for mail. */
  followUp: string
  desk: (reference: string) => string
}

/** What each act on the desk does. Those that are the same for all who complained of one post are done for all. */
export const acts: { [Name in ActName]: (doing: Doing<Name>) => Promise<Acted> } = {
  acknowledge: ({ store, row, by, ...answering }) =>
    actOnAll(store, row, by, (id, each) => acknowledge(store, id, each, answering)),
  answer: ({ store, row, by, data, ...answering }) => answerReporter(store, row.id, by, answering, data),
  note: ({ store, row, by, data }) => actOnAll(store, row, by, (id, each) => note(store, id, each, data)),
  assign: ({ store, row, by, data, ...desk }) =>
    actOnAll(store, row, by, (id, each) => assign(store, id, each, id === row.id ? desk : null, data)),
  looking: ({ store, row, by }) => actOnAll(store, row, by, (id, each) => startLooking(store, id, each)),
  decide: ({ store, row, by, data }) => actOnAll(store, row, by, (id, each) => decide(store, id, each, data)),
  close: ({ store, row, by, data }) => actOnAll(store, row, by, (id, each) => close(store, id, each, data)),
  'not-a-concern': ({ store, row, by, data }) => notAConcern(store, row.id, by, data),
  reopen: ({ store, row, by, data }) => reopen(store, row.id, by, data),
  'hand-over': ({ store, row, by, data, ...desk }) => handToLead(store, row.id, by, desk, data),
  'step-aside': ({ store, row, by, data, ...desk }) => stepAside(store, row.id, by, desk, data),
  'move-up': ({ store, row, by, data, ...desk }) => moveUp(store, row.id, by, desk, data),
  hold: ({ store, row, by, data }) =>
    actOnAll(
      store,
      row,
      by,
      (id, each) => hold(store, id, each, data),
      () => true,
    ),
  release: ({ store, row, by, data }) =>
    actOnAll(
      store,
      row,
      by,
      (id, each) => release(store, id, each, data),
      () => true,
    ),
  link: async ({ store, row, by, data }) => {
    const other = await rowFor(store, by.person, data.other)
    return other && other.id !== row.id
      ? link(store, row, by, other)
      : { outcome: 'refused', why: 'noAccess' }
  },
  'add-picture': ({ store, bucket, row, by, data }) => addPicture(store, bucket, row.id, by, data),
  'lock-picture': ({ store, row, by, data }) => lockPicture(store, row.id, by, data),
  'unlock-picture': ({ store, row, by, data }) => unlockPicture(store, row.id, by, data),
  'delete-locked-picture': ({ store, bucket, row, by, data }) =>
    deletePicture(store, bucket, row.id, by, data, true),
  'delete-picture': ({ store, bucket, row, by, data }) => deletePicture(store, bucket, row.id, by, data),
  unlink: ({ store, row, by }) => unlink(store, row.id, by),
}
