import { account } from './accounts/account-routes.tsx'
import { auth } from './accounts/auth-routes.ts'
import { signIn } from './accounts/sign-in-routes.tsx'
import { desk } from './desk/routes.tsx'
import { LARGEST_PICTURE_FORM } from './evidence/form.ts'
import { notFoundForStaff } from './http/errors.tsx'
import { newSite } from './http/site.ts'
import { operator } from './operator/routes.tsx'
import { urls } from './urls.ts'

/**
 * The forms that a picture may come with, or a smaller file, the office's and the operator's: whoever chose one that is
 * too large is told so beside the field.
 */
const TAKES_FILE = new RegExp(
  `^(${urls.deskAct('[^/]+', '[^/]+', 'add-picture')}|${urls.deskSettingsOf('[^/]+', '(logo|closures)')}|${urls.operatorImport()})$`,
)

/** What those reach who sign in: the desk of a school, and the operator's pages. */
export const staff = newSite((path) => (TAKES_FILE.test(path) ? LARGEST_PICTURE_FORM : undefined))

staff.notFound(notFoundForStaff)
staff.route(urls.deskHome(), signIn)
staff.route(urls.deskHome(), account)
staff.route(urls.auth(), auth)
staff.route(urls.deskHome(), desk)
staff.route(urls.operator(), operator)
