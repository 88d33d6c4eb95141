// Signing in with a passkey, and adding one: buttons where the browser can.
const signIn = document.getElementById('passkey-sign-in')
const add = document.getElementById('passkey-add')
const failed = document.getElementById('passkey-failed')

const ask = async (path, body) => {
  const request = body && {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }
  const response = await fetch(`/desk/auth/passkey/${path}`, request)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

const offer = (button, press) => {
  button.hidden = false
  button.addEventListener('click', async () => {
    failed.hidden = true
    button.disabled = true
    try {
      await press()
    } catch {
      failed.hidden = false
    }
    button.disabled = false
  })
}

if (globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  if (signIn) {
    document.getElementById('other-ways').hidden = false
    offer(signIn, async () => {
      const options = await ask('generate-authenticate-options')
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
        ...options,
        userVerification: 'required',
      })
      const credential = await navigator.credentials.get({ publicKey })
      await ask('verify-authentication', { response: credential.toJSON() })
      location.assign(signIn.dataset.next)
    })
  }
  if (add) {
    document.getElementById('passkey-none').hidden = true
    offer(add, async () => {
      const options = await ask('generate-register-options')
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
      const credential = await navigator.credentials.create({ publicKey })
      await ask('verify-registration', { response: credential.toJSON() })
      location.assign(add.dataset.done)
    })
  }
}
