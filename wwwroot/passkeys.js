// Makes or uses a passkey: asks the site what to ask for, lets the browser ask the person, and sends the answer with the button's form.
// Fetched when such a button is pressed. https://www.w3.org/TR/webauthn-3/

const words = {
  none: "This browser knows no passkeys. Please use a newer one, or sign in another way.",
  slow: "That was a lot in a short time. Please wait a minute and try again.",
  old: "This page was open for too long. Please load it again and try once more.",
  known: "This device has a passkey for your account already.",
  make: "No passkey was made. You can try again whenever you like.",
  use: "No passkey was used. Please try again, or sign in another way.",
};

export async function go(button) {
  const form = button.form;
  const said = form.querySelector("[data-passkey-said]");
  const does = button.dataset.passkey;
  said.textContent = "";
  if (!form.reportValidity()) return;
  button.disabled = true;
  try {
    form.elements.Credential.value = JSON.stringify(await ask(does, button.dataset.options, form));
    form.submit();
  } catch (trouble) {
    said.textContent = words[trouble.message] ?? (trouble.name === "InvalidStateError" ? words.known : words[does]);
  } finally {
    button.disabled = false;
  }
}

async function ask(does, address, form) {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) throw new Error("none");
  const answer = await fetch(address, { method: "POST", body: new FormData(form), redirect: "error" }).catch(() => { throw new Error("old"); });
  if (answer.status === 429) throw new Error("slow");
  if (!answer.ok) throw new Error("old");
  const options = await answer.json();
  return does === "make"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
